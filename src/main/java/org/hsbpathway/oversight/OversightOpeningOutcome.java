package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether oversight of the case begins, or runs already when a case that is open is asked again.
 */
enum OversightOpeningOutcome {
  BEGINS,
  RUNS_ALREADY;

  static final ProcessVariable<OversightOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("oversightOpeningOutcome", OversightOpeningOutcome.class);
}
