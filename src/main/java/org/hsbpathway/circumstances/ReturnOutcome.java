package org.hsbpathway.circumstances;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether a detained child is back. Each constant labels an exit of {@code isChildBack}. */
enum ReturnOutcome {
  BACK,
  STAYS;

  static final ProcessVariable<ReturnOutcome> VARIABLE =
      ProcessVariable.outcome("returnOutcome", ReturnOutcome.class);
  static final ProcessVariable<Instant> DUE = ProcessVariable.due("returnDue");
}
