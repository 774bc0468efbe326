package org.hsbpathway.moveon;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What the manager decides. Each constant labels one exit of the gateway {@code isItTimeToClose}.
 */
enum ClosureOutcome {
  CLOSE,
  NOT_YET;

  static final ProcessVariable<ClosureOutcome> VARIABLE =
      ProcessVariable.outcome("closureOutcome", ClosureOutcome.class);
  static final ProcessVariable<java.time.Instant> CHECK_DUE =
      ProcessVariable.due("postClosureCheckDue");
}
