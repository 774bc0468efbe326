package org.hsbpathway.restriction;

import org.hsbpathway.workflow.ProcessVariable;

/** What a manager of a restricted record decides about somebody who asks to see it. */
enum AccessOutcome {
  GIVEN,
  REFUSED;

  static final ProcessVariable<AccessOutcome> VARIABLE =
      ProcessVariable.outcome("accessOutcome", AccessOutcome.class);
}
