package org.hsbpathway.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.AgreedWork;
import org.hsbpathway.casefile.AgreedWorks;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Counted;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One-to-one work: a first session, sessions towards the child's own goals, a review after six
 * sessions or three months, and an end that a person decides.
 */
@PathwayTest
class InterventionStageTest {

  private static final String A_REASON = "Agreed with the child, the mother and the school.";

  @Autowired private Cast cast;
  @Autowired private Deadlines deadlines;
  @Autowired private Standing standing;
  @Autowired private Chronology chronology;
  @Autowired private LinkedPeople linkedPeople;
  @Autowired private Interventions interventions;
  @Autowired private AgreedWorks agreedWorks;

  private CaseReference reference;

  @BeforeEach
  void thePlanNamesAPractitionerAndGoals() {
    reference = cast.aCase();
    standing.state(reference, Fact.PRACTITIONER, "practitioner", "coordinator");
    standing.state(
        reference,
        Fact.GOALS,
        "I want to play football again.\nI want to sleep well.",
        "coordinator");
  }

  // -- the first session ------------------------------------------------------------------------

  @Test
  void theFirstSessionIsBookedWithinTwentyWorkingDaysAndTheWaitIsShown() {
    var stage = begins().waitsOnlyAt("bookFirstSession").isDue("bookFirstSession", "2026-12-31");
    TestClock.at("2026-12-08T09:00");
    var form = stage.opens("practitioner", "bookFirstSession");
    assertThat(form.get("waiting").toString()).contains("7 days since the plan");
    assertThat(form).containsEntry("practitioner", "practitioner");
    assertThat(form.get("goals").toString())
        .contains("I want to play football again.", "I want to sleep well.");

    stage
        .submits("practitioner", "bookFirstSession", booking())
        .waitsOnlyAt("recordSession")
        .isDue("recordSession", "2026-12-17");
    assertThat(Counted.of(deadlines, reference, "sessionRecord"))
        .containsExactly("2026-12-15 to 2026-12-17");
    assertThat(entries()).contains("The first session was booked, 14 days after the plan.");
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("RUNNING");
    assertThat(standing.dateOf(reference, Fact.INTERVENTION_REVIEW_ON))
        .contains(LocalDate.parse("2027-03-15"));
  }

  @Test
  void whatThePlanAgreedIsReadWhereTheWorkIsDone() {
    agreedWorks.state(
        reference,
        List.of(),
        List.of(ModuleFamily.FEELINGS_AND_SELF_REGULATION, ModuleFamily.ONLINE_AND_TECHNOLOGY),
        12,
        new AgreedWork.Where("The family centre", "Tuesdays at four", "By taxi"),
        "coordinator");
    var stage = begins();
    assertThat(stage.opens("practitioner", "bookFirstSession"))
        .containsEntry("place", "The family centre")
        .containsEntry("travel", "By taxi")
        .extractingByKey("waiting")
        .asString()
        .contains(
            "feelings and self-regulation, online and technology · 12 sessions · Tuesdays at four");

    stage
        .does("practitioner", "bookFirstSession", "firstSessionOn", "2026-12-01")
        .submits(
            "practitioner",
            "recordSession",
            with(askForReview("2026-12-01"), "moduleFamily", "ONLINE_AND_TECHNOLOGY"));
    assertThat(stage.opens("coordinator", "reviewIntervention").get("work").toString())
        .contains("feelings and self-regulation (not yet), online and technology (1 session)");
  }

  @Test
  void theWorkIsReviewedAsOftenAsThePlanningMeetingAgreed() {
    standing.state(reference, Fact.REVIEW_CLOCK, "reviewFourWeekly", "coordinator");
    begins().submits("practitioner", "bookFirstSession", booking());

    assertThat(standing.dateOf(reference, Fact.INTERVENTION_REVIEW_ON))
        .contains(LocalDate.parse("2027-01-12"));
  }

  @Test
  void aBookingThatCannotBeIsRefused() {
    begins()
        .isRefused(
            "practitioner",
            "bookFirstSession",
            with(booking(), "firstSessionOn", "2026-11-30"),
            "today or on a day to come")
        .isRefused(
            "practitioner",
            "bookFirstSession",
            with(booking(), "goals", List.of()),
            "one to five goals")
        .isRefused(
            "practitioner",
            "bookFirstSession",
            with(booking(), "goals", java.util.Collections.nCopies(6, Map.of("goal", "One more"))),
            "one to five goals")
        .isRefused(
            "practitioner",
            "bookFirstSession",
            with(booking(), "practitioner", "frontdoor"),
            "Practitioner: choose one of the answers offered");
  }

  @Test
  void anotherPractitionerThanThePlanNamesNeedsAReason() {
    standing.state(reference, Fact.PRACTITIONER, "somebodyelse", "coordinator");
    begins()
        .isRefused("practitioner", "bookFirstSession", booking(), "names somebody else")
        .submits(
            "practitioner",
            "bookFirstSession",
            with(booking(), "practitionerReason", "On long leave."))
        .waitsOnlyAt("recordSession");
    assertThat(standing.now(reference, Fact.PRACTITIONER)).contains("practitioner");
  }

  @Test
  void whoeverWorksWithAChildWhoWasHarmedDoesNotWorkWithTheOtherChild() {
    var harmed = linkedPeople.link(reference, Relation.PEER, null, 13);
    linkedPeople.save(harmed.allocate("practitioner", "socialworker"));
    begins().isRefused("practitioner", "bookFirstSession", booking(), "child who was harmed");
  }

  @Test
  void anotherLineWaitsUntilTheWorkThatRunsIsOver() {
    var stage = inReview();
    begins().waitsOnlyAt("reviewIntervention");

    stage
        .submits("coordinator", "reviewIntervention", review("COMPLETE"))
        .hasPassed("oneToOneWorkCompleted", "workBesideOver", "workedWithBeside")
        .isEnded();
  }

  @Test
  void anotherLineLooksEveryFiveWorkingDaysWhetherTheWorkIsOver() {
    begins();
    begins();
    TestClock.at("2026-12-08T00:30");
    var stage = cast.journey(reference).workOffJobs().waitsOnlyAt("bookFirstSession");
    assertThat(interventions.findByCaseReferenceAndEndedOnIsNull(reference)).isPresent();

    interventions.save(
        interventions
            .running(reference)
            .letGo(InterventionOutcome.NOT_WANTED, LocalDate.parse("2026-12-10")));
    TestClock.at("2026-12-14T23:30");
    stage.workOffJobs().waitsOnlyAt("bookFirstSession");
    TestClock.at("2026-12-15T00:30");
    stage.workOffJobs().hasPassed("workedWithBeside");
  }

  @Test
  void aReviewThatIsOpenIsAnsweredByItsFormThoughAnotherLineWaits() {
    inReview();
    standing.state(reference, Fact.LAST_REVIEW_ON, "2026-12-02", "coordinator");
    begins().hears("workReviewedTogether").waitsOnlyAt("reviewIntervention");
    assertThat(standing.dateOf(reference, Fact.INTERVENTION_REVIEW_ON))
        .contains(LocalDate.parse("2027-03-01"));
  }

  @Test
  void workThatIsLetGoEndsInEveryLine() {
    running();
    begins().hears("oneToOneWorkEnds").isEnded();
    assertThat(entries())
        .containsOnlyOnce(
            "The one-to-one work ended after 0 sessions: the family does not want it.");
  }

  // -- the police hold --------------------------------------------------------------------------

  @Test
  void whileTheHoldIsOnTheImpactOnOthersIsNeitherWorkedOnNorPlanned() {
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, true, "socialworker");
    var stage =
        begins()
            .isRefused(
                "practitioner",
                "bookFirstSession",
                with(booking(), "firstModule", "IMPACT_ON_OTHERS"),
                "police hold")
            .submits(
                "practitioner", "bookFirstSession", with(booking(), "firstSessionOn", "2026-12-01"))
            .isRefused(
                "practitioner",
                "recordSession",
                with(session(), "moduleFamily", "IMPACT_ON_OTHERS"),
                "police hold")
            .isRefused(
                "practitioner",
                "recordSession",
                with(session(), "nextModule", "IMPACT_ON_OTHERS"),
                "police hold");
    assertThat(stage.opens("practitioner", "recordSession").get("work").toString())
        .contains("The police hold is on");

    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, false, "socialworker");
    stage
        .submits("practitioner", "recordSession", with(session(), "nextModule", "IMPACT_ON_OTHERS"))
        .waitsOnlyAt("recordSession");
  }

  @Test
  void whileTheHoldIsOnAReviewDoesNotPlanTheImpactOnOthersEither() {
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, true, "socialworker");
    inReview()
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(goesOn("CONTINUE"), "nextModule", "IMPACT_ON_OTHERS"),
            "police hold");
  }

  // -- sessions ---------------------------------------------------------------------------------

  @Test
  void theNextSessionFollows() {
    var stage =
        running()
            .submits("practitioner", "recordSession", session())
            .waitsOnlyAt("recordSession")
            .isDue("recordSession", "2026-12-10");
    assertThat(stage.opens("practitioner", "recordSession")).doesNotContainKey("heldOn");
    TestClock.at("2026-12-09T09:00");
    assertThat(stage.opens("practitioner", "recordSession"))
        .containsEntry("heldOn", "2026-12-08")
        .containsEntry("moduleFamily", "ONLINE_AND_TECHNOLOGY");
    var recorded = interventions.running(reference).sessions().get(0);
    assertThat(recorded.plannedOn()).isEqualTo(LocalDate.parse("2026-12-01"));
    assertThat(recorded.progress().get(1).goal()).isEqualTo("I want to sleep well.");
    assertThat(standing.now(reference, Fact.CHILD_WORDS)).contains("I told my coach.");
  }

  @Test
  void aSessionIsRecordedAsItWas() {
    running()
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "heldOn", "2026-12-02"),
            "in the future")
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "beganAt", "2026-11-30T16:30:00Z"),
            "on the day of the session")
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "heldOn", "2026-11-30"),
            "before the work was agreed")
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "childVoice", "-"),
            "never empty words")
        .isRefused("practitioner", "recordSession", without(session(), "summary"), "In short")
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "summary", "x".repeat(1001)),
            "at most 1000")
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "progress", List.of(Map.of("goal", "One", "progress", "GOOD"))),
            "for each goal")
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "nextSessionOn", "2026-11-30"),
            "after this one")
        .isRefused(
            "practitioner",
            "recordSession",
            without(session(), "nextModule"),
            "What it is going to be about")
        .isRefused(
            "practitioner",
            "recordSession",
            without(session(), "safetyPlanWorking"),
            "Does the safety plan work?");
  }

  @Test
  void afterAMissedSessionChildOrFamilyHearFromUsTheSameDay() {
    running()
        .isRefused(
            "practitioner",
            "recordSession",
            without(missed("2026-12-01", "2026-12-08"), "contactOn"),
            "Day of the contact")
        .isRefused(
            "practitioner",
            "recordSession",
            with(missed("2026-12-01", "2026-12-08"), "contactOn", "2026-11-30"),
            "between the missed session and today")
        .submits("practitioner", "recordSession", missed("2026-12-01", "2026-12-08"))
        .waitsOnlyAt("recordSession");
    assertThat(entries()).contains("Session 1: the child did not come.");
  }

  /** E28: two working days after Tue 1 Dec are Wed and Thu; what comes later is marked. */
  @Test
  void aSessionThatIsEnteredAfterItsLastDayIsMarked() {
    var stage = running();
    TestClock.at("2026-12-03T16:00");
    stage.submits("practitioner", "recordSession", missed("2026-12-01", "2026-12-03"));
    TestClock.at("2026-12-08T09:00");
    stage.submits(
        "practitioner",
        "recordSession",
        with(missed("2026-12-03", "2026-12-09"), "contactOn", "2026-12-03"));
    assertThat(entries())
        .contains(
            "Session 1: the child did not come.",
            "Session 2: the child did not come. Late entry: it was on 3 Dec 2026.");
  }

  @Test
  void aLaterContactSaysWhy() {
    var stage = running();
    TestClock.at("2026-12-03T09:00");
    var later = with(missed("2026-12-01", "2026-12-08"), "contactOn", "2026-12-02");
    stage
        .isRefused("practitioner", "recordSession", later, "later than the same day")
        .submits(
            "practitioner",
            "recordSession",
            with(later, "contactLateReason", "Nobody answered the telephone."));
    assertThat(entries())
        .contains("Session 1: the child did not come; contact was later than the same day.");
  }

  @Test
  void newRiskAndWhatTheChildDisclosesIsPassedOnInExactWords() {
    running()
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "newRiskInformation", "YES"),
            "exact words")
        .isRefused(
            "practitioner",
            "recordSession",
            with(session(), "disclosure", "YES"),
            "Whom did you tell")
        .submits(
            "practitioner",
            "recordSession",
            with(
                with(
                    with(with(session(), "newRiskInformation", "YES"), "disclosure", "YES"),
                    "exactWords",
                    "She said it like this."),
                "toldTo",
                "Team manager"));
    assertThat(chronology.of(reference))
        .anyMatch(
            entry ->
                entry.significant() && entry.summary().contains("New information about a risk"));
    assertThat(chronology.of(reference))
        .anyMatch(entry -> entry.significant() && entry.summary().contains("being harmed"));
  }

  @Test
  void whatASessionBringsToLightIsAnsweredTheSameDayWithoutTypingItAgain() {
    var stage =
        running()
            .submits(
                "practitioner",
                "recordSession",
                with(
                    with(
                        with(with(session(), "newRiskInformation", "YES"), "disclosure", "YES"),
                        "exactWords",
                        "She said it like this."),
                    "toldTo",
                    "Team manager"))
            .waitsOnlyAt("recordSession", "considerNewRisk", "recheckHousehold", "adaptWork")
            .isDue("considerNewRisk", "2026-12-01")
            .isDue("recheckHousehold", "2026-12-01");
    for (var step : List.of("considerNewRisk", "recheckHousehold")) {
      assertThat(stage.opens("socialworker", step).get("report").toString())
          .contains("She said it like this", "Team manager");
    }
  }

  @Test
  void aSafetyPlanThatDoesNotWorkIsConsideredTheSameDay() {
    var stage =
        running()
            .submits("practitioner", "recordSession", with(session(), "safetyPlanWorking", "NO"))
            .waitsOnlyAt("recordSession", "considerNewRisk");
    assertThat(stage.opens("socialworker", "considerNewRisk").get("report").toString())
        .contains("The safety plan does not work");
  }

  // -- when a review is due ---------------------------------------------------------------------

  @Test
  void aReviewIsDueAfterSixSessions() {
    var stage = running();
    for (int held = 1; held <= 5; held++) {
      stage.submits("practitioner", "recordSession", session()).waitsOnlyAt("recordSession");
    }
    assertThat(stage.opens("practitioner", "recordSession").get("work").toString())
        .contains("after this session");
    stage
        .submits("practitioner", "recordSession", session())
        .waitsOnlyAt("reviewIntervention")
        .isDue("reviewIntervention", "2026-12-08");
  }

  @Test
  void aReviewThatWasAgreedEveryFourWeeksHasThatClock() {
    standing.state(reference, Fact.REVIEW_CLOCK, "reviewFourWeekly", "coordinator");
    var stage = running();
    for (int held = 1; held <= 6; held++) {
      stage.submits("practitioner", "recordSession", session());
    }
    stage.waitsOnlyAt("reviewIntervention");
    // Tue 1 Dec 2026 and four weeks.
    assertThat(Counted.of(deadlines, reference, "reviewFourWeekly"))
        .containsExactly("2026-12-01 to 2026-12-29");
    assertThat(Counted.of(deadlines, reference, "interventionReview")).isEmpty();
  }

  @Test
  void aReviewIsDueAfterThreeMonthsHoweverFewTheSessions() {
    var stage = running();
    TestClock.at("2027-02-26T09:00");
    stage
        .submits("practitioner", "recordSession", on("2027-02-26", "2027-03-05"))
        .waitsOnlyAt("recordSession");
    TestClock.at("2027-03-05T09:00");
    stage
        .submits("practitioner", "recordSession", on("2027-03-05", "2027-03-12"))
        .waitsOnlyAt("reviewIntervention")
        .isDue("reviewIntervention", "2027-03-01");
  }

  @Test
  void missedSessionsDoNotCountAsHeldButThreeInARowAreReviewed() {
    var stage =
        running()
            .submits("practitioner", "recordSession", missed("2026-12-01", "2026-12-01"))
            .submits(
                "practitioner",
                "recordSession",
                with(missed("2026-12-01", "2026-12-01"), "attendance", "CANCELLED_SERVICE"))
            .waitsOnlyAt("recordSession")
            .submits("practitioner", "recordSession", missed("2026-12-01", "2026-12-01"))
            .waitsOnlyAt("recordSession", "contactFamilyToday")
            .isDue("contactFamilyToday", "2026-12-01");
    assertThat(interventions.running(reference).sessionsHeld()).isZero();
    stage
        .submits(
            "practitioner",
            "recordSession",
            with(missed("2026-12-01", "2026-12-08"), "attendance", "CANCELLED_CHILD"))
        .waitsOnlyAt("reviewIntervention", "contactFamilyToday", "visitHome");
  }

  @Test
  void aSessionInBetweenBreaksTheRow() {
    running()
        .submits("practitioner", "recordSession", missed("2026-12-01", "2026-12-01"))
        .submits("practitioner", "recordSession", missed("2026-12-01", "2026-12-01"))
        .submits("practitioner", "recordSession", with(session(), "attendance", "LATE"))
        .submits("practitioner", "recordSession", missed("2026-12-01", "2026-12-08"))
        .waitsOnlyAt("recordSession", "contactFamilyToday");
    assertThat(standing.now(reference, Fact.MISSED_SESSIONS)).contains("1");
  }

  @Test
  void whoeverSaysNoIsTalkedWithAndTheOfferStaysOpen() {
    begins()
        .isRefused("practitioner", "bookFirstSession", Map.of("saysNo", true), "did they say")
        .submits(
            "practitioner",
            "bookFirstSession",
            Map.of("saysNo", true, "noBecause", "He says that he does not need it."))
        .waitsOnlyAt("bookFirstSession", "talkAgain")
        .submits(
            "practitioner", "bookFirstSession", with(booking(), "firstSessionOn", "2026-12-01"))
        .submits("practitioner", "recordSession", with(session(), "saysNo", true))
        .hasPassed("nothingToTalkOver")
        .waitsOnlyAt("recordSession", "talkAgain");
    assertThat(entries()).contains("The child or the family said no to the one-to-one work.");
  }

  @Test
  void workThatAManagerLetsGoAsksNobodyForAnotherSession() {
    running().hears("oneToOneWorkEnds").hasPassed("workLetGo").isEnded();
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("ENDED");
    assertThat(entries())
        .contains("The one-to-one work ended after 0 sessions: the family does not want it.");
  }

  @Test
  void thePractitionerMayAskForAReviewEarlier() {
    inReview().waitsOnlyAt("reviewIntervention");
  }

  // -- the review -------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"CONTINUE", "CHANGE_APPROACH", "INTENSIFY"})
  void theWorkGoesOn(String outcome) {
    inReview()
        .isRefused(
            "coordinator",
            "reviewIntervention",
            without(goesOn(outcome), "nextSessionOn"),
            "Next session on")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(goesOn(outcome), "nextSessionOn", "2026-11-30"),
            "today or on a day to come")
        .submits("coordinator", "reviewIntervention", goesOn(outcome))
        .waitsOnlyAt("recordSession")
        .isDue("recordSession", "2026-12-17");
    assertThat(standing.dateOf(reference, Fact.LAST_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(standing.dateOf(reference, Fact.INTERVENTION_REVIEW_ON))
        .contains(LocalDate.parse("2027-03-01"));
    assertThat(interventions.running(reference).heldSinceReview()).isZero();
  }

  @Test
  void anotherWayOfWorkingSaysWhatChanges() {
    inReview()
        .isRefused(
            "coordinator",
            "reviewIntervention",
            without(goesOn("CHANGE_APPROACH"), "change"),
            "What changes");
  }

  @Test
  void theNumberOfIncidentsIsWrittenEvenWhenItIsNone() {
    inReview()
        .isRefused(
            "coordinator",
            "reviewIntervention",
            without(review("COMPLETE"), "incidentsSinceLast"),
            "Incidents")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            without(review("COMPLETE"), "planBreaches"),
            "safety plan was not kept")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(review("COMPLETE"), "childVoice", "n/a"),
            "never empty words")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(review("COMPLETE"), "heldOn", "2026-12-02"),
            "in the future")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(review("COMPLETE"), "heldOn", "2026-11-30"),
            "before 1 December 2026");
  }

  @Test
  void supervisionIsLoweredOnlyOnEvidenceFromTwoPlacesAndWithoutIncidents() {
    var lower =
        with(
            with(with(goesOn("CONTINUE"), "supervision", "LOWER"), "supervisionEvidence", A_REASON),
            "evidenceFrom",
            List.of("HOME", "SCHOOL"));
    inReview()
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(lower, "incidentsSinceLast", 1),
            "not lowered now")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(lower, "evidenceFrom", List.of("HOME")),
            "at least two places")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            without(lower, "supervisionEvidence"),
            "What is the evidence")
        .submits("coordinator", "reviewIntervention", lower)
        .waitsOnlyAt("recordSession");
  }

  @Test
  void aReviewCannotBeBeforeTheLastOne() {
    var stage = inReview().submits("coordinator", "reviewIntervention", goesOn("CONTINUE"));
    TestClock.at("2026-12-15T09:00");
    stage
        .submits("practitioner", "recordSession", askForReview("2026-12-15"))
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(review("COMPLETE"), "heldOn", "2026-11-30"),
            "before the last one");
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETE,oneToOneWorkCompleted",
    "DISENGAGED,familyDisengaged",
    "TRANSFERRED,workTransferred",
    "ESCALATED,workEscalated"
  })
  void eachEndOfTheWorkHasItsOwnEnd(String outcome, String end) {
    standing.state(reference, Fact.HOME_VISITED, "2026-12-01", "socialworker");
    inReview()
        .submits("coordinator", "reviewIntervention", review(outcome))
        .hasPassed(end)
        .isEnded();
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("ENDED");
    assertThat(standing.now(reference, Fact.INTERVENTION_REVIEW_ON)).isEmpty();
    assertThat(entries())
        .anyMatch(entry -> entry.startsWith("The one-to-one work ended after 1 session"));
  }

  @Test
  void workThatNeverBeganIsNotComplete() {
    running()
        .submits(
            "practitioner",
            "recordSession",
            without(
                without(with(missed("2026-12-01", null), "askForReview", true), "nextSessionOn"),
                "nextModule"))
        .isRefused(
            "coordinator", "reviewIntervention", review("COMPLETE"), "No session has taken place");
  }

  @Test
  void disengagementIsNeverASilentEnding() {
    inReview()
        .isRefused(
            "coordinator",
            "reviewIntervention",
            without(review("DISENGAGED"), "whatWasTried"),
            "What was tried")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(review("DISENGAGED"), "safetyPlanChecked", false),
            "goes on without the work",
            "please confirm")
        .isRefused("coordinator", "reviewIntervention", review("DISENGAGED"), "Nobody has visited");
    standing.state(reference, Fact.HOME_VISITED, "2026-11-30", "socialworker");
    cast.of(reference)
        .isRefused("coordinator", "reviewIntervention", review("DISENGAGED"), "Nobody has visited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSFERRED", "ESCALATED", "REFER_SPECIALIST"})
  void somebodyIsNamedWhoTakesOver(String outcome) {
    inReview()
        .isRefused(
            "coordinator",
            "reviewIntervention",
            without(review(outcome), "handedTo"),
            "Who takes over");
  }

  // -- a pause ----------------------------------------------------------------------------------

  @Test
  void aPauseHasAReasonAndAnEnd() {
    inReview()
        .isRefused(
            "coordinator", "reviewIntervention", without(paused(), "pauseReason"), "Why a pause")
        .isRefused(
            "coordinator",
            "reviewIntervention",
            with(paused(), "pauseUntil", "2026-12-01"),
            "a day to come")
        .submits("coordinator", "reviewIntervention", paused())
        .waitsOnlyAt("resumeIntervention")
        .isDue("resumeIntervention", "2027-01-04");
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("PAUSED");
  }

  @Test
  void pausedWorkResumes() {
    var stage = inReview().submits("coordinator", "reviewIntervention", paused());
    TestClock.at("2027-01-04T09:00");
    stage
        .isRefused(
            "practitioner",
            "resumeIntervention",
            with(resumed(), "nextSessionOn", "2026-12-20"),
            "today or on a day to come")
        .isRefused(
            "practitioner",
            "resumeIntervention",
            with(resumed(), "childVoice", "None"),
            "never empty words")
        .submits("practitioner", "resumeIntervention", resumed())
        .waitsOnlyAt("recordSession")
        .isDue("recordSession", "2027-01-13");
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("RUNNING");
  }

  @Test
  void pausedWorkMayStayPausedUntilAnotherDay() {
    var still =
        Map.of(
            "outcome",
            "STILL_PAUSED",
            "childVoice",
            "I am still tired.",
            "reason",
            "Still in hospital.",
            "pauseUntil",
            "2027-01-18");
    inReview()
        .submits("coordinator", "reviewIntervention", paused())
        .isRefused("practitioner", "resumeIntervention", without(still, "reason"), "Why?")
        .isRefused(
            "practitioner",
            "resumeIntervention",
            with(still, "pauseUntil", "2026-12-01"),
            "a day to come")
        .submits("practitioner", "resumeIntervention", still)
        .waitsOnlyAt("resumeIntervention")
        .isDue("resumeIntervention", "2027-01-18");
  }

  @Test
  void pausedWorkMayNeedAReviewFirst() {
    inReview()
        .submits("coordinator", "reviewIntervention", paused())
        .submits(
            "practitioner",
            "resumeIntervention",
            Map.of(
                "outcome",
                "REVIEW_NEEDED",
                "childVoice",
                "I want somebody else.",
                "reason",
                "Another practitioner may suit better."))
        .waitsOnlyAt("reviewIntervention")
        .isDue("reviewIntervention", "2026-12-08");
  }

  // -- a specialist -----------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"BOTH", "WE_CONTINUE", "NOT_ACCEPTED"})
  void besideOrWithoutTheSpecialistWeCarryOn(String outcome) {
    withSpecialist()
        .isRefused(
            "coordinator",
            "referToSpecialist",
            without(referral(outcome), "nextSessionOn"),
            "Our next session on")
        .submits("coordinator", "referToSpecialist", referral(outcome))
        .waitsOnlyAt("recordSession");
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("RUNNING");
  }

  @Test
  void theSpecialistTakesOverInWriting() {
    var takenOver =
        with(
            with(
                without(without(referral("TAKEN_OVER"), "nextSessionOn"), "nextModule"),
                "acceptedBy",
                "Team lead"),
            "acceptedOn",
            "2026-12-01");
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    var specialist =
        withSpecialist()
            .isRefused(
                "coordinator",
                "referToSpecialist",
                with(takenOver, "familyTold", "YES"),
                "Do the child and the family know? It was agreed that the family is not told yet");
    standing.state(reference, Fact.TELLING_WITHHELD, false, "manager");
    specialist
        .isRefused(
            "coordinator",
            "referToSpecialist",
            without(takenOver, "acceptedBy"),
            "Who accepted in writing")
        .isRefused(
            "coordinator",
            "referToSpecialist",
            with(takenOver, "acceptedOn", "2026-12-02"),
            "in the future")
        .isRefused(
            "coordinator",
            "referToSpecialist",
            with(takenOver, "acceptedOn", "2026-11-25"),
            "before 1 December 2026")
        .isRefused(
            "coordinator",
            "referToSpecialist",
            with(takenOver, "familyTold", "NO"),
            "Tell the child and the family first")
        .isRefused(
            "coordinator",
            "referToSpecialist",
            with(takenOver, "referredOn", "2026-12-02"),
            "in the future")
        .isRefused(
            "coordinator",
            "referToSpecialist",
            with(with(takenOver, "referredOn", "2026-11-20"), "acceptedOn", "2026-11-25"),
            "cannot have been asked before")
        .submits("coordinator", "referToSpecialist", takenOver)
        .hasPassed("workTransferred")
        .isEnded();
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("ENDED");
    assertThat(standing.now(reference, Fact.INTERVENTION_REVIEW_ON)).isEmpty();
  }

  @Test
  void afterItsEndTheWorkMayBeginAgain() {
    inReview().submits("coordinator", "reviewIntervention", review("COMPLETE")).isEnded();
    begins().waitsOnlyAt("bookFirstSession");
  }

  // -- the way there ----------------------------------------------------------------------------

  private Journey begins() {
    return cast.starts("intervention", reference);
  }

  private Journey running() {
    return begins()
        .submits(
            "practitioner", "bookFirstSession", with(booking(), "firstSessionOn", "2026-12-01"));
  }

  private Journey inReview() {
    return running().submits("practitioner", "recordSession", askForReview("2026-12-01"));
  }

  private Journey withSpecialist() {
    return inReview()
        .submits("coordinator", "reviewIntervention", review("REFER_SPECIALIST"))
        .waitsOnlyAt("referToSpecialist")
        .isDue("referToSpecialist", "2026-12-08");
  }

  private List<String> entries() {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  // -- what is typed ----------------------------------------------------------------------------

  private static Map<String, Object> booking() {
    return Map.of(
        "practitioner", "practitioner",
        "firstSessionOn", "2026-12-15",
        "place", "Youth centre",
        "travel", "The grandmother drives",
        "firstModule", "ENGAGEMENT_AND_GOALS",
        "goals",
            List.of(
                Map.of("goal", "I want to play football again."),
                Map.of("goal", "I want to sleep well.")));
  }

  private static Map<String, Object> session() {
    return on("2026-12-01", "2026-12-08");
  }

  private static Map<String, Object> on(String day, String next) {
    var answers = new HashMap<String, Object>();
    answers.put("heldOn", day);
    answers.put("attendance", "ATTENDED");
    answers.put("durationMinutes", 50);
    answers.put("place", "Youth centre");
    answers.put("moduleFamily", "ENGAGEMENT_AND_GOALS");
    answers.put("summary", "We drew a map of who helps.");
    answers.put("childVoice", "I told my coach.");
    answers.put(
        "progress",
        List.of(
            Map.of("goal", "I want to play football again.", "progress", "SOME"),
            Map.of("goal", "I want to sleep well.", "progress", "SAME")));
    answers.put("newRiskInformation", "NO");
    answers.put("disclosure", "NO");
    answers.put("safetyPlanWorking", "YES");
    answers.put("askForReview", false);
    answers.put("nextSessionOn", next);
    answers.put("nextModule", "ONLINE_AND_TECHNOLOGY");
    return answers;
  }

  private static Map<String, Object> askForReview(String day) {
    return with(
        without(without(on(day, null), "nextSessionOn"), "nextModule"), "askForReview", true);
  }

  private static Map<String, Object> missed(String day, String next) {
    var answers = new HashMap<String, Object>();
    answers.put("heldOn", day);
    answers.put("attendance", "DID_NOT_ATTEND");
    answers.put("missedReason", "Overslept");
    answers.put("contactOn", day);
    answers.put("contactWith", "Mother");
    answers.put("contactSaid", "They come next week.");
    answers.put("newRiskInformation", "NO");
    answers.put("disclosure", "NO");
    answers.put("safetyPlanWorking", "PARTLY");
    answers.put("askForReview", false);
    answers.put("nextSessionOn", next);
    answers.put("nextModule", "ENGAGEMENT_AND_GOALS");
    return answers;
  }

  private static Map<String, Object> review(String outcome) {
    var answers = new HashMap<String, Object>();
    answers.put("heldOn", "2026-12-01");
    answers.put("attendees", List.of("CHILD", "PARENTS_CARERS", "PRACTITIONER"));
    answers.put("childVoice", "It helps to draw.");
    answers.put("familyUpdate", "Calmer at home.");
    answers.put("incidentsSinceLast", 0);
    answers.put("planBreaches", 0);
    answers.put("harmedChildSafe", "YES");
    answers.put("supervision", "KEEP");
    answers.put("outcome", outcome);
    answers.put("decisions", A_REASON);
    switch (outcome) {
      case "DISENGAGED" -> {
        answers.put("whatWasTried", "Two visits, a letter and a call by the coach.");
        answers.put("safetyPlanChecked", true);
      }
      case "TRANSFERRED", "ESCALATED", "REFER_SPECIALIST" ->
          answers.put("handedTo", "Another team");
      default -> {}
    }
    return answers;
  }

  private static Map<String, Object> goesOn(String outcome) {
    var answers =
        with(
            with(review(outcome), "nextSessionOn", "2026-12-15"),
            "nextModule",
            "FEELINGS_AND_SELF_REGULATION");
    return outcome.equals("CONTINUE")
        ? answers
        : with(answers, "change", "Twice a week, more drawing.");
  }

  private static Map<String, Object> paused() {
    return with(with(review("PAUSE"), "pauseReason", "In hospital"), "pauseUntil", "2027-01-04");
  }

  private static Map<String, Object> resumed() {
    return Map.of(
        "outcome",
        "RESUMED",
        "childVoice",
        "I am fine again.",
        "nextSessionOn",
        "2027-01-11",
        "nextModule",
        "ENGAGEMENT_AND_GOALS");
  }

  private static Map<String, Object> referral(String outcome) {
    return Map.of(
        "referredOn", "2026-12-01",
        "service", "Child and adolescent mental health service",
        "reason", "Advice about sleep and low mood.",
        "familyTold", "YES",
        "outcome", outcome,
        "nextSessionOn", "2026-12-15",
        "nextModule", "FEELINGS_AND_SELF_REGULATION");
  }

  private static Map<String, Object> with(Map<String, ?> answers, String key, Object value) {
    var changed = new HashMap<String, Object>(answers);
    changed.put(key, value);
    return changed;
  }

  private static Map<String, Object> without(Map<String, ?> answers, String key) {
    var changed = new HashMap<String, Object>(answers);
    changed.remove(key);
    return changed;
  }
}
