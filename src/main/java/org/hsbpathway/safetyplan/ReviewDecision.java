package org.hsbpathway.safetyplan;

import org.hsbpathway.casefile.Labelled;

/** What the people at a review decide about the plan. */
enum ReviewDecision implements Labelled {
  CONTINUE("continue"),
  TIGHTEN("tighten"),
  RELAX("relax"),
  END("end");

  private final String label;

  ReviewDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
