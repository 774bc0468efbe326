package org.hsbpathway.intervention;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the record of a session says that there is something new about risk. */
enum RiskOutcome {
  /** Passed on at once, to be considered the same day. */
  NEW_RISK,
  NOTHING_NEW;

  static final ProcessVariable<RiskOutcome> VARIABLE =
      ProcessVariable.outcome("riskOutcome", RiskOutcome.class);
}
