package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether one person goes on working with both; the exits of {@code doesWaiverGoOn}. */
enum WorkerWaiverReviewOutcome {
  GO_ON,
  END;

  static final ProcessVariable<WorkerWaiverReviewOutcome> VARIABLE =
      ProcessVariable.outcome("workerWaiverReviewOutcome", WorkerWaiverReviewOutcome.class);
}
