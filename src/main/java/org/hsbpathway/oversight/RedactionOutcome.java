package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a second person finds the copy right; the exits of {@code isRedactionRight}. */
enum RedactionOutcome {
  RIGHT,
  AGAIN;

  static final ProcessVariable<RedactionOutcome> VARIABLE =
      ProcessVariable.outcome("redactionOutcome", RedactionOutcome.class);
}
