package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the transition begins now. Each constant labels an exit of {@code isAdulthoodNear}. */
enum AdulthoodOutcome {
  NEAR,
  NOT_NEAR;

  static final ProcessVariable<AdulthoodOutcome> VARIABLE =
      ProcessVariable.outcome("adulthoodOutcome", AdulthoodOutcome.class);
}
