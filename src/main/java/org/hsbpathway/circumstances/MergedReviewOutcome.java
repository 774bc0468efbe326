package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether a looked-after review was the review of the safety plan as well. Each constant labels an
 * exit of {@code isPlanReviewedToo}.
 */
enum MergedReviewOutcome {
  WITH_SAFETY_PLAN,
  CARE_ONLY;

  static final ProcessVariable<MergedReviewOutcome> VARIABLE =
      ProcessVariable.outcome("mergedReviewOutcome", MergedReviewOutcome.class);
}
