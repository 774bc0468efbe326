package org.hsbpathway.retention;

import org.hsbpathway.workflow.ProcessVariable;

/** What is proposed for a record whose day has come; the exits of {@code whatAboutRecord}. */
enum RecordReviewOutcome {
  KEEP_LONGER,
  HOLD,
  DESTROY;

  static final ProcessVariable<RecordReviewOutcome> VARIABLE =
      ProcessVariable.outcome("recordReviewOutcome", RecordReviewOutcome.class);
}
