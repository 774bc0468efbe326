package org.hsbpathway.assessment;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether the assessors meet the child again before they write. */
enum AssessmentSessionOutcome implements Labelled {
  NEXT_SESSION("another session"),
  READY_TO_WRITE("ready to write");

  static final ProcessVariable<AssessmentSessionOutcome> VARIABLE =
      ProcessVariable.outcome("assessmentSessionOutcome", AssessmentSessionOutcome.class);

  private final String label;

  AssessmentSessionOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
