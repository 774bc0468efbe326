package org.hsbpathway.casefile;

/** How exactly somebody could say when an incident happened. */
public enum DatePrecision implements Labelled {
  DAY("day"),
  MONTH("month"),
  YEAR("year");

  private final String label;

  DatePrecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
