package org.hsbpathway.casefile;

/** Whom a person under the duty to report child sex offences has told. */
public enum MandatoryReportTo implements Labelled {
  POLICE("police"),
  LA("local authority"),
  BOTH("police and local authority");

  private final String label;

  MandatoryReportTo(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
