package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What an update means for the other strands; labels the exits of the gateway {@code whatChanged}.
 */
enum PoliceUpdateOutcome {
  UNCHANGED,
  POSITION_CHANGED,
  CONCLUDED;

  static final ProcessVariable<PoliceUpdateOutcome> VARIABLE =
      ProcessVariable.outcome("policeUpdateOutcome", PoliceUpdateOutcome.class);
}
