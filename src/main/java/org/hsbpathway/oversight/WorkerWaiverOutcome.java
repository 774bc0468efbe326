package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether one person may work with both children; the exits of {@code isWaiverGranted}. */
enum WorkerWaiverOutcome {
  GRANTED,
  REFUSED;

  static final ProcessVariable<WorkerWaiverOutcome> VARIABLE =
      ProcessVariable.outcome("workerWaiverOutcome", WorkerWaiverOutcome.class);
}
