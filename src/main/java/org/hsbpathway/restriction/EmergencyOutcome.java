package org.hsbpathway.restriction;

import org.hsbpathway.workflow.ProcessVariable;

/** What a manager finds who looks at how somebody used the emergency access. */
enum EmergencyOutcome {
  JUSTIFIED,
  NOT_JUSTIFIED;

  static final ProcessVariable<EmergencyOutcome> VARIABLE =
      ProcessVariable.outcome("emergencyOutcome", EmergencyOutcome.class);
}
