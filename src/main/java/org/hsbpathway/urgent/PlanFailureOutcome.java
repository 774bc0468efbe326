package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether somebody steps in tonight; labels the exits of {@code canSomebodyStepIn}. */
enum PlanFailureOutcome {
  REPLACED,
  NOBODY_STEPS_IN,
  AVAILABLE_AGAIN;

  static final ProcessVariable<PlanFailureOutcome> VARIABLE =
      ProcessVariable.outcome("planFailureOutcome", PlanFailureOutcome.class);
}
