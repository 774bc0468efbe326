package org.hsbpathway.familysupport;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether a step is agreed. Each constant labels one exit of the gateway {@code isStepAgreed}. */
enum StepOutcome implements Labelled {
  AGREED("agreed, once the safety plan says how"),
  NOT_YET("not yet");

  static final ProcessVariable<StepOutcome> VARIABLE =
      ProcessVariable.outcome("stepOutcome", StepOutcome.class);

  private final String label;

  StepOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
