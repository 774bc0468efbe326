package org.hsbpathway.casefile;

/** What an assessment may touch while the police investigate, as it was agreed with them. */
public enum AssessmentMode implements Labelled {
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
