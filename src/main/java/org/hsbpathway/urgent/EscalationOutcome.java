package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** What an escalation asks for this child; labels the exits of {@code whatIsAskedForChild}. */
enum EscalationOutcome {
  /** A strategy discussion has decided on it. */
  ENQUIRY,
  /** The agencies meet first and decide. */
  DISCUSSION,
  OTHER_CHILDREN_ONLY;

  static final ProcessVariable<EscalationOutcome> VARIABLE =
      ProcessVariable.outcome("escalationOutcome", EscalationOutcome.class);
  static final ProcessVariable<Integer> OTHER_CHILDREN =
      ProcessVariable.count("affectedChildrenCount");
}
