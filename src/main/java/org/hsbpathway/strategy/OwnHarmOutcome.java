package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/** What was decided about the child of the case as one who was harmed. */
enum OwnHarmOutcome {
  /** Wakes the event {@code ownEnquiryDecided}: the enquiry begins at once. */
  ENQUIRY,
  NO_ENQUIRY;

  static final ProcessVariable<OwnHarmOutcome> VARIABLE =
      ProcessVariable.outcome("ownHarmOutcome", OwnHarmOutcome.class);
}
