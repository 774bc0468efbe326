package org.hsbpathway.urgent;

import org.hsbpathway.casefile.DirectWork.Way;
import org.hsbpathway.workflow.ProcessVariable;

/** How work that was paused goes on; {@code PAUSED_LONGER} is the exit that waits again. */
enum WorkAgainOutcome {
  AS_BEFORE(Way.GOES_ON),
  ADAPTED(Way.ADAPTED),
  PAUSED_LONGER(Way.PAUSED);

  static final ProcessVariable<WorkAgainOutcome> VARIABLE =
      ProcessVariable.outcome("workAgainOutcome", WorkAgainOutcome.class);

  private final Way way;

  WorkAgainOutcome(Way way) {
    this.way = way;
  }

  Way way() {
    return way;
  }
}
