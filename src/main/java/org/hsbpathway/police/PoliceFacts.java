package org.hsbpathway.police;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** States what holds now in the police strand, for the stages that must respect it. */
@Component
class PoliceFacts {

  private final OffenceHold hold;
  private final Standing standing;
  private final Reasons reasons;

  PoliceFacts(OffenceHold hold, Standing standing, Reasons reasons) {
    this.hold = hold;
    this.standing = standing;
    this.reasons = reasons;
  }

  /** What the police have to hear, for the head of a form. */
  String whatToTell(CaseReference reference) {
    var what = reasons.inWords(reference, Fact.POLICE_TOLD_AGAIN);
    return what.isEmpty() ? "" : "**New: tell the police**\n\n" + what;
  }

  void policeWereTold(CaseReference reference, String by) {
    reasons.answered(reference, Fact.POLICE_TOLD_AGAIN, by);
  }

  void state(PoliceStrand strand, String by) {
    var reference = strand.caseReference();
    standing.state(reference, Fact.POLICE_STRAND, strand.state(), by);
    standing.state(reference, Fact.POLICE_STATUS, strand.status(), by);
    standing.state(reference, Fact.POLICE_ROUTE, strand.route(), by);
    standing.state(reference, Fact.BAIL_CONDITIONS, strand.position().conditionFlags(), by);
    standing.state(
        reference, Fact.BAIL_CONDITION_TEXTS, !strand.position().conditions().isEmpty(), by);
    strand
        .nextChaseOn()
        .ifPresentOrElse(
            day -> standing.state(reference, Fact.NEXT_POLICE_CHASE_ON, day, by),
            () -> standing.withdraw(reference, Fact.NEXT_POLICE_CHASE_ON, by));
    strand.reportsOwed().stream()
        .findFirst()
        .ifPresentOrElse(
            report -> standing.state(reference, Fact.PARTNER_REPORT_ON, report.dueOn(), by),
            () -> standing.withdraw(reference, Fact.PARTNER_REPORT_ON, by));
  }

  OffenceHold.Change state(PoliceStrand strand, PoliceUpdate told) {
    state(strand, told.by());
    var reference = strand.caseReference();
    if (told.assessmentMode() != null) {
      standing.state(reference, Fact.ASSESSMENT_MODE, told.assessmentMode(), told.by());
    }
    if (told.hold().answer() != PoliceHold.IN_FORCE) {
      return hold.notInForce(reference, told.by());
    }
    standing.state(reference, Fact.LAST_WELFARE_WORK_ON, told.on(), told.by());
    return hold.inForce(reference, told.hold().reviewOn(), told.by());
  }

  void state(PoliceStrand strand, RecordedOutcome told) {
    state(strand, told.by());
    standing.state(strand.caseReference(), Fact.POLICE_OUTCOME, told.outcome(), told.by());
  }
}
