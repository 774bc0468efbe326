package org.hsbpathway.strategy;

import org.hsbpathway.casefile.Labelled;

/** How an assessment goes ahead while the police investigate: a recorded decision with a review. */
enum AssessmentMode implements Labelled {
  FULL("full assessment"),
  NO_OFFENCE_DISCUSSION("everything except the alleged events"),
  DEFERRED("specialist assessment deferred");

  private final String label;

  AssessmentMode(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
