package org.hsbpathway.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.strategy.StrategyStageTest.decision;
import static org.hsbpathway.strategy.StrategyStageTest.forHarmedChild;
import static org.hsbpathway.strategy.StrategyStageTest.notQuorate;
import static org.hsbpathway.strategy.StrategyStageTest.quorate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseSummary;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something happened while the case goes on: the agencies meet again, and nothing is lost. */
@PathwayTest
class FurtherDiscussionStageTest {

  @Autowired Cast cast;
  @Autowired LinkedPeople linkedPeople;
  @Autowired Standing standing;
  @Autowired Reasons reasons;
  @Autowired CaseSummary summaries;
  @Autowired StrategyDiscussions discussions;
  @Autowired RuntimeService runtime;

  CaseReference reference;

  @BeforeEach
  void aCaseWithASafetyPlan() {
    TestClock.at("2026-12-01T08:00");
    reference = cast.aCase();
    TestClock.at(TestClock.START);
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
  }

  private Journey first() {
    return cast.starts("strategy", reference);
  }

  private Journey firstDecided(String outcome) {
    return first()
        .submits("manager", "holdDiscussion", quorate())
        .submits("manager", "decideStrategy", decision(outcome, "CF_PLUS_AIM"));
  }

  private Journey further() {
    reasons.give(reference, Fact.DISCUSSION_NEEDED, "A new incident was reported", "edt");
    return cast.starts(
        "strategy", reference, Map.of("discussionNeedOutcome", "SOMETHING_HAPPENED"));
  }

  private static Map<String, Object> with(Map<String, Object> answers, Object... pairs) {
    var changed = new HashMap<>(answers);
    for (int i = 0; i < pairs.length; i += 2) {
      changed.put((String) pairs[i], pairs[i + 1]);
    }
    return changed;
  }

  private static Map<String, Object> workContinues(Object... pairs) {
    return with(
        with(decision("CIN_CF_ASSESSMENT", "WORK_CONTINUES"), "assessmentMode", null), pairs);
  }

  @Test
  void whatHappensBeforeTheAgenciesMetIsTakenToTheSameDiscussion() {
    first();
    further().hasPassed("discussionGoesOn").waitsOnlyAt("holdDiscussion");

    assertThat(discussions.findByCaseReferenceOrderByDiscussionNumber(reference)).hasSize(1);
  }

  @Test
  void aDiscussionThatWasPutOffIsBroughtForwardAndKeepsWhatWasTried() {
    var journey =
        first()
            .submits("manager", "holdDiscussion", notQuorate("2026-12-07"))
            .isDue("holdDiscussion", "2026-12-07");

    reasons.give(reference, Fact.DISCUSSION_NEEDED, "A new incident was reported", "edt");
    hears("discussionNeeded");
    journey.waitsOnlyAt("holdDiscussion").isDue("holdDiscussion", "2026-12-02");
    assertThat(journey.opens("manager", "holdDiscussion").get("reasons").toString())
        .contains("A new incident was reported");
    assertThat(journey.opens("manager", "holdDiscussion").get("earlierSittings").toString())
        .contains("Nobody from health");
  }

  @Test
  void whatIsNewNeverPutsOffADiscussionThatIsLate() {
    var journey = first().isDue("holdDiscussion", "2026-12-02");
    TestClock.at("2026-12-07T10:00");

    reasons.give(reference, Fact.DISCUSSION_NEEDED, "A new incident was reported", "edt");
    hears("discussionNeeded");
    journey.waitsOnlyAt("holdDiscussion").isDue("holdDiscussion", "2026-12-02");
  }

  @Test
  void whoeverAsksMayHaveSaidThatItIsToday() {
    firstDecided("CIN_CF_ASSESSMENT");
    standing.state(
        reference, Fact.STRATEGY_RECONVENES_ON, LocalDate.parse("2026-12-01"), "assessor");

    further().isDue("holdDiscussion", "2026-12-01");
  }

  @Test
  void whileOneDiscussionIsBeingDecidedAnotherIsHeldAndEachHasItsOwnRecord() {
    first().submits("manager", "holdDiscussion", quorate());
    var journey =
        further()
            .waitsOnlyAt("decideStrategy", "holdDiscussion")
            .isDue("holdDiscussion", "2026-12-02")
            .submits("manager", "holdDiscussion", quorate());
    for (int i = 0; i < 2; i++) {
      assertThat(reasons.areOpen(reference, Fact.DISCUSSION_NEEDED)).isTrue();
      journey.submits(
          "manager",
          "decideStrategy",
          with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "directWork", "GOES_ON"));
    }
    journey.isEnded();

    assertThat(discussions.findByCaseReferenceOrderByDiscussionNumber(reference))
        .hasSize(2)
        .noneMatch(StrategyDiscussion::isOpen);
    assertThat(reasons.areOpen(reference, Fact.DISCUSSION_NEEDED)).isFalse();
  }

  @Test
  void aFurtherDiscussionSaysHowTheWorkGoesOnAndAPauseHasAnEnd() {
    firstDecided("CIN_CF_ASSESSMENT");
    var journey = further().submits("manager", "holdDiscussion", quorate());
    journey.isRefused("manager", "decideStrategy", workContinues(), "How it goes on");
    journey.isRefused(
        "manager",
        "decideStrategy",
        workContinues(
            "directWork",
            "PAUSED",
            "directWorkHow",
            "Support only",
            "directWorkAgainOn",
            "2026-11-30"),
        "A pause has an end");
    journey.submits(
        "manager",
        "decideStrategy",
        workContinues(
            "directWork",
            "PAUSED",
            "directWorkHow",
            "Support only",
            "directWorkAgainOn",
            "2026-12-15"));

    assertThat(standing.now(reference, Fact.ASSESSMENT_ROUTE)).contains("CF_PLUS_AIM");
    assertThat(summaries.of(reference))
        .contains("Work with the child: paused until 15 Dec 2026: Support only");
    TestClock.at("2026-12-15T09:00");
    assertThat(summaries.of(reference)).contains("Work with the child: adapted: Support only");
  }

  @Test
  void theAgenciesDecideWhetherADeferredAssessmentBeginsWithoutTheAllegedEvents() {
    firstDecided("CIN_CF_ASSESSMENT");
    standing.state(reference, Fact.ASSESSMENT_MODE, "DEFERRED", "manager");
    var held =
        with(quorate(), "hold", "YES", "policeAgreeToInterviews", "NO", "courtDateSoon", "NO");
    var journey = further().submits("manager", "holdDiscussion", held);
    assertThat(journey.opens("manager", "decideStrategy"))
        .containsEntry("deferred", "YES")
        .containsEntry("assessmentMode", "DEFERRED");
    var decided =
        workContinues(
            "directWork",
            "GOES_ON",
            "hold",
            "YES",
            "policeOfficerRole",
            "Sergeant",
            "holdReason",
            "A video interview is planned for next week",
            "holdReviewDate",
            "2026-12-29");
    journey
        .isRefused("manager", "decideStrategy", decided, "How the assessment goes ahead")
        .submits(
            "manager", "decideStrategy", with(decided, "assessmentMode", "NO_OFFENCE_DISCUSSION"))
        .hasPassed("deferralEndAgreed", "holdAgreed");
    assertThat(standing.now(reference, Fact.ASSESSMENT_MODE)).contains("NO_OFFENCE_DISCUSSION");
  }

  @Test
  void aFirstDiscussionCannotLetWorkContinueThatDoesNotRun() {
    first()
        .submits("manager", "holdDiscussion", quorate())
        .isRefused("manager", "decideStrategy", workContinues(), "say which assessment follows");
  }

  @Test
  void anEnquiryAfterAClosedOneHasAClockOfItsOwn() {
    firstDecided("S47");
    assertThat(standing.dateOf(reference, Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-12-01"));
    standing.state(reference, Fact.SECTION_47, "CLOSED", "socialworker");

    TestClock.at("2027-03-24T15:00");
    further()
        .submits("manager", "holdDiscussion", with(quorate(), "heldAt", "2027-03-24T14:30"))
        .submits(
            "manager",
            "decideStrategy",
            with(
                decision("S47", "WORK_CONTINUES"),
                "assessmentMode",
                null,
                "directWork",
                "GOES_ON",
                "familyWhen",
                "2027-03-25",
                "actions",
                List.of(
                    Map.of(
                        "what",
                        "Visit",
                        "who",
                        "A.B.",
                        "owner",
                        "SOCIAL_WORKER",
                        "byWhen",
                        "2027-03-25"))));

    assertThat(standing.dateOf(reference, Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2027-03-24"));
  }

  @Test
  void aHoldThatLastsIsNoReasonToTalkAboutAHarmedChildAgain() {
    linkedPeople.link(reference, Relation.HALF_STEP_SIBLING, null, 5);
    var journey =
        cast.starts("harmedChildDiscussions", reference)
            .submits("manager", "holdDiscussionForHarmedChild", forHarmedChild());

    reasons.give(reference, Fact.DISCUSSION_NEEDED, OffenceHold.LASTS, "system");
    cast.starts("harmedChildDiscussions", reference);
    journey.doesNotWaitAt("holdDiscussionForHarmedChild");

    // Something new beside the hold is one.
    reasons.give(reference, Fact.DISCUSSION_NEEDED, "A new incident was reported", "edt");
    cast.starts("harmedChildDiscussions", reference);
    journey.waitsAt("holdDiscussionForHarmedChild");
  }

  @Test
  void aChildWhoIsNamedWhileAHoldLastsIsTalkedAbout() {
    reasons.give(reference, Fact.DISCUSSION_NEEDED, OffenceHold.LASTS, "system");
    linkedPeople.link(reference, Relation.HALF_STEP_SIBLING, null, 5);
    cast.starts("harmedChildDiscussions", reference).waitsAt("holdDiscussionForHarmedChild");
  }

  @Test
  void aChildWhoseDiscussionIsStillToBeHeldGetsNoSecondOne() {
    linkedPeople.link(reference, Relation.HALF_STEP_SIBLING, null, 5);
    cast.starts("harmedChildDiscussions", reference);
    linkedPeople.link(reference, Relation.COUSIN, null, 7);
    var journey = cast.starts("harmedChildDiscussions", reference);
    assertThat(journey.openSteps())
        .containsExactly("holdDiscussionForHarmedChild", "holdDiscussionForHarmedChild");

    journey
        .submits("manager", "holdDiscussionForHarmedChild", forHarmedChild())
        .submits("manager", "holdDiscussionForHarmedChild", forHarmedChild())
        .waitsOnlyAt(
            "sendMinutesForHarmedChild",
            "arrangeEnquiryForHarmedChild",
            "sendMinutesForHarmedChild",
            "arrangeEnquiryForHarmedChild");
  }

  @Test
  void whatWasAgreedForAHarmedChildIsReadAtThatChildsNextDiscussion() {
    linkedPeople.link(reference, Relation.HALF_STEP_SIBLING, null, 5);
    var journey = cast.starts("harmedChildDiscussions", reference);
    assertThat(journey.opens("manager", "holdDiscussionForHarmedChild").get("agreedBefore"))
        .isEqualTo("");
    journey.submits("manager", "holdDiscussionForHarmedChild", forHarmedChild());

    cast.starts("harmedChildDiscussions", reference);
    assertThat(
            journey.opens("manager", "holdDiscussionForHarmedChild").get("agreedBefore").toString())
        .contains("Agreed on", "Visit");
  }

  private void hears(String message) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
  }
}
