package org.hsbpathway.intervention;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the work began, or runs already. */
enum InterventionOpeningOutcome {
  OPENED,
  ALREADY_RUNS;

  static final ProcessVariable<InterventionOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("interventionOpeningOutcome", InterventionOpeningOutcome.class);
}
