package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether two authorities share the responsibility. Each constant labels an exit of {@code
 * isResponsibilityShared}.
 */
enum SharedResponsibilityOutcome {
  SHARED,
  NO_LONGER,
  NOT_SHARED;

  static final ProcessVariable<SharedResponsibilityOutcome> VARIABLE =
      ProcessVariable.outcome("sharedResponsibilityOutcome", SharedResponsibilityOutcome.class);
}
