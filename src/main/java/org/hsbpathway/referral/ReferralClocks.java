package org.hsbpathway.referral;

import java.time.Instant;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.DueDates;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** What counts from the time a concern was received: the decision and the statutory assessment. */
@Component
class ReferralClocks {

  private static final ProcessVariable<Instant> DECISION_DUE =
      ProcessVariable.due("referralDecisionDue");
  private static final ProcessVariable<Instant> ASSESSMENT_DUE =
      ProcessVariable.due("childAndFamilyAssessmentDue");

  private final Clocks clocks;
  private final DueDates dueDates;

  ReferralClocks(Clocks clocks, DueDates dueDates) {
    this.clocks = clocks;
    this.dueDates = dueDates;
  }

  void start(Instant receivedAt, Step step) {
    step.set(DECISION_DUE, due("referralDecision", receivedAt));
    step.set(ASSESSMENT_DUE, due("childAndFamilyAssessment", receivedAt));
  }

  /** The concern of a case that is worked on had been received earlier than anybody knew. */
  void countFrom(Instant receivedAt, CaseReference reference) {
    dueDates.move(reference, DECISION_DUE, due("referralDecision", receivedAt));
    dueDates.move(reference, ASSESSMENT_DUE, due("childAndFamilyAssessment", receivedAt));
  }

  private Instant due(String clock, Instant receivedAt) {
    return clocks.onTask(clocks.dueOn(clock, WorkingDays.dateOf(receivedAt)));
  }
}
