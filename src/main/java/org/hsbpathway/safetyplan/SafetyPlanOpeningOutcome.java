package org.hsbpathway.safetyplan;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether a plan was opened, or one is there; each constant stands on an exit of the gateway {@code
 * isPlanThereAlready}.
 */
enum SafetyPlanOpeningOutcome {
  OPENED,
  /** Agreed before the case came back here: it goes on in this strand. */
  AGREED_BEFORE,
  /** It runs in its own strand, whether it is agreed yet or not. */
  ALREADY_RUNS;

  static final ProcessVariable<SafetyPlanOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("safetyPlanOpeningOutcome", SafetyPlanOpeningOutcome.class);
}
