package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** What is asked for in another child's own case; labels {@code whatIsAskedInOwnCase}. */
enum OtherChildOutcome {
  ENQUIRY,
  DISCUSSION,
  NOT_NEEDED,
  /** A manager is about to decide on that child's referral, and decides on this with it. */
  NOT_DECIDED_YET;

  static final ProcessVariable<OtherChildOutcome> VARIABLE =
      ProcessVariable.outcome("otherChildOutcome", OtherChildOutcome.class);
}
