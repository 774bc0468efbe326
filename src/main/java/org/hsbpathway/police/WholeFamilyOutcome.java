package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether child and parents know by now; labels the exits of {@code isWholeFamilyTold}. */
enum WholeFamilyOutcome {
  BOTH_KNOW,
  NOT_BOTH_YET,
  NOT_POSSIBLE;

  static final ProcessVariable<WholeFamilyOutcome> VARIABLE =
      ProcessVariable.outcome("wholeFamilyToldOutcome", WholeFamilyOutcome.class);
}
