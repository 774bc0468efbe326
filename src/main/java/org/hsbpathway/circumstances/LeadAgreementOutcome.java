package org.hsbpathway.circumstances;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether it is agreed who leads. Each constant labels an exit of {@code isLeadAgreed}. */
enum LeadAgreementOutcome {
  AGREED,
  NOT_YET;

  static final ProcessVariable<LeadAgreementOutcome> VARIABLE =
      ProcessVariable.outcome("leadAgreementOutcome", LeadAgreementOutcome.class);
  static final ProcessVariable<Instant> DUE = ProcessVariable.due("leadAuthorityDue");
}
