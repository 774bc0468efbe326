package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a long hold becomes a disagreement now; labels the exits of {@code isHoldInDispute}. */
enum HoldDisputeOutcome {
  RAISED,
  IN_DISPUTE_ALREADY;

  static final ProcessVariable<HoldDisputeOutcome> VARIABLE =
      ProcessVariable.outcome("holdDisputeOutcome", HoldDisputeOutcome.class);
}
