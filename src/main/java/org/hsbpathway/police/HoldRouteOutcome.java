package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a hold is taken further after a police supervisor was asked. */
enum HoldRouteOutcome {
  STAYS_WITH_SUPERVISOR,
  TAKEN_FURTHER;

  static final ProcessVariable<HoldRouteOutcome> VARIABLE =
      ProcessVariable.outcome("holdRouteOutcome", HoldRouteOutcome.class);
}
