package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What the other authority answers. Each constant labels an exit of {@code whatDidAuthorityAnswer}.
 */
enum TransferAcceptanceOutcome {
  ACCEPTED,
  NOT_ACCEPTED,
  STAYS_HERE;

  static final ProcessVariable<TransferAcceptanceOutcome> VARIABLE =
      ProcessVariable.outcome("transferAcceptanceOutcome", TransferAcceptanceOutcome.class);
}
