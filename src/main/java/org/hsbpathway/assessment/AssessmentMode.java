package org.hsbpathway.assessment;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What the assessment may touch while the police investigate, agreed with the police. */
enum AssessmentMode implements Labelled {
  FULL("in full"),
  NO_OFFENCE_DISCUSSION("without talking about the alleged incident"),
  DEFERRED("deferred");

  static final ProcessVariable<AssessmentMode> VARIABLE =
      ProcessVariable.outcome("assessmentModeOutcome", AssessmentMode.class);

  private final String label;

  AssessmentMode(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
