package org.hsbpathway.intervention;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether paused work begins again. Each constant labels one exit of {@code mayWorkResume}. */
enum ResumeOutcome implements Labelled {
  RESUMED("the work resumed"),
  STILL_PAUSED("the work stays paused"),
  REVIEW_NEEDED("a review is needed first");

  static final ProcessVariable<ResumeOutcome> VARIABLE =
      ProcessVariable.outcome("resumeOutcome", ResumeOutcome.class);

  private final String label;

  ResumeOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
