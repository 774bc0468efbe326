package org.hsbpathway.referral;

import java.time.Instant;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ContactKind;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
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
  private final Deadlines deadlines;

  ReferralClocks(Clocks clocks, DueDates dueDates, Deadlines deadlines) {
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.dueDates = dueDates;
  }

  /**
   * A question starts no clock of a referral, but should it become one, it counts from the same
   * moment.
   */
  void start(CaseFile file, Step step) {
    var receivedAt = file.receivedAt();
    if (file.contactKind() == ContactKind.REFERRAL) {
      deadlines.start(file.caseReference(), "referralDecision", receivedAt, step.user());
    }
    step.set(DECISION_DUE, due("referralDecision", receivedAt));
    step.set(ASSESSMENT_DUE, due("childAndFamilyAssessment", receivedAt));
  }

  /** The concern of a case that is worked on had been received earlier than anybody knew. */
  void countFrom(Instant receivedAt, CaseReference reference, String by) {
    deadlines.countFrom(reference, "referralDecision", receivedAt, by);
    deadlines.countFrom(reference, "childAndFamilyAssessment", receivedAt, by);
    dueDates.move(reference, DECISION_DUE, due("referralDecision", receivedAt));
    dueDates.move(reference, ASSESSMENT_DUE, due("childAndFamilyAssessment", receivedAt));
  }

  private Instant due(String clock, Instant receivedAt) {
    return clocks.onTask(clocks.dueOn(clock, WorkingDays.dateOf(receivedAt)));
  }
}
