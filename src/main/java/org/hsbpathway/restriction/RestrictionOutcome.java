package org.hsbpathway.restriction;

import org.hsbpathway.workflow.ProcessVariable;

/** What a manager decides about a record that somebody wants to be closed. */
enum RestrictionOutcome {
  RESTRICTED,
  LEFT_OPEN;

  static final ProcessVariable<RestrictionOutcome> VARIABLE =
      ProcessVariable.outcome("restrictionOutcome", RestrictionOutcome.class);
}
