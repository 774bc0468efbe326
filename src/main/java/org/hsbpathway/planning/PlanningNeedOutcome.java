package org.hsbpathway.planning;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether there is something to plan. Each constant labels one exit of {@code
 * isThereSomethingToPlan}.
 */
enum PlanningNeedOutcome {
  PLAN_NEEDED,
  /** The meeting of another line of the case is still to be held and plans for this one as well. */
  PLANNED_BESIDE,
  NOTHING_TO_PLAN;

  static final ProcessVariable<PlanningNeedOutcome> VARIABLE =
      ProcessVariable.outcome("planningNeedOutcome", PlanningNeedOutcome.class);
}
