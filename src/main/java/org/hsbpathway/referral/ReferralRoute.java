package org.hsbpathway.referral;

import org.hsbpathway.workflow.ProcessVariable;

/** Where an accepted referral goes on; one that was not accepted goes nowhere. */
enum ReferralRoute {
  STRATEGY,
  ASSESSMENT,
  EARLY_HELP,
  NONE;

  static final ProcessVariable<ReferralRoute> VARIABLE =
      ProcessVariable.outcome("referralRouteOutcome", ReferralRoute.class);
}
