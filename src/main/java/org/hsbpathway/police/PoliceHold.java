package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the alleged incident may be talked about; labels the exits of {@code isHoldLifted}. */
enum PoliceHold {
  NONE,
  IN_FORCE,
  LIFTED;

  static final ProcessVariable<PoliceHold> VARIABLE =
      ProcessVariable.outcome("policeHoldOutcome", PoliceHold.class);
}
