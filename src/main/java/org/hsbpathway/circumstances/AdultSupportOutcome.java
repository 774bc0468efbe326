package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/** How support goes on from eighteen on; together they label {@code isAdultSupportSettled}. */
enum AdultSupportOutcome {
  HANDED_OVER,
  REFUSED,
  NOT_YET;

  static final ProcessVariable<AdultSupportOutcome> VARIABLE =
      ProcessVariable.outcome("adultSupportOutcome", AdultSupportOutcome.class);
}
