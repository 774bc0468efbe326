package org.hsbpathway.assessment;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether child and parents take part. */
enum AgreementOutcome implements Labelled {
  AGREED("they take part"),
  DECLINED("declined");

  static final ProcessVariable<AgreementOutcome> VARIABLE =
      ProcessVariable.outcome("agreementOutcome", AgreementOutcome.class);

  private final String label;

  AgreementOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
