package org.hsbpathway;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A child for whom the police take long; initials are fictional. */
@PathwayTest
class PoliceScenariosTest {

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired Chronology chronology;
  @Autowired Standing standing;

  @BeforeEach
  void bothAssessorsHoldCertificates() {
    certificates.record("assessor", "AIM3", LocalDate.parse("2029-12-31"));
    certificates.record("assessor2", "AIM3", LocalDate.parse("2029-12-31"));
  }

  @Test
  void sc13DragAbsenceDispute() {
    var child = aHoldIsSetAndTheAssessmentDeferred();
    theSecondAssessorTakesOver(child);
    theHoldIsLookedAtAgainAndAgain(child);
    aPoliceSupervisorIsAskedAfterThreeMonths(child);
    healthDoesNotAgreeAnyMore(child);
    theAssessmentBeginsWithoutTheAllegedEvents(child);

    child.waitsAt("reviewPoliceHold", "updatePoliceStatus");
    assertThat(standing.now(child.reference(), Fact.OFFENCE_DISCUSSION_HOLD)).contains("YES");
    somethingWasDoneEveryFourWeeks(child);
  }

  private Journey aHoldIsSetAndTheAssessmentDeferred() {
    at("2027-06-07T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-06-07T09:15",
                "receivedVia",
                "POLICE_NOTIFICATION",
                "referrerRole",
                "POLICE",
                "childName",
                "C.M.",
                "dateOfBirth",
                "2012-02-20"));
    child.isDue("recordReferral", "2027-06-08");
    isSafeTonight(child);
    isRecorded(child, "incidents", List.of(incident("occurredFrom", "2027-06-05")));
    isDecided(child, "STRATEGY_DISCUSSION");
    isKnownToPolice(child, "notifiedBy", "POLICE_TOLD_US");
    policeSay(
        child,
        "UNDER_INVESTIGATION",
        "releaseStatus",
        "RELEASED_UNDER_INVESTIGATION",
        "hold",
        "NONE");

    at("2027-06-08T10:00");
    hasPlanWritten(child);
    familyIsMet(child);
    isDiscussed(child, ON_HOLD);
    strategyIs(
        child,
        "CIN_CF_ASSESSMENT",
        "CF_PLUS_AIM",
        "hold",
        "YES",
        "assessmentMode",
        "DEFERRED",
        "modeReason",
        "The phones are read within weeks, the police say.");
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    child
        .isDue("reviewPoliceHold", "2027-07-06")
        .isDue("completeChildAndFamilyAssessment", "2027-08-09");
    meetsAssessors(child, "AIM3");
    return child.waitsAt("reviewDeferral").isDue("reviewDeferral", "2027-07-06");
  }

  /** Working day 12: the assessor who leads is off sick. */
  private void theSecondAssessorTakesOver(Journey child) {
    at("2027-06-23T08:30");
    nothingIsForgotten(child);
    cast.reports(
        "manager",
        "workerAbsence",
        Map.of("worker", "assessor", "kind", "AWAY", "awayUntil", "2027-07-16"));
    child
        .workOffJobs()
        .isDue("reallocateCase", "2027-06-24")
        .cannot(
            "manager",
            "reallocateCase",
            "Two people assess together",
            "leadAssessor",
            "assessor2",
            "secondAssessor",
            "assessor2")
        .does("manager", "reallocateCase", "leadAssessor", "assessor2", "secondAssessor", "yjs");
    assertThat(standing.now(child.reference(), Fact.LEAD_ASSESSOR)).contains("assessor2");
    assertThat(standing.now(child.reference(), Fact.SECOND_ASSESSOR)).contains("yjs");
  }

  private void theHoldIsLookedAtAgainAndAgain(Journey child) {
    at("2027-07-06T10:00");
    theHoldGoesOn(child);
    child
        .isDue("reviewPoliceHold", "2027-08-03")
        .isDue("reviewDeferral", "2027-08-03")
        .isDue("updatePoliceStatus", "2027-08-03");

    at("2027-08-03T10:00");
    theHoldGoesOn(child);
    isAssessedWithFamily(child);
    // Over the bank holiday of 30 August.
    child.isDue("reviewPoliceHold", "2027-08-31").isDue("updatePoliceStatus", "2027-09-01");

    // Day 70.
    at("2027-08-16T10:00");
    nothingIsForgotten(child);
    child.does(
        "socialworker",
        "updatePoliceStatus",
        "news",
        "NO",
        "said",
        "Still awaiting the phones.",
        "hold",
        "IN_FORCE",
        "familyMayBeTold",
        "YES");
    child.isDue("updatePoliceStatus", "2027-09-14").isDue("reviewPoliceHold", "2027-08-31");
    assertThat(child.opens("socialworker", "updatePoliceStatus").get("caseSummary").toString())
        .contains("what goes on meanwhile was written down on 16 Aug 2027");

    at("2027-08-31T10:00");
    theHoldGoesOn(child);
    child.isDue("reviewPoliceHold", "2027-09-28");
    at("2027-09-01T10:00");
    child.workOffJobs().isDue("holdDiscussion", "2027-09-01");
    agenciesMeetAgain(child, "reconvene", "2027-09-13");
  }

  /** A manager looks at it with the police, the agencies meet, and the deferral is decided anew. */
  private void theHoldGoesOn(Journey child) {
    child.workOffJobs();
    nothingIsForgotten(child);
    child.does(
        "manager",
        "reviewDeferral",
        "mode",
        "DEFERRED",
        "reason",
        "The phones are not read yet.",
        "helpMeanwhile",
        WHY);
  }

  private void aPoliceSupervisorIsAskedAfterThreeMonths(Journey child) {
    at("2027-09-07T23:00");
    child.workOffJobs().doesNotWaitAt("askPoliceSupervisor");
    at("2027-09-08T09:00");
    child.workOffJobs().isDue("askPoliceSupervisor", "2027-09-10");
    policeSupervisorIsAsked(child, "STAYS_WITH_SUPERVISOR");
    nothingIsForgotten(child);
  }

  private void healthDoesNotAgreeAnyMore(Journey child) {
    at("2027-09-13T09:30");
    child.workOffJobs().isDue("holdDiscussion", "2027-09-13");
    agenciesMeetAgain(
        child,
        "dissent",
        List.of(Map.of("agency", "HEALTH", "view", "The child has waited long enough.")),
        "dissentTakenFurther",
        "YES",
        "saferOption",
        "Nobody talks with the child about the alleged events.");

    child.isDue("settleAmongPractitioners", "2027-09-14");
    assertThat(child.opens("manager", "reviewDeferral").get("caseSummary").toString())
        .contains("until it is settled: Nobody talks with the child about the alleged events");
    at("2027-09-14T16:00");
    disagreementIs(
        child,
        "settleAmongPractitioners",
        "TAKEN_FURTHER",
        "saferOption",
        "Nobody talks with the child about the alleged events.");
    child.isDue("settleAmongManagers", "2027-09-17");
    at("2027-09-17T12:00");
    disagreementIs(
        child,
        "settleAmongManagers",
        "TAKEN_FURTHER",
        "saferOption",
        "Nobody talks with the child about the alleged events.");
    child.isDue("settleAmongManagers", "2027-09-24");
    at("2027-09-24T11:00");
    nothingIsForgotten(child);
    disagreementIs(child, "settleAmongManagers", "SETTLED");
    assertThat(told(child))
        .contains(
            "A different view is recorded beside the strategy decision: health.",
            "The disagreement was settled by senior managers.");
  }

  private void theAssessmentBeginsWithoutTheAllegedEvents(Journey child) {
    child.cannot("manager", "reviewDeferral", "cannot touch the alleged incident", "mode", "FULL");
    child.does("manager", "reviewDeferral", "mode", "NO_OFFENCE_DISCUSSION");
    child.waitsAt("agreeToTakePart");
    child.does(
        "assessor2",
        "agreeToTakePart",
        "explainedToChild",
        "YES",
        "explainedToParents",
        "YES",
        "toldItMayBeDisclosed",
        true,
        "childAgrees",
        "AGREES",
        "parentsAgree",
        "AGREES",
        "outcome",
        "AGREED");
    child.waitsAt("recordAssessmentSession");
    assertThat(standing.history(child.reference(), Fact.ASSESSMENT_MODE))
        .extracting(Standing.Stated::value)
        .containsExactly("DEFERRED", "NO_OFFENCE_DISCUSSION");
  }

  private void somethingWasDoneEveryFourWeeks(Journey child) {
    var last = LocalDate.parse("2027-06-08");
    for (var stated : standing.history(child.reference(), Fact.LAST_WELFARE_WORK_ON)) {
      var day = LocalDate.parse(stated.value());
      assertThat(DAYS.between(last, day)).as("before %s", day).isLessThanOrEqualTo(28);
      last = day;
    }
    assertThat(last).isEqualTo("2027-09-24");
  }

  private List<String> told(Journey child) {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }
}
