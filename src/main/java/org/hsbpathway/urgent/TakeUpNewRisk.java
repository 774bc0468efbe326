package org.hsbpathway.urgent;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.ToldAtSession;
import org.springframework.stereotype.Component;

/** Takes what the record of a session says into this run. */
@Component
class TakeUpNewRisk implements JavaDelegate {

  private final ToldAtSession sessions;
  private final Reports reports;

  TakeUpNewRisk(ToldAtSession sessions, Reports reports) {
    this.sessions = sessions;
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var told = sessions.takeUpRisk(caseOf(execution)).orElseThrow();
    reports.keep(
        caseOf(execution),
        runOf(execution),
        "takeUpNewRisk",
        "New information about risk",
        InWords.told("New information about risk", told),
        InWords.answers(told),
        told.by());
  }
}
