package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the agencies can meet about a danger; labels the exits of {@code mayAgenciesMeet}. */
enum DangerOutcome {
  CASE_ACCEPTED,
  NOT_DECIDED_YET;

  static final ProcessVariable<DangerOutcome> VARIABLE =
      ProcessVariable.outcome("dangerOutcome", DangerOutcome.class);
}
