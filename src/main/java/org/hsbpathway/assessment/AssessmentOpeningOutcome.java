package org.hsbpathway.assessment;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether an assessment began, or the child is being assessed already. */
enum AssessmentOpeningOutcome {
  OPENED,
  ALREADY_RUNS;

  static final ProcessVariable<AssessmentOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("assessmentOpeningOutcome", AssessmentOpeningOutcome.class);
}
