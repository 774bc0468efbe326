package org.hsbpathway.engagement;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether the safety plan holds as it is. Each constant labels one exit of {@code doesPlanHold}.
 */
enum PlanHoldsOutcome {
  HOLDS,
  MUST_CHANGE;

  static final ProcessVariable<PlanHoldsOutcome> VARIABLE =
      ProcessVariable.outcome("planHoldsOutcome", PlanHoldsOutcome.class);
}
