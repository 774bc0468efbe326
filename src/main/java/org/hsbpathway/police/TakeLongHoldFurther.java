package org.hsbpathway.police;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.hasOutcome;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * After half a year a hold is a matter between the agencies, not of one police team; one that they
 * are still settling since the third month is not raised twice.
 */
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
    var inDispute =
        hasOutcome(execution, HoldRouteOutcome.VARIABLE, HoldRouteOutcome.TAKEN_FURTHER)
            && dispute.isOpen(caseOf(execution));
    if (!inDispute) {
      dispute.raise(
          caseOf(execution),
          "The hold on talking with the child has lasted six months.",
          user.id());
    }
    set(
        execution,
        HoldDisputeOutcome.VARIABLE,
        inDispute ? HoldDisputeOutcome.IN_DISPUTE_ALREADY : HoldDisputeOutcome.RAISED);
  }
}
