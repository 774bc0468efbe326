package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether the police know or must know; labels the exits of the gateway {@code arePoliceInvolved}.
 */
enum PoliceInvolvement {
  NEEDED,
  NOT_NEEDED;

  static final ProcessVariable<PoliceInvolvement> VARIABLE =
      ProcessVariable.outcome("policeInvolvementOutcome", PoliceInvolvement.class);
}
