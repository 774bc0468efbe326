package org.hsbpathway.oversight;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether a hold goes on; the exits of the gateway {@code isRecordReleased}. */
enum HoldOutcome {
  KEEP,
  LIFT;

  static final ProcessVariable<HoldOutcome> VARIABLE =
      ProcessVariable.outcome("holdOutcome", HoldOutcome.class);
  static final ProcessVariable<Instant> REVIEW_DUE = ProcessVariable.due("holdReviewDue");
}
