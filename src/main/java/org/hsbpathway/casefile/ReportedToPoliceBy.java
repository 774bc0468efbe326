package org.hsbpathway.casefile;

/** Who has told the police, or that nobody has to. */
public enum ReportedToPoliceBy implements Labelled {
  REFERRER("the referrer"),
  FAMILY("the family"),
  CSC_NOW("children's social care, now"),
  NOT_YET("nobody yet"),
  NOT_REQUIRED_REASON("not required, with a reason");

  private final String label;

  ReportedToPoliceBy(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
