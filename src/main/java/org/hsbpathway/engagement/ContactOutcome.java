package org.hsbpathway.engagement;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the contact was enough. Each constant labels one exit of {@code isFamilyReached}. */
enum ContactOutcome {
  REACHED,
  NOT_REACHED;

  static final ProcessVariable<ContactOutcome> VARIABLE =
      ProcessVariable.outcome("familyContactOutcome", ContactOutcome.class);
}
