package org.hsbpathway.engagement;

import org.hsbpathway.workflow.ProcessVariable;

/** Who reviews a third absence. Each constant labels an exit of {@code isReviewHeldHere}. */
enum AbsenceReviewOutcome {
  REVIEW,
  /** The one-to-one work is reviewed in its own stage. */
  WITH_THE_WORK;

  static final ProcessVariable<AbsenceReviewOutcome> VARIABLE =
      ProcessVariable.outcome("absenceReviewOutcome", AbsenceReviewOutcome.class);
}
