package org.hsbpathway.planning;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Where a planning meeting got to; each labels one exit of {@code isPlanAgreed}. */
enum PlanningOutcome implements Labelled {
  PLAN_AGREED("agreed"),
  PLAN_AGREED_WITH_DISSENT("agreed, with a different view beside it"),
  ADJOURNED("adjourned"),
  ESCALATED("escalated");

  static final ProcessVariable<PlanningOutcome> VARIABLE =
      ProcessVariable.outcome("planningOutcome", PlanningOutcome.class);

  private final String label;

  PlanningOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  boolean isAgreed() {
    return this == PLAN_AGREED || this == PLAN_AGREED_WITH_DISSENT;
  }
}
