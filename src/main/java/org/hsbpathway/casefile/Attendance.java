package org.hsbpathway.casefile;

/** Whether a session with the child took place. */
public enum Attendance implements Labelled {
  ATTENDED("the child attended"),
  LATE("the child came late"),
  DID_NOT_ATTEND("the child did not come"),
  CANCELLED_CHILD("child or family cancelled"),
  CANCELLED_SERVICE("we cancelled");

  private final String label;

  Attendance(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  public boolean met() {
    return this == ATTENDED || this == LATE;
  }

  /** Whether the child or the family stayed away. */
  public boolean stayedAway() {
    return this == DID_NOT_ATTEND || this == CANCELLED_CHILD;
  }
}
