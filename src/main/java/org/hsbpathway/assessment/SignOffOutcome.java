package org.hsbpathway.assessment;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What the third person says who reads the assessment. */
enum SignOffOutcome implements Labelled {
  AGREED("agreed"),
  RETURN("returned to the assessors"),
  DISAGREE("disagreed");

  static final ProcessVariable<SignOffOutcome> VARIABLE =
      ProcessVariable.outcome("signOffOutcome", SignOffOutcome.class);

  private final String label;

  SignOffOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
