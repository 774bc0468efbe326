package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** Ends everything else that runs in the child's cases. Running it again finds nothing to end. */
@Component
class EndStrands implements JavaDelegate {

  private static final String REASON = "The record was locked.";

  private final CaseFiles files;
  private final ChildsCases cases;
  private final Strands strands;

  EndStrands(CaseFiles files, ChildsCases cases, Strands strands) {
    this.files = files;
    this.cases = cases;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var all = cases.of(files.of(caseOf(execution))).stream().map(CaseFile::caseReference).toList();
    strands.end(all, execution, REASON);
  }
}
