package org.hsbpathway.referral;

import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.springframework.stereotype.Component;

/**
 * A child whom another authority hands over: its safety plan stays in force until one is agreed
 * here, and with a child protection plan the conference here counts from the day we were notified.
 */
@Component
class CaseFromElsewhere {

  private static final String CONFERENCE = "transferInConference";

  /** What is in force there. */
  record Handed(
      String authority, String worker, String plan, String planHolder, boolean onProtectionPlan) {}

  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;

  CaseFromElsewhere(Standing standing, Deadlines deadlines, Clocks clocks) {
    this.standing = standing;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  void takeUp(Handed handed, CaseFile file, String by) {
    var reference = file.caseReference();
    standing.state(reference, Fact.FORMER_AUTHORITY, handed.authority(), by);
    standing.state(reference, Fact.FORMER_WORKER, handed.worker(), by);
    standing.state(reference, Fact.PLAN_FROM_ELSEWHERE, handed.plan(), by);
    standing.state(reference, Fact.PLAN_HOLDER, handed.planHolder(), by);
    if (handed.onProtectionPlan()) {
      var notifiedOn = WorkingDays.dateOf(file.receivedAt());
      deadlines.start(reference, CONFERENCE, notifiedOn, by);
      standing.state(
          reference, Fact.TRANSFER_CONFERENCE_ON, clocks.dueOn(CONFERENCE, notifiedOn), by);
    }
  }
}
