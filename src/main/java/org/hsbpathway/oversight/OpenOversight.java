package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** Notes that the case is overseen from now on; a case that is overseen already stays as it is. */
@Component
class OpenOversight implements JavaDelegate {

  private final Standing standing;

  OpenOversight(Standing standing) {
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var runs = standing.is(reference, Fact.MANAGEMENT_OVERSIGHT, "RUNNING");
    standing.state(reference, Fact.MANAGEMENT_OVERSIGHT, "RUNNING", "system");
    set(
        execution,
        OversightOpeningOutcome.VARIABLE,
        runs ? OversightOpeningOutcome.RUNS_ALREADY : OversightOpeningOutcome.BEGINS);
  }
}
