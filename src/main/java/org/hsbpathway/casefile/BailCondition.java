package org.hsbpathway.casefile;

/** A bail or court condition that a safety plan may never be looser than. */
public enum BailCondition implements Labelled {
  NO_CONTACT("no contact"),
  EXCLUDED_PLACE("excluded place"),
  NO_UNSUPERVISED_UNDER_16("not unsupervised with anyone under 16"),
  RESIDENCE("must live at a given address"),
  DEVICE_LIMIT("limits on devices");

  private final String label;

  BailCondition(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
