package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether something changes because of a retraction; the exits of {@code whatChangesNow}. */
enum RetractionOutcome {
  NO,
  YES;

  static final ProcessVariable<RetractionOutcome> PLAN =
      ProcessVariable.outcome("retractionPlanOutcome", RetractionOutcome.class);
  static final ProcessVariable<RetractionOutcome> DISCUSSION =
      ProcessVariable.outcome("retractionDiscussionOutcome", RetractionOutcome.class);
  static final ProcessVariable<RetractionOutcome> POLICE =
      ProcessVariable.outcome("retractionPoliceOutcome", RetractionOutcome.class);
}
