package org.hsbpathway.casefile;

/** An answer that may honestly be "not known". */
public enum YesNoNotKnown implements Labelled {
  YES("yes"),
  NO("no"),
  NOT_KNOWN("not known");

  private final String label;

  YesNoNotKnown(String label) {
    this.label = label;
  }

  /** For what the record knows for certain. */
  public static YesNoNotKnown of(boolean holds) {
    return holds ? YES : NO;
  }

  @Override
  public String label() {
    return label;
  }
}
