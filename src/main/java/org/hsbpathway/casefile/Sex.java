package org.hsbpathway.casefile;

/** Sex of a child as recorded in statutory returns. */
public enum Sex implements Labelled {
  FEMALE("female"),
  MALE("male"),
  NOT_KNOWN("not known");

  private final String label;

  Sex(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
