package org.hsbpathway.referral;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Looks up whether whoever told us said who they are, so that somebody can answer. */
@Component
class ConsiderAcknowledgement implements JavaDelegate {

  private final CaseFiles files;

  ConsiderAcknowledgement(CaseFiles files) {
    this.files = files;
  }

  @Override
  public void execute(DelegateExecution execution) {
    set(
        execution,
        Acknowledgement.VARIABLE,
        Acknowledgement.of(files.of(caseOf(execution)).referrer()));
  }
}
