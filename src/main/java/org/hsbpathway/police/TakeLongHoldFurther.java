package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.springframework.stereotype.Component;

/** After half a year a hold is a matter between the agencies, not of one police team. */
@Component
class TakeLongHoldFurther implements JavaDelegate {

  private final HoldDispute dispute;
  private final CurrentUser user;

  TakeLongHoldFurther(HoldDispute dispute, CurrentUser user) {
    this.dispute = dispute;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    dispute.raise(
        caseOf(execution), "The hold on talking with the child has lasted six months.", user.id());
  }
}
