package org.hsbpathway.circumstances;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * What a looked-after review decides. Its constants label the exits of {@code doesCareGoOn} and
 * {@code whatFollowsReview}.
 */
enum LookedAfterReviewOutcome {
  CONTINUES,
  PLAN_CHANGES,
  PLACEMENT_CHANGES,
  CARE_ENDS;

  static final ProcessVariable<LookedAfterReviewOutcome> VARIABLE =
      ProcessVariable.outcome("lookedAfterReviewOutcome", LookedAfterReviewOutcome.class);
  static final ProcessVariable<Instant> DUE = ProcessVariable.due("lookedAfterReviewDue");
}
