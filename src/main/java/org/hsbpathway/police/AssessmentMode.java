package org.hsbpathway.police;

import org.hsbpathway.casefile.Labelled;

/** What the police agree the assessment may touch while the matter is open. */
enum AssessmentMode implements Labelled {
  FULL("in full"),
  NO_OFFENCE_DISCUSSION("without talking about the alleged incident"),
  DEFERRED("deferred");

  private final String label;

  AssessmentMode(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
