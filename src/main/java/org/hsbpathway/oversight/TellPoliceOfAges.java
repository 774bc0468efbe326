package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Sends the message drawn on a throwing event to every case of the child that it concerns. */
@Component
class TellPoliceOfAges implements JavaDelegate {

  private final CaseFiles files;
  private final ChildsCases cases;
  private final AgesForPolice ages;
  private final Strands strands;

  TellPoliceOfAges(CaseFiles files, ChildsCases cases, AgesForPolice ages, Strands strands) {
    this.files = files;
    this.cases = cases;
    this.ages = ages;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cases.of(files.of(caseOf(execution))).stream()
        .map(CaseFile::caseReference)
        .filter(ages::isOpenIn)
        .forEach(reference -> strands.tell(reference, execution));
  }
}
