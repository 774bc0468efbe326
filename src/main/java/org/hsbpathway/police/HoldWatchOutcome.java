package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the watch over a hold began, or runs already. */
enum HoldWatchOutcome {
  BEGUN,
  ALREADY_RUNS;

  static final ProcessVariable<HoldWatchOutcome> VARIABLE =
      ProcessVariable.outcome("holdWatchOutcome", HoldWatchOutcome.class);
}
