package org.hsbpathway.safetyplan;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether there is a plan to change today. Each constant stands on an exit of the gateway {@code
 * isPlanToChange}.
 */
enum PlanChangeNeedOutcome {
  CHANGE_TODAY,
  /** A change is owed already: the new reason is shown there. */
  ALREADY_ASKED,
  /** Nothing is agreed yet: the interim plan answers the reason. */
  INTERIM_PLAN_FIRST;

  static final ProcessVariable<PlanChangeNeedOutcome> VARIABLE =
      ProcessVariable.outcome("planChangeNeedOutcome", PlanChangeNeedOutcome.class);
}
