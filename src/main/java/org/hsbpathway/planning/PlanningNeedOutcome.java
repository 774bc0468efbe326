package org.hsbpathway.planning;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether there is something to plan. Each constant labels one exit of {@code
 * isThereSomethingToPlan}.
 */
enum PlanningNeedOutcome {
  PLAN_NEEDED,
  NOTHING_TO_PLAN;

  static final ProcessVariable<PlanningNeedOutcome> VARIABLE =
      ProcessVariable.outcome("planningNeedOutcome", PlanningNeedOutcome.class);
}
