package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether an assessment that was put off may begin now; labels exits of {@code whatElseFollows}.
 */
enum DeferralOutcome {
  ENDS,
  NONE;

  static final ProcessVariable<DeferralOutcome> VARIABLE =
      ProcessVariable.outcome("deferralOutcome", DeferralOutcome.class);
}
