package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a report is owed to somebody outside; the exits of {@code isReportOwed}. */
enum PartnerReportOutcome {
  OWED,
  NONE;

  static final ProcessVariable<PartnerReportOutcome> VARIABLE =
      ProcessVariable.outcome("partnerReportOutcome", PartnerReportOutcome.class);
}
