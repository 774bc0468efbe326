package org.hsbpathway.casefile;

/** Why a record must be closed to all but named people. */
public enum Restriction implements Labelled {
  NO("not restricted"),
  STAFF_CONNECTION("a member of staff is connected with the family"),
  HIGH_PROFILE("high profile"),
  ADOPTION("adoption"),
  WITNESS_PROTECTION("witness protection"),
  OTHER("other reason");

  private final String label;

  Restriction(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
