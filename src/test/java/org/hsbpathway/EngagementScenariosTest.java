package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Children whose families say no or stay away, and who come back; initials are fictional. */
@PathwayTest
class EngagementScenariosTest {

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired CaseFiles files;
  @Autowired Standing standing;

  @BeforeEach
  void theAssessorsHoldCertificates() {
    certificates.record("assessor", "AIM3", LocalDate.parse("2029-12-31"));
  }

  /** SC09, with E04 and E08: they decline, and are referred again within twelve months. */
  @Test
  void sc09FamilyDeclinesThenHarm() {
    var before = theFamilyDeclinesAndLeaves();

    at("2027-07-07T16:00");
    var again =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-07-07T15:20",
                "referrerRole",
                "SCHOOL_DSL",
                "childName",
                "T.O.",
                "dateOfBirth",
                "2014-11-04",
                "reported",
                "A cousin of seven told her teacher."));
    again.isDue("recordReferral", "2027-07-08");
    var known = files.of(before.reference()).child().orElseThrow().pseudonym();
    assertThat(again.opens("frontdoor", "recordReferral").get("probableChildren").toString())
        .contains(known, before.reference().value());
    isRecorded(
        again,
        "sameChildAs",
        known,
        "incidents",
        List.of(incident("occurredFrom", "2027-07-04", "settings", List.of("EXTENDED_FAMILY"))),
        "childrenHarmed",
        List.of(Map.of("relation", "COUSIN", "age", 7)));

    theOldRecordIsReadBesideTheNewOne(before, again);
    isDecided(again, "STRATEGY_DISCUSSION");
    hasPlanWritten(again);
    again.isDue("holdDiscussion", "2027-07-08");

    at("2027-07-08T10:00");
    assertThat(again.opens("manager", "holdDiscussion").get("socialWorker").toString())
        .isEqualTo("socialworker");
    isDiscussed(again);
    sharedNowAndToldLater(again);
    harmedChildIsDiscussed(again, "S47");
    again.does("socialworker", "startEnquiry");
    assertThat(again.opens("socialworker", "concludeEnquiry").get("conferenceClock").toString())
        .contains("29 July 2027");
    again.does(
        "socialworker",
        "concludeEnquiry",
        "childSeen",
        "ALONE",
        "parentsTold",
        "YES",
        "outcome",
        "SUBSTANTIATED_CONTINUING",
        "analysis",
        WHY);
    again
        .does("socialworker", "requestConference", "bookedFor", "2027-07-29", "familyTold", "YES")
        .isDue("holdConference", "2027-07-29");

    assertThat(files.of(again.reference()).isReReferral()).isTrue();
    var onThatDay = LocalDate.parse("2027-07-07");
    assertThat(files.referredBetween(onThatDay, onThatDay))
        .filteredOn(file -> file.isReReferral())
        .extracting(file -> file.caseReference())
        .containsExactly(again.reference());
    assertThat(files.of(before.reference()).status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void aRefusalTogetherWithARiskNobodyManagesBringsTheAgenciesTogetherAgain() {
    at("2027-01-18T10:00");
    var child = workRuns("Z.A.", "2012-02-20");
    child.happens(
        "practitioner",
        "withdrawal",
        "whoDeclines",
        "BOTH",
        "declined",
        List.of("ONE_TO_ONE_WORK"),
        "reasons",
        "We want to forget it.");
    child
        .does(
            "socialworker",
            "talkAgain",
            "childAnswer",
            "DECLINES",
            "parentsAnswer",
            "DECLINES",
            "outcome",
            "STILL_DECLINE")
        .does(
            "manager",
            "considerWithdrawal",
            "riskManaged",
            "NO",
            "safetyWithoutIt",
            "Nobody supervises him at his father's, where younger children stay.",
            "isCondition",
            "NO",
            "outcome",
            "DISCUSSION_NEEDED")
        .waitsAt("holdDiscussion", "recordSession");
    assertThat(child.opens("manager", "holdDiscussion").toString())
        .contains("Nobody supervises him at his father&#39;s");
  }

  @Test
  void whoeverStaysAwayIsVisitedAndThePlanIsChangedBeforeTheWorkIsReviewed() {
    at("2027-01-18T10:00");
    var child = workRuns("Z.B.", "2012-03-21");
    for (int missed = 1; missed <= 3; missed++) {
      at(today().plusWeeks(1) + "T16:00");
      nothingIsForgotten(child);
      staysAway(child);
    }
    child
        .waitsAt("contactFamilyToday", "visitHome", "reviewIntervention")
        .does(
            "practitioner",
            "contactFamilyToday",
            "reached",
            "YES",
            "childSafe",
            "YES",
            "inTheWay",
            "Nobody can drive.");
    child.cannot(
        "coordinator",
        "reviewIntervention",
        "Nobody has visited",
        "outcome",
        "DISENGAGED",
        "safetyPlanChecked",
        true);
    child
        .does(
            "socialworker",
            "visitHome",
            "childSeen",
            "ALONE",
            "planHolds",
            "NO",
            "planNote",
            "The grandmother who supervised has moved away.",
            "isCondition",
            "NO",
            "whatNext",
            "COME_AGAIN")
        .waitsAt("changePlanToday");
    assertThat(child.opens("socialworker", "changePlanToday").get("reasons").toString())
        .contains("The grandmother who supervised has moved away");
    child.does("socialworker", "changePlanToday");
    workIsReviewed(child, "CONTINUE");
    child.waitsAt("recordSession").doesNotWaitAt("visitHome", "changePlanToday");
  }

  private Journey workRuns(String initials, String born) {
    var child =
        cast.raises(
            "frontdoor",
            referral("receivedAt", today() + "T09:00", "childName", initials, "dateOfBirth", born));
    isSafeTonight(child);
    isRecorded(
        child, "incidents", List.of(incident("occurredFrom", today().minusDays(3).toString())));
    isDecided(child, "CIN_ASSESSMENT");
    hasPlanWritten(child);
    familyIsMet(child);
    isKnownToPolice(child);
    policeConclude(child, "NFA_PUBLIC_INTEREST");
    planStandsBesideConditions(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    harmedChildIsDiscussed(child, "EARLY_HELP");
    meetsAssessors(child, "AIM3");
    takesPart(child);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");
    isAssessedWithFamily(child);
    planIsAgreed(child, "MEDIUM", "INTERVENTION");
    workIsBooked(child);
    return child;
  }

  private static void staysAway(Journey child) {
    child.does(
        "practitioner",
        "recordSession",
        "heldOn",
        today().toString(),
        "attendance",
        "DID_NOT_ATTEND",
        "contactOn",
        today().toString(),
        "newRiskInformation",
        "NO",
        "disclosure",
        "NO",
        "safetyPlanWorking",
        "PARTLY",
        "saysNo",
        false,
        "askForReview",
        false,
        "nextSessionOn",
        today().plusWeeks(1).toString());
  }

  /** The parents refuse; nobody takes that for harm, and the case is closed with a way back. */
  private Journey theFamilyDeclinesAndLeaves() {
    at("2027-05-28T11:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-05-28T10:30",
                "childName",
                "T.O.",
                "dateOfBirth",
                "2014-11-04"));
    child.isDue("recordReferral", "2027-06-01");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-05-26")),
        "childrenHarmed",
        List.of(Map.of("relation", "PEER", "age", 12)));

    at("2027-06-01T10:00");
    isDecided(child, "CIN_ASSESSMENT");
    hasPlanWritten(child, "schoolPlan", "IN_PLACE", "schoolNamedAdult", "The head of year");
    familyIsMet(child);
    isKnownToPolice(child);
    policeConclude(child, "NFA_PUBLIC_INTEREST");
    planStandsBesideConditions(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    harmedChildIsDiscussed(child, "EARLY_HELP");
    meetsAssessors(child, "AIM3");
    child
        .does(
            "assessor",
            "agreeToTakePart",
            "childAgrees",
            "DECLINES",
            "parentsAgree",
            "DECLINES",
            "outcome",
            "DECLINED")
        .waitsAt("talkAgain", "agreeToTakePart");

    at("2027-06-08T10:00");
    nothingIsForgotten(child);
    child
        .does(
            "socialworker",
            "talkAgain",
            "declined",
            List.of("ASSESSMENT"),
            "how",
            List.of("ADVOCATE", "EXPLAINED_ANOTHER_WAY"),
            "childAnswer",
            "DECLINES",
            "parentsAnswer",
            "DECLINES",
            "outcome",
            "STILL_DECLINE")
        .cannot("manager", "considerWithdrawal", "alone is not harm", refusal("ENQUIRY_NEEDED"))
        .cannot(
            "manager",
            "considerWithdrawal",
            "judged on the child and family assessment",
            refusal("MAY_LEAVE"));
    isAssessedWithFamily(child, "decision", "NO_FURTHER_ACTION");

    at("2027-06-15T10:00");
    nothingIsForgotten(child);
    child
        .does("manager", "considerWithdrawal", refusal("MAY_LEAVE"))
        .does(
            "socialworker",
            "offerWayBack",
            "earlyHelp",
            "REFUSED",
            "schoolAndOthers",
            "The school goes on with its plan; the school nurse sees him twice a term.",
            "heldBy",
            "The head of year",
            "letterOn",
            "2027-06-15")
        .hasPassed("specialistAssessmentStopped", "assessmentNotCompleted", "nothingToPlan")
        .waitsAt("closeRespectfully")
        .doesNotWaitAt("startEnquiry", "holdMoveOnMeeting");
    assertThat(standing.now(child.reference(), Fact.SECTION_47)).isEmpty();

    at("2027-06-18T10:00");
    nothingIsForgotten(child);
    child
        .does(
            "socialworker",
            "closeRespectfully",
            "supervisionFinal",
            "LOW",
            "lowerBecause",
            "Calm for months at home, at school and on the way there",
            "familyTold",
            "YES",
            "linkedWorkerTold",
            "YES",
            "stepDownTo",
            "UNIVERSAL")
        .does(
            "socialworker",
            "handOverSafetyPlan",
            "handover",
            "HANDED_OVER",
            "toWhom",
            "The mother and the head of year",
            "agreed",
            true);
    isClosed(child, "FAMILY_WITHDREW_NO_THRESHOLD");
    child.does("familyworker", "keepInTouch", "outcome", "DONE", "endedBecause", "They say so.");
    child.does("frontdoor", "sendClosingLetters", "childLetter", "GIVEN");
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(standing.now(child.reference(), Fact.TAKING_PART)).contains("LEFT");
    return child;
  }

  private void theOldRecordIsReadBesideTheNewOne(Journey before, Journey again) {
    var old = before.reference().value();
    assertThat(again.opens("manager", "decideReferral").get("whatWasRecorded").toString())
        .contains("less than twelve months back", old, "closed 18 Jun 2027")
        .contains("the family has left and knows how to come back", "social worker socialworker");
    assertThat(again.opens("socialworker", "agreeInterimPlan").get("earlierPlan").toString())
        .contains("Filled in from the safety plan of " + old);
    isSafeTonight(again);
    var draft = again.opens("socialworker", "writeSafetyPlan");
    assertThat(draft.get("schoolNamedAdult").toString()).isEqualTo("The head of year");
    assertThat(draft.get("situation").toString()).contains("It is a draft");
  }

  /**
   * The cousin is at risk now: shared at once, and the family hears it within five working days.
   */
  private void sharedNowAndToldLater(Journey again) {
    again.does(
        "manager",
        "decideStrategy",
        strategy(
            "S47",
            "CF_PLUS_AIM",
            "familyPlan",
            "WITHHOLD",
            "withholdReason",
            "The cousin is to be seen first.",
            "withholdUntil",
            "2027-07-15"));
    again.does("frontdoor", "sendMinutes", "sentAt", "2027-07-08T10:00");
    var withheld =
        new Object[] {
          "told",
          "TELL_LATER",
          "notToldBecause",
          "The cousin is to be seen first.",
          "withheldReason",
          "SIGNIFICANT_HARM_RISK",
          "tellBy",
          "2027-07-15"
        };
    again
        .cannot(
            "socialworker",
            "tellFamilyOutcome",
            "told by 15 Jul 2027",
            but(withheld, "approvedBy", "manager", "tellBy", "2027-07-16"))
        .does("socialworker", "tellFamilyOutcome", but(withheld, "approvedBy", "manager"))
        .waitsAt("tellFamily")
        .isDue("tellFamily", "2027-07-15");
    assertThat(standing.dateOf(again.reference(), Fact.TELL_FAMILY_ON))
        .contains(LocalDate.parse("2027-07-15"));
  }

  private static Object[] refusal(String outcome) {
    return new Object[] {"riskManaged", "YES", "isCondition", "NO", "outcome", outcome};
  }
}
