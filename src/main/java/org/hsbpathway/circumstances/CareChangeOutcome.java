package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What happens in the care of a child. Each constant labels an exit of {@code whatChangedInCare}.
 */
enum CareChangeOutcome {
  BECOMES_LOOKED_AFTER,
  MOVES_PLACEMENT;

  static final ProcessVariable<CareChangeOutcome> VARIABLE =
      ProcessVariable.outcome("careChangeOutcome", CareChangeOutcome.class);
}
