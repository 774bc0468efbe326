package org.hsbpathway.safetyplan;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether a check beside the main line made a new version. {@code REVISED} wakes the event {@code
 * planRevised} on the review of the version before.
 */
enum PlanRevisionOutcome {
  REVISED,
  UNCHANGED,
  /** The review waits for the new version. */
  TAKEN_UP;

  static final ProcessVariable<PlanRevisionOutcome> VARIABLE =
      ProcessVariable.outcome("planRevisionOutcome", PlanRevisionOutcome.class);
}
