package org.hsbpathway.intervention;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Who carries the work on after a specialist was asked. */
enum SpecialistReferralOutcome implements Labelled {
  BOTH("we and the specialist"),
  WE_CONTINUE("we do, with advice"),
  NOT_ACCEPTED("we do, the service did not accept"),
  TAKEN_OVER("the specialist");

  static final ProcessVariable<SpecialistReferralOutcome> VARIABLE =
      ProcessVariable.outcome("specialistReferralOutcome", SpecialistReferralOutcome.class);

  private final String label;

  SpecialistReferralOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
