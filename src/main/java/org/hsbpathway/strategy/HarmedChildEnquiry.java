package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether an enquiry about a child who was harmed has to be arranged apart from this case. */
enum HarmedChildEnquiry {
  ARRANGED_APART,
  NONE;

  static final ProcessVariable<HarmedChildEnquiry> VARIABLE =
      ProcessVariable.outcome("harmedChildEnquiryOutcome", HarmedChildEnquiry.class);
}
