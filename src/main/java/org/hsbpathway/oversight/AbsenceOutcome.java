package org.hsbpathway.oversight;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether an absence has begun; the exits of the gateway {@code isAwayAlready}. */
enum AbsenceOutcome {
  NOW,
  LATER;

  static final ProcessVariable<AbsenceOutcome> VARIABLE =
      ProcessVariable.outcome("absenceOutcome", AbsenceOutcome.class);
  static final ProcessVariable<Instant> BEGINS = ProcessVariable.due("absenceDue");
}
