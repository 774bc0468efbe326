package org.hsbpathway.intervention;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether the child still takes part. Each constant labels one exit of {@code
 * isChildStillInTheWork}.
 */
enum AttendanceOutcome {
  WITH_US,
  MISSED_AGAIN,
  SAYS_NO;

  static final ProcessVariable<AttendanceOutcome> VARIABLE =
      ProcessVariable.outcome("attendanceOutcome", AttendanceOutcome.class);
}
