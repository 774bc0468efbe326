package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether the police or the court ask for the work; labels the exits of {@code isWorkRequested}.
 */
enum PoliceWork {
  YES,
  NO,
  ALREADY_UNDER_WAY;

  static final ProcessVariable<PoliceWork> VARIABLE =
      ProcessVariable.outcome("policeWorkOutcome", PoliceWork.class);
}
