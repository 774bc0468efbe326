package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** Notes that the closed case is no longer overseen. Running it again changes nothing. */
@Component
class EndOversight implements JavaDelegate {

  private final Standing standing;

  EndOversight(Standing standing) {
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    standing.state(caseOf(execution), Fact.MANAGEMENT_OVERSIGHT, "ENDED", "system");
  }
}
