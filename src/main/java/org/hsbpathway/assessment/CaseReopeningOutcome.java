package org.hsbpathway.assessment;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether the case was closed and opened again for this assessment; then it is closed again after
 * the work.
 */
enum CaseReopeningOutcome {
  REOPENED,
  NEVER_CLOSED;

  static final ProcessVariable<CaseReopeningOutcome> VARIABLE =
      ProcessVariable.outcome("caseReopeningOutcome", CaseReopeningOutcome.class);
}
