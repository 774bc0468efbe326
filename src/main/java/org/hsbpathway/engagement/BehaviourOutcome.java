package org.hsbpathway.engagement;

import org.hsbpathway.workflow.ProcessVariable;

/** What the manager decides. Each constant labels one exit of {@code isItHarmful}. */
enum BehaviourOutcome {
  NOT_HARMFUL,
  STILL_A_CONCERN;

  static final ProcessVariable<BehaviourOutcome> VARIABLE =
      ProcessVariable.outcome("behaviourOutcome", BehaviourOutcome.class);
}
