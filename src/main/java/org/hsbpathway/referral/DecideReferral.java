package org.hsbpathway.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.PoliceReport;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.ReportedToPoliceBy;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.Decisions;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A team manager decides what happens next; the decision table points, the manager decides. */
@Component
class DecideReferral implements FormStep<DecideReferral.Form> {

  record Form(
      @NotNull ReferralOutcome outcome,
      Instant policeCalledAt,
      boolean straightToAssessment,
      YesNoNotKnown familyAgrees,
      String safetyPlanHeldBy,
      boolean policeNotRequiredAgreed,
      @NotNull @Size(min = 50) String rationale) {

    Referral.Decision decision() {
      return new Referral.Decision(
          outcome,
          rationale,
          familyAgrees == YesNoNotKnown.YES,
          straightToAssessment,
          policeNotRequiredAgreed,
          policeCalledAt,
          safetyPlanHeldBy);
    }
  }

  private final CaseFiles files;
  private final Referrals referrals;
  private final Standing standing;
  private final ReferralOnOnePage onePage;
  private final KnownBefore knownBefore;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final Clock clock;

  DecideReferral(
      CaseFiles files,
      Referrals referrals,
      Standing standing,
      ReferralOnOnePage onePage,
      KnownBefore knownBefore,
      Decisions decisions,
      Deadlines deadlines,
      Clock clock) {
    this.files = files;
    this.referrals = referrals;
    this.standing = standing;
    this.onePage = onePage;
    this.knownBefore = knownBefore;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var file = files.of(step.caseReference());
    var referral = referrals.latest(file.caseReference());
    var under = circumstances(file);
    return Map.of(
        "whatWasRecorded", onePage.of(file, referral),
        "pointer", pointer(file, referral, under),
        "courtAsks", YesNoNotKnown.of(under.courtAsks()),
        "planInForce", YesNoNotKnown.of(under.planInForce()),
        "policeNotRequired", YesNoNotKnown.of(under.policeNotRequired()));
  }

  @Override
  public void submit(Form form, Step step) {
    var file = files.of(step.caseReference());
    file.refuseBeforeConcern(
        "policeCalledAt", "The police cannot have been called", form.policeCalledAt());
    var referral =
        referrals.save(
            referrals
                .latest(file.caseReference())
                .decide(form.decision(), circumstances(file), step.user(), clock.instant()));
    if (form.outcome() == ReferralOutcome.POLICE_IMMEDIATE) {
      file.recordPoliceReport(new PoliceReport(ReportedToPoliceBy.CSC_NOW, reference(file), null));
    }
    files.save(form.outcome().carryOut(file));
    standing.state(file.caseReference(), Fact.REFERRAL_OUTCOME, form.outcome(), step.user());
    if (form.outcome().accepted()) {
      standing.state(file.caseReference(), Fact.TEAM_MANAGER, step.user(), step.user());
    }
    if (form.outcome().accepted() && form.outcome() != ReferralOutcome.EARLY_HELP) {
      deadlines.start(
          file.caseReference(), "childAndFamilyAssessment", file.receivedAt(), step.user());
    }
    step.set(ReferralOutcome.VARIABLE, form.outcome());
    step.set(ReferralRoute.VARIABLE, referral.route().orElseThrow());
  }

  private Referral.Circumstances circumstances(CaseFile file) {
    return new Referral.Circumstances(
        standing.now(file.caseReference(), Fact.SAFETY_PLAN).orElse(null),
        file.receivedVia() == ReceivedVia.COURT_YJS
            || file.referrer()
                .map(Referrer::role)
                .filter(role -> role == ReferrerRole.YJS)
                .isPresent(),
        file.policeReport()
            .filter(report -> report.by() == ReportedToPoliceBy.NOT_REQUIRED_REASON)
            .isPresent(),
        Stream.of(Fact.IMMEDIATE_DANGER, Fact.OWN_HARM, Fact.PLAN_MUST_CHANGE)
            .anyMatch(urgent -> standing.now(file.caseReference(), urgent).isPresent()));
  }

  /**
   * What the ticked facts point to, with the row of the table; free text is not read by any table.
   */
  private String pointer(CaseFile file, Referral referral, Referral.Circumstances under) {
    return decisions
        .decide(
            "referralTriage",
            Map.of(
                "immediateSafetyConcern", file.immediateSafetyConcern(),
                "alreadyOpen", !knownBefore.openCases(file).isEmpty(),
                "consultation",
                    standing.now(file.caseReference(), Fact.CONSULTATION_OUTCOME).orElse("NONE"),
                "childHarmed",
                    referral.harmed().stream().anyMatch(one -> one.relation().mayBeAChild()),
                "otherAuthority",
                    file.child().flatMap(child -> child.responsibleAuthority()).isPresent(),
                "courtAsks", under.courtAsks()))
        .why();
  }

  private static String reference(CaseFile file) {
    return file.policeReport().map(PoliceReport::reference).orElse(null);
  }
}
