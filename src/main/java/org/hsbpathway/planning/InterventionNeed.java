package org.hsbpathway.planning;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the child needs one-to-one work; nobody is made to have it. */
enum InterventionNeed {
  INTERVENTION,
  NO_INTERVENTION;

  static final ProcessVariable<InterventionNeed> VARIABLE =
      ProcessVariable.outcome("interventionNeedOutcome", InterventionNeed.class);
}
