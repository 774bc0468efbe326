package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** Where a new incident goes; labels the exits of the gateway {@code isCaseAccepted}. */
enum NewIncidentOutcome {
  CASE_ACCEPTED,
  /** A manager is about to decide on the referral, and decides on this with it. */
  NOT_DECIDED_YET;

  static final ProcessVariable<NewIncidentOutcome> VARIABLE =
      ProcessVariable.outcome("newIncidentOutcome", NewIncidentOutcome.class);
}
