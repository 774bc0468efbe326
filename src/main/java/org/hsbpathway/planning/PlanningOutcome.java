package org.hsbpathway.planning;

import org.hsbpathway.workflow.ProcessVariable;

/** Where a planning meeting got to; each labels one exit of {@code isPlanAgreed}. */
enum PlanningOutcome {
  PLAN_AGREED,
  PLAN_AGREED_WITH_DISSENT,
  ADJOURNED,
  ESCALATED;

  static final ProcessVariable<PlanningOutcome> VARIABLE =
      ProcessVariable.outcome("planningOutcome", PlanningOutcome.class);

  boolean isAgreed() {
    return this == PLAN_AGREED || this == PLAN_AGREED_WITH_DISSENT;
  }
}
