package org.hsbpathway.casefile;

/** What a conference decided. Each constant labels one exit of {@code whatDidConferenceDecide}. */
public enum ConferenceOutcome implements Labelled {
  CP_PLAN("child protection plan"),
  CIN_PLAN("child in need plan"),
  NO_PLAN("no plan");

  private final String label;

  ConferenceOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
