package org.hsbpathway.casefile;

/**
 * Where a case stands: a concern until a manager decides, then open, not accepted or answered with
 * advice; closed only by a named person.
 */
public enum CaseStatus implements Labelled {
  CONCERN("concern, not decided yet"),
  OPEN("open"),
  NOT_ACCEPTED("not accepted"),
  ADVICE("advice, no referral"),
  CLOSED("closed"),
  /** Counted as itself, never among the closed cases. */
  DIED("the child has died; the record is locked");

  private final String label;

  CaseStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
