package org.hsbpathway.safetyplan;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * How a review ends. Each constant stands on an exit of the gateway {@code whatDidReviewDecide}.
 */
enum SafetyPlanReviewOutcome {
  CONTINUE,
  TIGHTEN,
  RELAX,
  /** Relaxing from a high level, or ending: the plan stays as it is until a manager has decided. */
  MANAGER_DECIDES;

  static final ProcessVariable<SafetyPlanReviewOutcome> VARIABLE =
      ProcessVariable.outcome("safetyPlanReviewOutcome", SafetyPlanReviewOutcome.class);
}
