package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the strand was opened, perhaps again, or runs already. */
enum PoliceOpeningOutcome {
  OPENED,
  ALREADY_RUNS;

  static final ProcessVariable<PoliceOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("policeOpeningOutcome", PoliceOpeningOutcome.class);
}
