package org.hsbpathway.disagreement;

import org.hsbpathway.workflow.ProcessVariable;

/** Where a level got to; labels the exits of the gateways that ask whether it is settled. */
enum Settlement {
  SETTLED,
  TAKEN_FURTHER,
  SAFER_OPTION_STANDS;

  static final ProcessVariable<Settlement> VARIABLE =
      ProcessVariable.outcome("settlementOutcome", Settlement.class);
}
