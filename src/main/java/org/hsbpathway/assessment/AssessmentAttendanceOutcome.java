package org.hsbpathway.assessment;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether the child still takes part. Each constant labels one exit of {@code isChildStillWithUs}.
 */
enum AssessmentAttendanceOutcome {
  WITH_US,
  MISSED_AGAIN,
  SAYS_NO;

  static final ProcessVariable<AssessmentAttendanceOutcome> VARIABLE =
      ProcessVariable.outcome("assessmentAttendanceOutcome", AssessmentAttendanceOutcome.class);

  /** Once may happen to everybody; the second time in a row somebody asks. */
  private static final int ASKED_FROM = 2;

  static AssessmentAttendanceOutcome of(AssessmentSession session, int missedInARow) {
    if (session.saysNo()) {
      return SAYS_NO;
    }
    return session.stayedAway() && missedInARow >= ASKED_FROM ? MISSED_AGAIN : WITH_US;
  }
}
