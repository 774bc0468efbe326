package org.hsbpathway.engagement;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What came of the visit. Its constants label the exits of {@code whatDoTheyWant}. */
enum VisitOutcome implements Labelled {
  COME_AGAIN("they come again"),
  SAY_NO("they say no"),
  NOBODY_MET("nobody was met");

  static final ProcessVariable<VisitOutcome> VARIABLE =
      ProcessVariable.outcome("visitOutcome", VisitOutcome.class);

  private final String label;

  VisitOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
