package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether social care, police and health were all there; without them it is not yet a discussion.
 */
enum Quorum {
  QUORATE,
  NOT_QUORATE;

  static final ProcessVariable<Quorum> VARIABLE =
      ProcessVariable.outcome("strategyQuorumOutcome", Quorum.class);
  static final ProcessVariable<Quorum> FOR_HARMED_CHILD =
      ProcessVariable.outcome("harmedChildQuorumOutcome", Quorum.class);
}
