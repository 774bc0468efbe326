package org.hsbpathway.safetyplan;

import org.hsbpathway.workflow.ProcessVariable;

/** Why the pathway asks for a safety plan; elsewhere than with the referral it says nothing. */
enum SafetyPlanNeedOutcome {
  /** The strand begins here: a plan that is open already belongs to it. */
  WITH_REFERRAL;

  static final ProcessVariable<SafetyPlanNeedOutcome> VARIABLE =
      ProcessVariable.outcome("safetyPlanNeedOutcome", SafetyPlanNeedOutcome.class);
}
