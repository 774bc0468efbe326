package org.hsbpathway.enquiry;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether an enquiry was opened, or one runs that takes up what is new. */
enum EnquiryOpeningOutcome {
  OPENED,
  ALREADY_RUNS;

  static final ProcessVariable<EnquiryOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("enquiryOpeningOutcome", EnquiryOpeningOutcome.class);
}
