package org.hsbpathway.sharing;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether it was sent, and whether the family is still to be told. */
enum SharedOutcome {
  SENT,
  SENT_TELL_LATER,
  SENT_DO_NOT_TELL,
  NOT_SENT;

  static final ProcessVariable<SharedOutcome> VARIABLE =
      ProcessVariable.outcome("sharedOutcome", SharedOutcome.class);
}
