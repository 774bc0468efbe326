package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What a manager decides on a placement. Each constant labels an exit of {@code isMatchAccepted}.
 */
enum PlacementMatchOutcome {
  ACCEPTED,
  REFUSED;

  static final ProcessVariable<PlacementMatchOutcome> VARIABLE =
      ProcessVariable.outcome("placementMatchOutcome", PlacementMatchOutcome.class);
}
