package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/** Which children a round of discussions is about; on the main line it says nothing. */
enum HarmedChildNeedOutcome {
  /** The child the case is about told of being harmed. */
  THIS_CHILD;

  static final ProcessVariable<HarmedChildNeedOutcome> VARIABLE =
      ProcessVariable.outcome("harmedChildNeedOutcome", HarmedChildNeedOutcome.class);
}
