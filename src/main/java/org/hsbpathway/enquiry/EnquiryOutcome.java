package org.hsbpathway.enquiry;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * What an enquiry found. Each constant labels one exit of the gateway {@code whatDidEnquiryFind}.
 */
enum EnquiryOutcome implements Labelled {
  CONCERNS_NOT_SUBSTANTIATED("concerns not substantiated"),
  SUBSTANTIATED_NOT_CONTINUING("substantiated, but harm is not likely to continue"),
  SUBSTANTIATED_CONTINUING("substantiated, and harm is likely to continue"),
  SUBSTANTIATED_ALREADY_ON_PLAN("substantiated, and the child already has a child protection plan");

  static final ProcessVariable<EnquiryOutcome> VARIABLE =
      ProcessVariable.outcome("enquiryOutcome", EnquiryOutcome.class);

  private final String label;

  EnquiryOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
