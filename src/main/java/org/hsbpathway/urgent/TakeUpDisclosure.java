package org.hsbpathway.urgent;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.ToldAtSession;
import org.springframework.stereotype.Component;

/** Takes the words that a stage recorded into this run. */
@Component
class TakeUpDisclosure implements JavaDelegate {

  private final ToldAtSession sessions;
  private final Disclosure disclosure;
  private final Reports reports;

  TakeUpDisclosure(ToldAtSession sessions, Disclosure disclosure, Reports reports) {
    this.sessions = sessions;
    this.disclosure = disclosure;
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var told = sessions.takeUpDisclosure(reference).orElseThrow();
    disclosure.isKnown(reference, told.kind(), told.by());
    reports.keep(
        reference,
        runOf(execution),
        "takeUpDisclosure",
        "The child's own disclosure",
        InWords.told(InWords.of(told.kind()), told),
        InWords.answers(told),
        told.by());
    // The record of a session does not ask about tonight; whoever rechecks the household does.
    set(execution, DisclosureSafetyOutcome.VARIABLE, DisclosureSafetyOutcome.SAFE_OR_NOT_KNOWN);
  }
}
