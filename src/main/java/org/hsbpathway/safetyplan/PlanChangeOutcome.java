package org.hsbpathway.safetyplan;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What the manager decided. Each constant labels one exit of the gateway {@code isChangeApproved}.
 */
enum PlanChangeOutcome {
  RELAX_APPROVED,
  END_APPROVED,
  /** With early help our part in the case ends with its plan. */
  END_WITH_CASE_APPROVED,
  NOT_APPROVED;

  static final ProcessVariable<PlanChangeOutcome> VARIABLE =
      ProcessVariable.outcome("planChangeOutcome", PlanChangeOutcome.class);
}
