package org.hsbpathway.circumstances;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** With the case the transition is over here; running it again changes nothing. */
@Component
class StopTransition implements JavaDelegate {

  private static final String BY = "system";

  private final Standing standing;

  StopTransition(Standing standing) {
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    standing.withdraw(caseOf(execution), Fact.TRANSITION, BY);
    standing.withdraw(caseOf(execution), Fact.TURNS_18_ON, BY);
  }
}
