package org.hsbpathway.familysupport;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether support goes on. Each constant labels one exit of the gateway {@code doesSupportGoOn}.
 */
enum FamilySupportOutcome {
  CONTINUES,
  DONE,
  DECLINED;

  static final ProcessVariable<FamilySupportOutcome> VARIABLE =
      ProcessVariable.outcome("familySupportOutcome", FamilySupportOutcome.class);
}
