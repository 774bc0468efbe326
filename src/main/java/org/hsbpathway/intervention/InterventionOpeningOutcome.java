package org.hsbpathway.intervention;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the work began, runs already in another line of the case, or was done there. */
enum InterventionOpeningOutcome {
  OPENED,
  ALREADY_RUNS,
  OVER_BESIDE;

  static final ProcessVariable<InterventionOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("interventionOpeningOutcome", InterventionOpeningOutcome.class);
}
