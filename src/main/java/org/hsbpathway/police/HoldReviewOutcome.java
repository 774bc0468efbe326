package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** What a review of the hold decided; labels the exits of {@code doesHoldGoOn}. */
enum HoldReviewOutcome {
  GOES_ON,
  LIFTED;

  static final ProcessVariable<HoldReviewOutcome> VARIABLE =
      ProcessVariable.outcome("holdReviewOutcome", HoldReviewOutcome.class);
}
