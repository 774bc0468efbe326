package org.hsbpathway.enquiry;

import org.hsbpathway.casefile.Labelled;

/** The category of significant harm a child protection plan names. */
enum Category implements Labelled {
  NEGLECT("neglect"),
  PHYSICAL("physical"),
  SEXUAL("sexual"),
  EMOTIONAL("emotional");

  private final String label;

  Category(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
