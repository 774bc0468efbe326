package org.hsbpathway.moveon;

import org.hsbpathway.workflow.ProcessVariable;

/** How we leave. Each constant labels one exit of the gateway {@code howDoWeLeave}. */
enum FarewellOutcome {
  /** The child and the practitioner write together how life goes on. */
  TOGETHER,
  /** The family has left, or there is nothing to move on from. */
  APART;

  static final ProcessVariable<FarewellOutcome> VARIABLE =
      ProcessVariable.outcome("farewellOutcome", FarewellOutcome.class);
}
