package org.hsbpathway.moveon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Move on: the child writes how life goes on, somebody holds the plan, a manager who did not work
 * with the child closes.
 */
@PathwayTest
class MoveOnStageTest {

  static final String WHY =
      "The work is done, the rules at home hold and are kept by the parents, school is settled; a new incident would bring the child back.";

  @Autowired Cast cast;
  @Autowired Standing standing;
  @Autowired CaseFiles files;
  @Autowired LinkedPeople linkedPeople;
  @Autowired Chronology chronology;

  CaseReference reference;
  Journey stage;

  @BeforeEach
  void theWorkIsCompleted() {
    reference = cast.aCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    standing.state(reference, Fact.POLICE_STRAND, "CONCLUDED", "socialworker");
    standing.state(reference, Fact.PRACTITIONER, "practitioner", "coordinator");
    stage = cast.starts("moveOn", reference);
  }

  static Map<String, Object> meeting(Object... pairs) {
    var answers = new HashMap<String, Object>();
    for (var key :
        new String[] {
          "myStrengths", "myPeople", "myWarningSigns", "whatIDo", "whoITell", "childView"
        }) {
      answers.put(key, "In my words");
    }
    for (var aim :
        new String[] {
          "supervisionAssessed",
          "familySupported",
          "planInPlace",
          "incidentsReduced",
          "safeInCommunity"
        }) {
      answers.put(aim, "MET");
      answers.put(aim + "Why", "Seen at home and at school");
    }
    answers.put("childFeedback", "4");
    answers.put("parentFeedback", "NOT_KNOWN");
    answers.putAll(
        Map.of(
            "heldOn",
            "2026-12-01",
            "supervisionFinal",
            "LOW",
            "incidentsSinceStart",
            0,
            "schoolStable",
            "YES",
            "placementStable",
            "YES",
            "familyTold",
            "YES",
            "linkedWorkerTold",
            "YES",
            "stepDownTo",
            "UNIVERSAL"));
    return with(answers, pairs);
  }

  static Map<String, Object> closing(Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "decision",
                "CLOSE",
                "closureReason",
                "COMPLETED",
                "policeStrand",
                "CONCLUDED",
                "retentionClass",
                "CIN",
                "rationale",
                WHY)),
        pairs);
  }

  static Map<String, Object> handover(Object... pairs) {
    return with(
        new HashMap<>(
            Map.of(
                "handover",
                "HANDED_OVER",
                "toWhom",
                "The mother",
                "agreedOn",
                "2026-12-01",
                "agreed",
                true)),
        pairs);
  }

  static Map<String, Object> with(Map<String, Object> answers, Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      answers.put((String) pairs[i], pairs[i + 1]);
    }
    return answers;
  }

  Journey readyToDecide() {
    return stage
        .submits("practitioner", "holdMoveOnMeeting", meeting())
        .submits("socialworker", "handOverSafetyPlan", handover());
  }

  @Test
  void nobodySaysThatTheFamilyKnowsWhileItIsNotToldYet() {
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    stage.isRefused(
        "practitioner",
        "holdMoveOnMeeting",
        meeting("familyTold", "YES"),
        "Has the family been told that we plan to close? It was agreed that the family is not told yet");
  }

  @Test
  void everyAimHasItsLine() {
    for (var aim : List.of("familySupported", "safeInCommunity")) {
      stage.isRefused(
          "practitioner", "holdMoveOnMeeting", meeting(aim + "Why", null), "how one can tell");
    }
    stage.isRefused(
        "practitioner", "holdMoveOnMeeting", meeting("childView", "None."), "never empty words");
  }

  @Test
  void theRecordIsKeptAsLongAsTheLongestClassTheCaseEverHad() {
    readyToDecide();
    // Born on 14 May 2012: 30 on 14 May 2042.
    assertThat(stage.opens("manager", "decideClosure"))
        .containsEntry("retentionClass", "CIN")
        .extractingByKey("retention")
        .asString()
        .contains("early help or child in need, looked at again on 14 May 2042", "Row 5");

    // An enquiry that is over long ago still counts: 35 years from 1 December 2026.
    standing.state(reference, Fact.SECTION_47, "OPEN", "socialworker");
    standing.state(reference, Fact.SECTION_47, "CLOSED", "socialworker");
    assertThat(stage.opens("manager", "decideClosure"))
        .containsEntry("retentionClass", "CP")
        .extractingByKey("retention")
        .asString()
        .contains("1 December 2061", "Row 3");
    stage
        .isRefused("manager", "decideClosure", closing("retentionClass", "CIN"), "not shorter")
        .isRefused(
            "manager", "decideClosure", closing("retentionClass", "LAC"), "not kept as proposed")
        .submits("manager", "decideClosure", closing("retentionClass", "CP"));

    assertThat(standing.now(reference, Fact.RETENTION_CLASS)).contains("CP");
    assertThat(standing.dateOf(reference, Fact.RECORD_REVIEW_ON))
        .contains(LocalDate.parse("2061-12-01"));
  }

  @Test
  void aCaseIsClosedAndTheFamilyIsAskedAfterThreeMonths() {
    stage.isDue("holdMoveOnMeeting", "2026-12-22");
    standing.state(reference, Fact.NEXT_REVIEW_ON, "2026-12-14", "coordinator");
    readyToDecide()
        .submits("manager", "decideClosure", closing())
        .waitsOnlyAt("sendClosingLetters", "checkAfterThreeMonths")
        .isDue("sendClosingLetters", "2026-12-08")
        .isDue("checkAfterThreeMonths", "2027-03-01");

    assertThat(files.of(reference).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(standing.now(reference, Fact.SAFETY_PLAN)).contains("HANDED_OVER");
    assertThat(chronology.of(reference))
        .extracting("summary")
        .contains("It was decided to close the case");

    stage.submits(
        "frontdoor",
        "sendClosingLetters",
        Map.of(
            "childLetter",
            "GIVEN",
            "parentsLetter",
            "SENT",
            "schoolLetter",
            "SENT",
            "referrerLetter",
            "SENT",
            "policeLetter",
            "NOT_NEEDED",
            "sentOn",
            "2026-12-01"));
    assertThat(standing.now(reference, Fact.NEXT_REVIEW_ON)).isEmpty();
    assertThat(standing.dateOf(reference, Fact.POST_CLOSURE_CHECK_ON))
        .contains(LocalDate.parse("2027-03-01"));
    TestClock.at("2027-03-01T10:00");
    stage
        .cannot(
            "socialworker",
            "checkAfterThreeMonths",
            "before the case was closed",
            "contactedOn",
            "2026-11-30")
        .cannot(
            "socialworker",
            "checkAfterThreeMonths",
            "whom to ring",
            "contact",
            "REACHED",
            "knowsWhomToRing",
            null)
        .submits(
            "socialworker",
            "checkAfterThreeMonths",
            Map.of(
                "contact",
                "REACHED",
                "contactedOn",
                "2027-03-01",
                "howThingsAre",
                "Settled at school, new friends",
                "knowsWhomToRing",
                "YES",
                "furtherConcern",
                "NO"))
        .isEnded()
        .hasPassed("movedOn");
    assertThat(standing.now(reference, Fact.POST_CLOSURE_CHECK_ON)).isEmpty();
  }

  @Test
  void closingCanWaitAndTheMeetingIsHeldAgain() {
    readyToDecide()
        .submits("manager", "decideClosure", Map.of("decision", "NOT_YET", "rationale", WHY))
        .waitsOnlyAt("holdMoveOnMeeting");

    assertThat(files.of(reference).status()).isNotEqualTo(CaseStatus.CLOSED);
    stage
        .submits("practitioner", "holdMoveOnMeeting", meeting())
        .submits("socialworker", "handOverSafetyPlan", handover())
        .submits("manager", "decideClosure", closing())
        .waitsAt("sendClosingLetters");
  }

  @Test
  void whoHeldAnEarlierMeetingCannotClose() {
    stage
        .isGivenTo("manager", "holdMoveOnMeeting")
        .submits("manager", "holdMoveOnMeeting", meeting())
        .submits("socialworker", "handOverSafetyPlan", handover())
        .submits("manager2", "decideClosure", closing("decision", "NOT_YET", "closureReason", null))
        .submits("practitioner", "holdMoveOnMeeting", meeting())
        .submits("socialworker", "handOverSafetyPlan", handover())
        .isRefused("manager", "decideClosure", closing(), "did not work with the child")
        .submits("manager2", "decideClosure", closing());
  }

  @Test
  void whoWorkedWithTheChildCannotClose() {
    standing.state(reference, Fact.PRACTITIONER, "manager", "coordinator");
    readyToDecide().isRefused("manager", "decideClosure", closing(), "did not work with the child");

    // Somebody else has taken over since: it was their work all the same.
    standing.state(reference, Fact.PRACTITIONER, "practitioner", "coordinator");
    stage.isRefused("manager", "decideClosure", closing(), "did not work with the child");
    stage.submits("manager2", "decideClosure", closing()).waitsAt("checkAfterThreeMonths");
  }

  @Test
  void whatIsUrgentIsAnsweredBeforeTheCaseIsClosed() {
    readyToDecide();
    for (var urgent :
        List.of(
            Fact.PLAN_MUST_CHANGE,
            Fact.DISCUSSION_NEEDED,
            Fact.HARMED_CHILD_DISCUSSION,
            Fact.ENQUIRY_NEEDED,
            Fact.IMMEDIATE_DANGER)) {
      standing.state(
          reference,
          urgent,
          urgent == Fact.HARMED_CHILD_DISCUSSION ? "OPEN" : "Something happened.",
          "edt");
      stage.isRefused("manager", "decideClosure", closing(), "Row 12");
      standing.withdraw(reference, urgent, "edt");
    }
    stage.submits("manager", "decideClosure", closing()).waitsAt("sendClosingLetters");
  }

  @Test
  void workThatACourtAskedForIsFinishedBeforeTheCaseIsClosed() {
    standing.state(reference, Fact.ASSESSMENT, "RUNNING", "yjs");
    readyToDecide().isRefused("manager", "decideClosure", closing(), "Row 9");
    standing.state(reference, Fact.ASSESSMENT, "CONCLUDED", "yjs");
    standing.state(reference, Fact.PLANNING_OUTCOME, "ARRANGED", "coordinator");
    stage.isRefused("manager", "decideClosure", closing(), "Row 9");
    standing.state(reference, Fact.PLANNING_OUTCOME, "PLAN_AGREED", "coordinator");
    standing.state(reference, Fact.INTERVENTION, "RUNNING", "practitioner");
    stage.isRefused(
        "manager",
        "decideClosure",
        closing(),
        "Row 9: An assessment, a planning meeting or one-to-one work is still under way.");
    standing.state(reference, Fact.INTERVENTION, "ENDED", "practitioner");
    stage.submits("manager", "decideClosure", closing()).waitsAt("sendClosingLetters");
  }

  @Test
  void aChildWhoWasHarmedIsNotForgottenAsTheCaseCloses() {
    var none = meeting("linkedWorkerTold", "NO_LINKED_CHILD");
    stage
        .submits("practitioner", "holdMoveOnMeeting", none)
        .submits("socialworker", "handOverSafetyPlan", handover());
    linkedPeople.link(reference, Relation.PEER, null, 12);
    stage
        .isRefused("manager", "decideClosure", closing(), "Row 8")
        .submits("manager", "decideClosure", Map.of("decision", "NOT_YET", "rationale", WHY))
        .isRefused("practitioner", "holdMoveOnMeeting", none, "is linked to this case")
        .submits("practitioner", "holdMoveOnMeeting", meeting());

    var left = aFamilyLeft(cast.aCase());
    linkedPeople.link(left, Relation.SIBLING, null, 6);
    cast.starts("moveOn", left)
        .cannot(
            "socialworker",
            "closeRespectfully",
            "is linked to this case",
            "linkedWorkerTold",
            "NO_LINKED_CHILD");
  }

  @Test
  void theWorkerOfAChildWhoWasHarmedHearsTheFactOnlyAndSaysWhetherTheirPlanStands() {
    var other = linkedPeople.link(reference, Relation.PEER, null, 12).pseudonym();
    stage
        .submits("practitioner", "holdMoveOnMeeting", meeting("linkedWorkerTold", "NO"))
        .submits("socialworker", "handOverSafetyPlan", handover());
    // Tue 1 Dec 2026 and five working days.
    stage
        .isDue("confirmOwnPlan", "2026-12-08")
        .isRefused("manager", "decideClosure", closing(), "Row 8");

    assertThat(stage.opens("linkedworker", "confirmOwnPlan").get("caseSummary").toString())
        .isEqualTo(
            "**The case in which "
                + other
                + " is named as a child who was harmed plans to close.** You are told the fact and nothing else of that case.");
    stage
        .isRefused(
            "linkedworker",
            "confirmOwnPlan",
            Map.of("standsByItself", "NO"),
            "What has to be settled first")
        .submits(
            "linkedworker",
            "confirmOwnPlan",
            Map.of("standsByItself", "NO", "settleFirst", "The bus to school is shared."))
        .isRefused("manager", "decideClosure", closing(), "Row 8")
        .submits("manager", "decideClosure", Map.of("decision", "NOT_YET", "rationale", WHY))
        .submits("practitioner", "holdMoveOnMeeting", meeting("linkedWorkerTold", "NO"))
        .submits("linkedworker", "confirmOwnPlan", Map.of("standsByItself", "YES"))
        .submits("socialworker", "handOverSafetyPlan", handover())
        .submits("manager", "decideClosure", closing())
        .waitsAt("sendClosingLetters");
  }

  @Test
  void nobodyIsAskedAnyMoreOnceTheCaseHasClosed() {
    linkedPeople.link(reference, Relation.PEER, null, 12);
    stage
        .submits("practitioner", "holdMoveOnMeeting", meeting("linkedWorkerTold", "NO"))
        .submits("socialworker", "handOverSafetyPlan", handover())
        .submits("manager", "decideClosure", Map.of("decision", "NOT_YET", "rationale", WHY))
        .submits("practitioner", "holdMoveOnMeeting", meeting())
        .submits("socialworker", "handOverSafetyPlan", handover())
        .waitsAt("confirmOwnPlan")
        .submits("manager", "decideClosure", closing())
        .doesNotWaitAt("confirmOwnPlan");
  }

  @Test
  void supervisionDoesNotComeDownAtTheLastMeetingUnlessSomebodyTakesThePlanOverForAReason() {
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.MEDIUM, "coordinator");
    stage
        .isRefused("practitioner", "holdMoveOnMeeting", meeting(), "agreed until now is medium")
        .submits(
            "practitioner",
            "holdMoveOnMeeting",
            meeting("lowerBecause", "Three calm months at home and no concern at school"))
        .submits(
            "socialworker",
            "handOverSafetyPlan",
            Map.of(
                "handover", "ENDED", "endedReason", "Everything is as for every other child now"))
        .isRefused("manager", "decideClosure", closing(), "Row 3")
        .submits("manager", "decideClosure", Map.of("decision", "NOT_YET", "rationale", WHY))
        .submits(
            "practitioner",
            "holdMoveOnMeeting",
            meeting("lowerBecause", "Three calm months at home and no concern at school"))
        .submits("socialworker", "handOverSafetyPlan", handover())
        .submits("manager", "decideClosure", closing())
        .waitsAt("sendClosingLetters");
  }

  @Test
  void whoHeldTheMeetingCannotClose() {
    var moveOn = MoveOn.open(reference, "run", java.time.Instant.parse("2026-12-01T09:00:00Z"));
    var met =
        new MoveOn.Meeting(
            java.time.LocalDate.of(2026, 12, 1),
            null,
            null,
            null,
            null,
            null,
            null,
            true,
            MoveOn.LinkedWorkerTold.YES,
            null);
    moveOn.meet(met, "manager", java.time.LocalDate.of(2026, 12, 1));

    assertThatThrownBy(
            () ->
                moveOn.close(
                    ClosureReason.COMPLETED, null, null, WHY, "manager", java.util.List.of(), null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("did not work with the child");
  }

  @Test
  void aPlanInForceIsNotAlreadyEnded() {
    stage
        .submits("practitioner", "holdMoveOnMeeting", meeting())
        .isRefused(
            "socialworker",
            "handOverSafetyPlan",
            Map.of("handover", "ALREADY_ENDED"),
            "still in force");
  }

  @Test
  void whatIsMissingForClosingIsShownAndRefused() {
    standing.state(reference, Fact.SECTION_47, "OPEN", "socialworker");
    standing.state(reference, Fact.POLICE_STRAND, "OPEN", "socialworker");
    stage
        .submits(
            "practitioner",
            "holdMoveOnMeeting",
            meeting("familyTold", "NO", "linkedWorkerTold", "NO", "supervisionFinal", "HIGH"))
        .submits(
            "socialworker",
            "handOverSafetyPlan",
            Map.of(
                "handover", "ENDED", "endedReason", "Everything is as for every other child now"));

    assertThat(stage.opens("manager", "decideClosure").get("readiness").toString())
        .contains(
            "Row 2: A section 47 enquiry is still open.", "Row 3:", "Row 4:", "Row 7:", "Row 8:")
        .doesNotContain("Row 1:", "Row 5:", "Row 6:");
    stage.isRefused(
        "manager",
        "decideClosure",
        closing(),
        "Row 2: A section 47 enquiry is still open.",
        "Row 7: The family has not been told.");
    assertThat(files.of(reference).status()).isNotEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void anOpenPoliceStrandMayOutliveTheCaseWhenSomebodyWatchesIt() {
    standing.state(reference, Fact.POLICE_STRAND, "OPEN", "socialworker");
    readyToDecide()
        .isRefused("manager", "decideClosure", closing(), "Row 4")
        .isRefused(
            "manager",
            "decideClosure",
            closing("policeStrand", "OPEN_MONITORED"),
            "Who watches the police strand: please fill this in.")
        .submits(
            "manager",
            "decideClosure",
            closing("policeStrand", "OPEN_MONITORED", "monitoredBy", "Duty social worker"));
    assertThat(standing.now(reference, Fact.POLICE_STRAND)).contains("MONITORED");
  }

  @Test
  void anOldReviewDoesNotCarryAClosing() {
    readyToDecide();
    TestClock.at("2026-12-31T09:00");
    assertThat(stage.opens("manager", "decideClosure").get("readiness").toString())
        .doesNotContain("Row 5:");
    TestClock.at("2027-01-04T09:00");
    stage.isRefused(
        "manager",
        "decideClosure",
        closing(),
        "Row 5: The last review is more than 20 working days ago.");
  }

  @Test
  void aFamilyThatLeftIsToldKindlyAndNobodyWritesAPlanForIt() {
    reference = aFamilyLeft(cast.aCase());
    var apart =
        cast.starts("moveOn", reference)
            .waitsOnlyAt("closeRespectfully")
            .isDue("closeRespectfully", "2026-12-22")
            .cannot("socialworker", "closeRespectfully", "in the future", "toldOn", "2026-12-02");
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    apart.cannot("socialworker", "closeRespectfully", "not told yet");
    standing.state(reference, Fact.TELLING_WITHHELD, false, "manager");
    apart
        .does("socialworker", "closeRespectfully")
        .submits("socialworker", "handOverSafetyPlan", handover());
    assertThat(apart.opens("manager", "decideClosure").get("meetingSummary").toString())
        .contains("Child and parents heard that we close on 1 December 2026");
    apart
        .isRefused("manager", "decideClosure", closing(), "did not complete")
        .submits(
            "manager", "decideClosure", closing("closureReason", "FAMILY_WITHDREW_NO_THRESHOLD"))
        .waitsOnlyAt("sendClosingLetters", "checkAfterThreeMonths");
    assertThat(files.of(reference).status()).isEqualTo(CaseStatus.CLOSED);
  }

  private CaseReference aFamilyLeft(CaseReference other) {
    standing.state(other, Fact.TAKING_PART, "LEFT", "socialworker");
    standing.state(other, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    standing.state(other, Fact.CHILD_VOICE, "RECORDED", "socialworker");
    standing.state(other, Fact.LAST_REVIEW_ON, "2026-12-01", "socialworker");
    return other;
  }

  @Test
  void noCaseIsClosedInSilence() {
    readyToDecide()
        .isRefused(
            "manager",
            "decideClosure",
            closing("closureReason", "FAMILY_WITHDREW_NO_THRESHOLD"),
            "has not left with an offer")
        .isRefused(
            "manager",
            "decideClosure",
            closing("closureReason", "UNABLE_TO_ENGAGE"),
            "nobody has visited")
        // Letters and a call after three months would reach a bereaved family.
        .isRefused(
            "manager", "decideClosure", closing("closureReason", "DIED"), "The child has died");
    standing.state(reference, Fact.HOME_VISITED, "2026-11-27", "socialworker");
    stage
        .submits("manager", "decideClosure", closing("closureReason", "UNABLE_TO_ENGAGE"))
        .waitsAt("sendClosingLetters");
  }

  @Test
  void whereClosingWaitsItIsAskedAgainHowToLeave() {
    readyToDecide();
    standing.state(reference, Fact.BEHAVIOUR, "NOT_HARMFUL", "manager");
    stage
        .submits("manager", "decideClosure", Map.of("decision", "NOT_YET", "rationale", WHY))
        .waitsOnlyAt("closeRespectfully");
    assertThat(stage.opens("socialworker", "closeRespectfully").get("why").toString())
        .contains("not harmful");
  }

  @Test
  void aShortReasonIsNotAReason() {
    readyToDecide()
        .isRefused(
            "manager",
            "decideClosure",
            closing("rationale", "All good"),
            "Why: write at least 100 characters.");
  }

  @Test
  void theFutureHasNotHappened() {
    stage
        .isRefused(
            "practitioner",
            "holdMoveOnMeeting",
            meeting("heldOn", "2026-12-02"),
            "Held on: the meeting cannot be in the future.")
        .isRefused(
            "practitioner",
            "holdMoveOnMeeting",
            meeting("heldOn", "2026-11-30"),
            "before 1 December 2026, when the concern was received")
        .isRefused(
            "practitioner",
            "holdMoveOnMeeting",
            meeting("childFeedback", null),
            "How helpful, says the child")
        .submits("practitioner", "holdMoveOnMeeting", meeting())
        .isRefused(
            "socialworker",
            "handOverSafetyPlan",
            handover("agreedOn", "2026-12-02"),
            "in the future")
        .isRefused(
            "socialworker",
            "handOverSafetyPlan",
            handover("agreedOn", "2026-11-30"),
            "cannot have been agreed before 1 December 2026")
        .isRefused(
            "socialworker", "handOverSafetyPlan", handover("agreed", false), "please confirm");
  }

  @Test
  void aLetterThatDidNotGoNeedsAReason() {
    var letters =
        Map.<String, Object>of(
            "childLetter",
            "NOT_SENT",
            "parentsLetter",
            "SENT",
            "schoolLetter",
            "SENT",
            "referrerLetter",
            "SENT",
            "policeLetter",
            "NOT_NEEDED",
            "sentOn",
            "2026-12-01");
    var closed = readyToDecide().submits("manager", "decideClosure", closing());
    standing.state(closed.reference(), Fact.TELLING_WITHHELD, true, "manager");
    closed.isRefused(
        "frontdoor",
        "sendClosingLetters",
        with(new HashMap<>(letters), "notSentReason", "The child is told in person next week"),
        "not told yet");
    standing.state(closed.reference(), Fact.TELLING_WITHHELD, false, "manager");
    closed
        .isRefused(
            "frontdoor",
            "sendClosingLetters",
            with(new HashMap<>(letters), "childLetter", "SENT", "sentOn", "2026-11-30"),
            "before 1 December 2026")
        .isRefused(
            "frontdoor",
            "sendClosingLetters",
            letters,
            "Why a letter was not sent: please fill this in.")
        .submits(
            "frontdoor",
            "sendClosingLetters",
            with(
                new HashMap<>(letters),
                "notSentReason",
                "The child asked to be told in person next week"))
        .waitsOnlyAt("checkAfterThreeMonths");
  }

  @Test
  void eachClosingKeepsItsOwnLettersAndItsOwnCheck() {
    readyToDecide().submits("manager", "decideClosure", closing());
    files.save(files.of(reference).reopen());
    TestClock.at("2027-02-24T10:00");
    cast.starts("moveOn", reference)
        .submits("practitioner", "holdMoveOnMeeting", meeting("heldOn", "2027-02-24"))
        .submits("socialworker", "handOverSafetyPlan", handover("agreedOn", "2027-02-24"))
        .submits("manager", "decideClosure", closing());

    // What was sent in December belongs to the closing of December; the later one has a task too.
    stage
        .does("frontdoor", "sendClosingLetters", "sentOn", "2026-12-02")
        .cannot(
            "frontdoor", "sendClosingLetters", "before 24 February 2027", "sentOn", "2026-12-02")
        .does("socialworker", "checkAfterThreeMonths", "contactedOn", "2027-02-23")
        .cannot(
            "socialworker",
            "checkAfterThreeMonths",
            "before the case was closed",
            "contactedOn",
            "2027-02-23");
    // The check that is owed now is the second one's.
    assertThat(standing.dateOf(reference, Fact.POST_CLOSURE_CHECK_ON))
        .contains(LocalDate.parse("2027-05-24"));
  }

  @Test
  void nothingIsClosedBeforeTheOtherAuthorityHasTakenOver() {
    standing.state(reference, Fact.TRANSFER, "UNDER_WAY", "socialworker");
    readyToDecide()
        .isRefused(
            "manager", "decideClosure", closing(), "another authority that has not taken over")
        .isRefused(
            "manager",
            "decideClosure",
            closing("closureReason", "TRANSFERRED"),
            "no other authority has taken over");

    standing.state(reference, Fact.TRANSFER, "ACCEPTED", "socialworker");
    stage.submits("manager", "decideClosure", closing("closureReason", "TRANSFERRED"));
    assertThat(files.of(reference).status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void nobodyOfEighteenIsClosedBeforeAdultsHaveTakenOverOrAnInformedRefusalIsRecorded() {
    reference = cast.aCase("2008-11-30");
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    stage = cast.starts("moveOn", reference);
    readyToDecide()
        .isRefused("manager", "decideClosure", closing(), "nor an informed refusal is recorded")
        .isRefused(
            "manager",
            "decideClosure",
            closing("closureReason", "AGED_OUT_HANDED_OVER"),
            "nor an informed refusal is recorded yet");

    standing.state(reference, Fact.TRANSITION, "HANDED_OVER", "socialworker");
    stage.submits("manager", "decideClosure", closing("closureReason", "AGED_OUT_HANDED_OVER"));
    assertThat(files.of(reference).status()).isEqualTo(CaseStatus.CLOSED);
  }
}
