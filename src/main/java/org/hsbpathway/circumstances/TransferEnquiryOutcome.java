package org.hsbpathway.circumstances;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether an enquiry has to be finished before the responsibility passes. Each constant labels an
 * exit of {@code isEnquiryUnderWay}.
 */
enum TransferEnquiryOutcome {
  UNDER_WAY,
  NONE;

  static final ProcessVariable<TransferEnquiryOutcome> VARIABLE =
      ProcessVariable.outcome("transferEnquiryOutcome", TransferEnquiryOutcome.class);

  static TransferEnquiryOutcome of(CaseReference reference, Standing standing) {
    return standing.is(reference, Fact.SECTION_47, "OPEN") ? UNDER_WAY : NONE;
  }
}
