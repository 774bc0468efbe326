package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a different view stays beside the decision or is taken further. */
enum DissentRoute {
  NOTED,
  TAKEN_FURTHER;

  static final ProcessVariable<DissentRoute> VARIABLE =
      ProcessVariable.outcome("dissentOutcome", DissentRoute.class);
}
