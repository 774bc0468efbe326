package org.hsbpathway.enquiry;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the plan goes on. Each constant labels one exit of {@code isPlanStillNeeded}. */
enum ReviewConferenceOutcome {
  CONTINUED,
  DISCONTINUED;

  static final ProcessVariable<ReviewConferenceOutcome> VARIABLE =
      ProcessVariable.outcome("reviewConferenceOutcome", ReviewConferenceOutcome.class);
}
