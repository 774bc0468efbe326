package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** What new information about risk means; labels the exits of {@code whatDoesRiskMean}. */
enum NewRiskOutcome {
  NEW_INCIDENT,
  PLAN_CHANGES,
  NOTHING_MORE;

  static final ProcessVariable<NewRiskOutcome> VARIABLE =
      ProcessVariable.outcome("newRiskOutcome", NewRiskOutcome.class);
}
