package org.hsbpathway.engagement;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether there is something to talk over. Each constant labels one exit of {@code needsTalk}. */
enum WithdrawalOpeningOutcome {
  OPENED,
  NOT_NEEDED;

  static final ProcessVariable<WithdrawalOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("withdrawalOpeningOutcome", WithdrawalOpeningOutcome.class);
}
