package org.hsbpathway.enquiry;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What a conference decided. Each constant labels one exit of {@code whatDidConferenceDecide}. */
enum ConferenceOutcome implements Labelled {
  CP_PLAN("child protection plan"),
  CIN_PLAN("child in need plan"),
  NO_PLAN("no plan");

  static final ProcessVariable<ConferenceOutcome> VARIABLE =
      ProcessVariable.outcome("conferenceOutcome", ConferenceOutcome.class);

  private final String label;

  ConferenceOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
