package org.hsbpathway.safetyplan;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a plan was opened, or one is in force and goes on. */
enum SafetyPlanOpeningOutcome {
  OPENED,
  ALREADY_IN_FORCE;

  static final ProcessVariable<SafetyPlanOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("safetyPlanOpeningOutcome", SafetyPlanOpeningOutcome.class);
}
