package org.hsbpathway.safetyplan;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether somebody who did not write the plan looks at its quality, and what they found. The plan
 * is in force all the time.
 */
enum PlanCheckOutcome implements Labelled {
  WANTED("wanted"),
  /** A check is asked for already: it looks at the version that is in force then. */
  ALREADY_WANTED("wanted already"),
  GOOD("good as it is"),
  AT_NEXT_REVIEW("to be changed at the next review"),
  /** Safety needs something today that the plan does not say. */
  CHANGE_TODAY("to be changed today");

  static final ProcessVariable<PlanCheckOutcome> VARIABLE =
      ProcessVariable.outcome("planCheckOutcome", PlanCheckOutcome.class);

  private final String label;

  PlanCheckOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
