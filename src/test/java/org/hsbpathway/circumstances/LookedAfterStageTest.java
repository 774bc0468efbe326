package org.hsbpathway.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A child becomes looked after: matched with the children who live there, carers informed before
 * the child comes, reviewed on the statutory dates together with whatever else is due (E10).
 */
@PathwayTest
class LookedAfterStageTest {

  @Autowired Cast cast;
  @Autowired RuntimeService runtime;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired Standing standing;
  @Autowired Deadlines deadlines;
  @Autowired Chronology chronology;

  Journey child;

  @BeforeEach
  void aCaseRuns() {
    child = Life.ofAChild(cast, "safetyPlan");
  }

  private Journey becomesLookedAfter() {
    return child.happens("socialworker", "lookedAfter", becomes());
  }

  static Object[] becomes() {
    return new Object[] {
      "what", "BECOMES_LOOKED_AFTER", "since", "2026-12-01", "legalStatus", "LOOKED_AFTER_S20"
    };
  }

  // -- how it begins ------------------------------------------------------------------------------

  @Test
  void theFirstReviewIsDueTwentyWorkingDaysLaterAndThePlacementToday() {
    becomesLookedAfter()
        .isDue("proposePlacement", "2026-12-01")
        .isDue("holdLookedAfterReview", "2026-12-31");

    assertThat(record().legalStatus()).contains(LegalStatus.LOOKED_AFTER_S20);
    assertThat(standing.dateOf(child.reference(), Fact.LOOKED_AFTER_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-31"));
    assertThat(child.opens("chair", "holdLookedAfterReview").get("caseSummary").toString())
        .contains("Care: looked after, section 20", "looked after review 31 Dec 2026");
    assertThat(told())
        .contains(
            "The child became looked after on 1 December 2026 (looked after, section 20); the first review is due by 31 December 2026.");
  }

  @Test
  void nobodyBecomesLookedAfterTwiceOrInTheFuture() {
    child.cannotHappen(
        "socialworker", "lookedAfter", "future", Life.but(becomes(), "since", "2026-12-02"));
    becomesLookedAfter()
        .cannotHappen("socialworker", "lookedAfter", "looked after already", becomes());
  }

  @Test
  void aPlacementIsChangedOnlyForALookedAfterChild() {
    child.cannotHappen(
        "socialworker", "lookedAfter", "not recorded as looked after", "what", "MOVES_PLACEMENT");
    becomesLookedAfter().happens("socialworker", "lookedAfter", "what", "MOVES_PLACEMENT");
    assertThat(child.openSteps().stream().filter("proposePlacement"::equals)).hasSize(2);
  }

  // -- care that began elsewhere -----------------------------------------------------------------

  @Test
  void whoWasLookedAfterAtTheReferralHasTheReviewsTakenUp() {
    acceptedAs(LegalStatus.LOOKED_AFTER_S20, null);
    cast.tells("careBegan", child.reference());
    child
        .isDue("recordCareSoFar", "2026-12-02")
        .cannot("chair", "recordCareSoFar", "future", soFar("since", "2026-12-02"))
        .cannot("chair", "recordCareSoFar", "by 1 June 2027", soFar("nextReviewOn", "2027-06-02"))
        .does("chair", "recordCareSoFar", soFar())
        .isDue("holdLookedAfterReview", "2027-02-10")
        .waitsAt("proposePlacement");
    assertThat(told())
        .contains(
            "The child has been looked after since 1 September 2026 (looked after, section 20); the next review is due by 10 February 2027.");

    cast.tells("careBegan", child.reference());
    assertThat(child.openSteps().stream().filter("holdLookedAfterReview"::equals)).hasSize(1);
    child.doesNotWaitAt("recordCareSoFar");
  }

  @Test
  void theReviewsOfAnotherAuthoritysChildAreHeldThere() {
    acceptedAs(LegalStatus.LOOKED_AFTER_ORDER, "Otherham");
    cast.tells("careBegan", child.reference());
    child.hasPassed("careNotBegun").doesNotWaitAt("recordCareSoFar", "holdLookedAfterReview");
  }

  @Test
  void aChildAtHomeHasNoCareToTakeUp() {
    acceptedAs(LegalStatus.CIN, null);
    cast.tells("careBegan", child.reference());
    child.hasPassed("careNotBegun").doesNotWaitAt("recordCareSoFar", "holdLookedAfterReview");
  }

  private void acceptedAs(LegalStatus footing, String authority) {
    children.save(record().standUnder(footing, authority));
    files.save(files.of(child.reference()).accept());
  }

  private static Object[] soFar(Object... pairs) {
    return Life.but(
        new Object[] {
          "legalStatus",
          "LOOKED_AFTER_S20",
          "since",
          "2026-09-01",
          "nextReviewOn",
          "2027-02-10",
          "soFar",
          "With carers F.G. since September."
        },
        pairs);
  }

  // -- the match ----------------------------------------------------------------------------------

  @Test
  void theManagerSeesTheOtherChildrenAndCanRefuse() {
    becomesLookedAfter()
        .does("socialworker", "proposePlacement", withANineYearOld())
        .isDue("decideMatch", "2026-12-01");

    assertThat(child.opens("manager", "decideMatch").get("placement").toString())
        .startsWith("**Children who live there already:**\n* Z&#46;, age 9, would share a bedroom");
    child
        .does("manager", "decideMatch", "match", "REFUSED", "reason", "A bedroom would be shared.")
        .waitsAt("proposePlacement");
    assertThat(child.opens("socialworker", "proposePlacement").get("earlier").toString())
        .contains("Refused so far", "A bedroom would be shared");
    assertThat(told())
        .contains(
            "A placement was proposed: foster care, other children there: 1.",
            "A manager refused the match of child and placement; another one is looked for.");
  }

  @Test
  void anAcceptedMatchSaysHowEachChildIsKeptSafe() {
    becomesLookedAfter()
        .does("socialworker", "proposePlacement", withANineYearOld())
        .cannot(
            "manager",
            "decideMatch",
            "kept safe, day and night: please fill this in",
            "match",
            "ACCEPTED",
            "keptSafe",
            null)
        .does(
            "manager",
            "decideMatch",
            "match",
            "ACCEPTED",
            "keptSafe",
            "Own rooms on two floors, an adult on the landing.")
        .hasPassed("planForPlacement")
        .waitsAt("informCarers");
    assertThat(standing.now(child.reference(), Fact.PLAN_MUST_CHANGE).orElseThrow())
        .contains("the carers need the plan before the child comes");
  }

  @Test
  void whoProposesAPlacementDoesNotDecideOnIt() {
    becomesLookedAfter()
        .isGivenTo("manager", "proposePlacement")
        .does("manager", "proposePlacement", "childrenThere", "NO")
        .cannot("manager", "decideMatch", "another manager has to decide", "match", "ACCEPTED");
  }

  @Test
  void whoeverLivesThereIsListed() {
    becomesLookedAfter()
        .cannot(
            "socialworker",
            "proposePlacement",
            "please list each of them",
            "childrenThere",
            "YES",
            "otherChildren",
            List.of());
  }

  // -- the carers ---------------------------------------------------------------------------------

  @Test
  void theCarersHaveThePlanBeforeTheChildComes() {
    matched();
    TestClock.at("2026-12-01T18:00");
    child
        .cannot(
            "socialworker",
            "informCarers",
            "at least the safety plan",
            informed("given", List.of("SAFETY_PLAN")))
        .cannot(
            "socialworker",
            "informCarers",
            "say how that came about",
            informed("informedAt", "2026-12-01T17:30"))
        .cannot(
            "socialworker",
            "informCarers",
            "when the child has come",
            informed("placedAt", "2026-12-01T19:00"))
        .cannot(
            "socialworker", "informCarers", "future", informed("informedAt", "2026-12-01T18:30"))
        .does("socialworker", "informCarers", informed())
        .hasPassed("placementMade");

    assertThat(record().address()).contains("2 Foster Lane");
    assertThat(record().household().orElseThrow())
        .singleElement()
        .satisfies(other -> assertThat(other.age()).isEqualTo(9));
    assertThat(standing.now(child.reference(), Fact.LIVES_AT)).contains("Carers F.G.");
    assertThat(told())
        .contains(
            "The child moved into a placement (foster care); the carers had what they need by then.");
  }

  @Test
  void carersWhoKnewOnlyAfterwardsAreOnRecordWithTheReason() {
    matched();
    TestClock.at("2026-12-01T18:00");
    child.does(
        "socialworker",
        "informCarers",
        informed("informedAt", "2026-12-01T17:30", "lateBecause", "Police brought the child."));
    assertThat(told())
        .contains(
            "The child moved into a placement (foster care); the carers had what they need only afterwards.");
  }

  private void matched() {
    becomesLookedAfter()
        .does("socialworker", "proposePlacement", withANineYearOld())
        .does("manager", "decideMatch", "match", "ACCEPTED", "keptSafe", "Own rooms.");
  }

  private static Object[] informed(Object... pairs) {
    return Life.but(
        new Object[] {
          "given",
          List.of("SAFETY_PLAN", "WHOM_TO_RING", "CONTACT"),
          "informedAt",
          "2026-12-01T15:00",
          "placedAt",
          "2026-12-01T17:00"
        },
        pairs);
  }

  private static Object[] withANineYearOld() {
    return new Object[] {
      "kind",
      "FOSTER_CARE",
      "carers",
      "Carers F.G.",
      "placementAddress",
      "2 Foster Lane",
      "childrenThere",
      "YES",
      "otherChildren",
      List.of(
          Map.of(
              "initials", "Z.", "age", 9, "sharesBedroom", "YES", "vulnerable", "Trusts anybody."))
    };
  }

  // -- the reviews --------------------------------------------------------------------------------

  private String ledgerLine() {
    return child.opens("chair", "holdLookedAfterReview").get("caseSummary").toString();
  }

  @Test
  void theSecondReviewIsWithinThreeMonthsTheLaterOnesWithinSix() {
    becomesLookedAfter();
    assertThat(ledgerLine())
        .contains(
            "First looked&#45;after review due Thu 31 Dec 2026",
            "became looked after Tue 1 Dec",
            "20 working days");
    TestClock.at("2026-12-29T14:00");
    child
        .cannot(
            "chair",
            "holdLookedAfterReview",
            "held by 25 March 2027",
            reviewed("heldOn", "2026-12-29", "nextReviewOn", "2027-03-30"))
        .cannot(
            "chair",
            "holdLookedAfterReview",
            "after this one",
            reviewed("heldOn", "2026-12-29", "nextReviewOn", "2026-12-29"))
        .does("chair", "holdLookedAfterReview", reviewed("heldOn", "2026-12-29"))
        .isDue("holdLookedAfterReview", "2027-03-25");
    // Tue 29 Dec 2026 and three months are Easter Monday.
    assertThat(ledgerLine())
        .contains("Second looked&#45;after review due Thu 25 Mar 2027", "3 months");

    TestClock.at("2027-03-25T14:00");
    child
        .does("chair", "holdLookedAfterReview", reviewed("heldOn", "2027-03-25"))
        .isDue("holdLookedAfterReview", "2027-09-24");
    // Thu 25 Mar 2027 and six months are a Saturday.
    assertThat(ledgerLine()).contains("Looked&#45;after review due Fri 24 Sept 2027", "6 months");
    assertThat(standing.dateOf(child.reference(), Fact.LAST_REVIEW_ON))
        .contains(LocalDate.parse("2027-03-25"));
  }

  @Test
  void aLateReviewSaysWhy() {
    becomesLookedAfter();
    TestClock.at("2027-01-04T14:00");
    child
        .cannot(
            "chair",
            "holdLookedAfterReview",
            "due by 31 December 2026",
            reviewed("heldOn", "2027-01-04"))
        .cannot(
            "chair",
            "holdLookedAfterReview",
            "before the child became looked after",
            reviewed("heldOn", "2026-11-30"))
        .cannot("chair", "holdLookedAfterReview", "future", reviewed("heldOn", "2027-01-05"))
        .cannot(
            "chair",
            "holdLookedAfterReview",
            "what the child said",
            reviewed("heldOn", "2026-12-30", "childVoice", "n/a"))
        .does(
            "chair",
            "holdLookedAfterReview",
            reviewed("heldOn", "2027-01-04", "delayReason", "The child was ill."));
  }

  @Test
  void whatIsDueWithinTenWorkingDaysIsHeldInTheSameMeeting() {
    becomesLookedAfter();
    // Fri 11 Dec + 10 working days is Tue 29 Dec; the safety plan is in, the conference is out.
    standing.state(
        child.reference(), Fact.SAFETY_PLAN_REVIEW_ON, LocalDate.parse("2026-12-29"), "s");
    standing.state(child.reference(), Fact.CONFERENCE_ON, LocalDate.parse("2026-12-30"), "s");
    TestClock.at("2026-12-11T14:00");

    assertThat(child.opens("chair", "holdLookedAfterReview").get("reviewsNear").toString())
        .contains("the review of the safety plan")
        .doesNotContain("conference");
    child
        .cannot(
            "chair",
            "holdLookedAfterReview",
            "hold it in the same meeting",
            reviewed("heldOn", "2026-12-11", "alsoServes", List.of()))
        .does("chair", "holdLookedAfterReview", reviewed("heldOn", "2026-12-11"))
        .hasPassed("planReviewedWithCare");
    assertThat(told())
        .contains(
            "Looked-after review held, together with the review of the safety plan: the care goes on.");
  }

  @Test
  void oneMeetingServesTheReviewOfTheDirectWorkToo() {
    becomesLookedAfter();
    TestClock.at("2026-12-08T09:00");
    cast.starts("intervention", child.reference())
        .does(
            "practitioner",
            "bookFirstSession",
            "firstSessionOn",
            "2026-12-08",
            "firstModule",
            "ENGAGEMENT_AND_GOALS",
            "goals",
            List.of(java.util.Map.of("goal", "I want to sleep well.")));
    // Three months from Tue 8 Dec 2026.
    assertThat(standing.dateOf(child.reference(), Fact.INTERVENTION_REVIEW_ON))
        .contains(LocalDate.parse("2027-03-08"));
    TestClock.at("2026-12-29T14:00");
    child.does("chair", "holdLookedAfterReview", reviewed("heldOn", "2026-12-29"));

    // Thu 25 Feb 2027 + 10 working days is Thu 11 Mar.
    TestClock.at("2027-02-25T14:00");
    child.does("chair", "holdLookedAfterReview", reviewed("heldOn", "2027-02-25"));
    assertThat(told())
        .contains(
            "Looked-after review held, together with the review of the direct work: the care goes on.",
            "The one-to-one work was reviewed in the meeting of another review.");
    assertThat(standing.dateOf(child.reference(), Fact.INTERVENTION_REVIEW_ON))
        .contains(LocalDate.parse("2027-05-25"));
    assertThat(deadlines.of(child.reference()))
        .filteredOn(one -> one.clock().equals("interventionReview"))
        .extracting(Deadline::dueAt)
        .containsExactly(
            Instant.parse("2027-03-08T23:59:59Z"), Instant.parse("2027-05-25T22:59:59Z"));
  }

  @Test
  void aReviewThatIsKeptApartSaysWhy() {
    becomesLookedAfter();
    standing.state(
        child.reference(), Fact.SAFETY_PLAN_REVIEW_ON, LocalDate.parse("2026-12-03"), "s");
    child.does(
        "chair",
        "holdLookedAfterReview",
        reviewed(
            "alsoServes", List.of(), "separateBecause", "The school can come only on Thursday."));
  }

  @Test
  void aReviewCanAskForAnotherPlanOrAnotherPlacement() {
    becomesLookedAfter()
        .does("chair", "holdLookedAfterReview", reviewed("next", "PLAN_CHANGES"))
        .hasPassed("planAfterReview")
        .waitsAt("holdLookedAfterReview");
    matchedAndInformed();
    child
        .does("chair", "holdLookedAfterReview", reviewed("next", "PLACEMENT_CHANGES"))
        .waitsAt("holdLookedAfterReview", "proposePlacement");
    assertThat(standing.now(child.reference(), Fact.PLAN_MUST_CHANGE)).isPresent();
  }

  private void matchedAndInformed() {
    child
        .does("socialworker", "proposePlacement", "childrenThere", "NO")
        .does("manager", "decideMatch", "match", "ACCEPTED");
    TestClock.at("2026-12-01T18:00");
    child.does("socialworker", "informCarers", informed()).doesNotWaitAt("proposePlacement");
  }

  @Test
  void whoIsNoLongerLookedAfterHasAnotherHomeAndAPlanForIt() {
    becomesLookedAfter()
        .cannot(
            "chair",
            "holdLookedAfterReview",
            "future",
            reviewed(
                "next",
                "CARE_ENDS",
                "endedOn",
                "2026-12-02",
                "livesNow",
                "The mother",
                "footingNow",
                "CIN"))
        .does(
            "chair",
            "holdLookedAfterReview",
            reviewed(
                "next",
                "CARE_ENDS",
                "endedOn",
                "2026-12-01",
                "livesNow",
                "The mother",
                "footingNow",
                "CIN"))
        .hasPassed("planAfterCare", "careEnded")
        .doesNotWaitAt("holdLookedAfterReview", "proposePlacement");
    assertThat(record().legalStatus()).contains(LegalStatus.CIN);
    assertThat(standing.now(child.reference(), Fact.LOOKED_AFTER_REVIEW_ON)).isEmpty();
  }

  @Test
  void theReviewsEndHereWithTheCase() {
    becomesLookedAfter();
    Life.closes(runtime, child);
    child.hasPassed("careReviewedElsewhere").doesNotWaitAt("holdLookedAfterReview");
  }

  private static Object[] reviewed(Object... pairs) {
    return Life.but(
        new Object[] {
          "childVoice", "I like the dog.", "next", "CONTINUES", "placementSuits", "It does."
        },
        pairs);
  }

  private Child record() {
    return files.of(child.reference()).child().orElseThrow();
  }

  private List<String> told() {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }
}
