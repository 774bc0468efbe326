package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether somebody outside still has something to do; labels the exits of {@code isActionOwed}. */
enum OutsideActionOutcome {
  OWED,
  NONE;

  static final ProcessVariable<OutsideActionOutcome> VARIABLE =
      ProcessVariable.outcome("outsideActionOutcome", OutsideActionOutcome.class);
}
