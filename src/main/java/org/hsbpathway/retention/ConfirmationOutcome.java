package org.hsbpathway.retention;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a second person agrees; the exits of {@code isDestructionConfirmed}. */
enum ConfirmationOutcome {
  CONFIRM,
  DO_NOT;

  static final ProcessVariable<ConfirmationOutcome> VARIABLE =
      ProcessVariable.outcome("confirmationOutcome", ConfirmationOutcome.class);
}
