package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the family may be told now; labels the exits of {@code mayFamilyBeTold}. */
enum TellingOutcome {
  STILL_WITHHELD,
  MAY_BE_TOLD;

  static final ProcessVariable<TellingOutcome> VARIABLE =
      ProcessVariable.outcome("tellingOutcome", TellingOutcome.class);
}
