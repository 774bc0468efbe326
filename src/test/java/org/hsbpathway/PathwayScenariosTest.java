package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.advice;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.question;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Children's journeys from the first concern to moving on, ten of them on the dates of the build
 * set; initials are fictional.
 */
@PathwayTest
class PathwayScenariosTest {

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired Clocks clocks;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Incidents incidents;
  @Autowired LinkedPeople linkedPeople;
  @Autowired Chronology chronology;

  @BeforeEach
  void theAssessorsHoldCertificates() {
    certificates.record("assessor", "AIM3", LocalDate.parse("2029-12-31"));
    certificates.record("assessor", "AIM_UNDER_12", LocalDate.parse("2029-12-31"));
  }

  @Test
  void sc01AdviceOnly() {
    at("2026-12-07T10:00");
    var child =
        cast.raises(
            "frontdoor",
            question(
                "receivedAt",
                "2026-12-07T09:30",
                "consulteeType",
                "SCHOOL",
                "childIdentified",
                "YES",
                "ageBand",
                null,
                "childName",
                "X.Z.",
                "sex",
                "MALE",
                "dateOfBirth",
                "2020-03-09"));
    child.waitsOnlyAt("recordConsultation").isDue("recordConsultation", "2026-12-09");

    var shown = child.opens("coordinator", "recordConsultation");
    assertThat(shown.get("brookTrained").toString()).isEqualTo("NO");
    assertThat(shown.get("frameworks").toString()).doesNotContain("BROOK");
    child.submits("coordinator", "recordConsultation", advice("ADVICE_ONLY"));
    child.cannot("coordinator", "sendAdvice", "other child", "noOtherChild", false);
    child
        .does("coordinator", "sendAdvice")
        .hasPassed("adviceGiven", "questionAnswered")
        .waitsOnlyAt("askAfterAdvice")
        .isDue("askAfterAdvice", "2027-01-07");

    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.ADVICE);
    assertThat(incidents.of(child.reference())).isEmpty();
    assertThat(standing.now(child.reference(), Fact.SAFETY_PLAN)).isEmpty();
    assertThat(standing.dateOf(child.reference(), Fact.CONSULTATION_FOLLOW_UP_ON))
        .contains(LocalDate.parse("2027-01-07"));
  }

  @Test
  void sc02UnderTenHalfSisterChristmas() {
    at("2026-12-24T15:45");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2026-12-24T15:40",
                "referrerRole",
                "HEALTH_OTHER",
                "childName",
                "J.T.",
                "dateOfBirth",
                "2018-05-02",
                "immediateSafetyConcern",
                "YES",
                "immediateSafety",
                "The two children share a bedroom tonight."));
    child
        .waitsOnlyAt("agreeInterimPlan", "recordReferral")
        .isDue("agreeInterimPlan", "2026-12-24")
        .isDue("recordReferral", "2026-12-29");
    isSafeTonight(
        child,
        "sleeping",
        "ALTERNATIVE_TONIGHT",
        "sleepingDetail",
        "The boy sleeps at his grandmother's tonight.");
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2026-12-22", "settings", List.of("HOME"))),
        "childrenHarmed",
        List.of(Map.of("relation", "HALF_STEP_SIBLING", "age", 5)));
    child.isDue("decideReferral", "2026-12-29").isDue("writeSafetyPlan", "2026-12-29");

    at("2026-12-29T09:30");
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child);
    child.isDue("reviewSafetyPlan", "2027-01-05").isDue("makeFirstContact", "2026-12-31");
    child
        .waitsAt("holdDiscussion", "holdDiscussionForHarmedChild")
        .isDue("holdDiscussion", "2026-12-29");
    assertThat(child.opens("socialworker", "establishPoliceRoute").get("proposal").toString())
        .contains("welfare only");
    isKnownToPolice(child);
    policeSay(child, "UNDER_10_NO_CRIMINAL_RESPONSIBILITY");

    at("2026-12-29T14:00");
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    child.waitsAt("completeChildAndFamilyAssessment", "holdDiscussionForHarmedChild");
    child.cannot(
        "manager",
        "holdDiscussionForHarmedChild",
        "worker",
        harmedChild("S47", "linkedChildWorker", "socialworker"));
    child.does("manager", "holdDiscussionForHarmedChild", harmedChild("S47"));
    var hers = cast.raises("frontdoor", referral("childName", "E.T.", "dateOfBirth", "2021-06-01"));
    child
        .does("frontdoor", "sendMinutesForHarmedChild", "sentAt", "2026-12-29T14:00")
        .does(
            "manager",
            "arrangeEnquiryForHarmedChild",
            "where",
            "OWN_CASE",
            "ownCase",
            hers.reference().value());
    assertThat(linkedPeople.harmedIn(child.reference()).get(0).ownCase())
        .contains(hers.reference());
    assertThat(clocks.dueOn("initialConference", today())).isEqualTo("2027-01-20");
    assertThat(linkedPeople.harmedIn(child.reference()))
        .singleElement()
        .satisfies(her -> assertThat(her.worker()).contains("linkedworker"));

    child
        .isDue("completeChildAndFamilyAssessment", "2027-03-02")
        .isDue("allocateAssessors", "2027-01-06");

    at("2026-12-30T11:00");
    planStandsBesideConditions(child);
    child.cannot(
        "familyworker",
        "makeFirstContact",
        "only worker for both children",
        sameParents("otherWorker", "familyworker"));
    familyIsMet(child, sameParents("supportOffered", List.of("LISTENING", "PARENT_SESSIONS")));

    at("2027-01-05T10:00");
    nothingIsForgotten(child);
    child.cannot(
        "coordinator",
        "allocateAssessors",
        "AIM3 is for young people of 12 and over",
        assessors("AIM3"));
    child.waitsAt("updatePoliceStatus");
    meetsAssessors(child, "AIM_UNDER_12");
    takesPart(child);

    at("2027-02-05T10:00");
    isMet(child, "NEXT_SESSION");
    policeConclude(child, "UNDER_10");
    planStandsBesideConditions(child);
    child.hasPassed("policeConcluded");

    at("2027-02-25T10:00");
    nothingIsForgotten(child);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "INTERVENTION_PLUS_FAMILY", "MEDIUM");
    at("2027-03-02T10:00");
    isAssessedWithFamily(child);

    at("2027-03-08T10:00");
    planIsAgreed(child, "MEDIUM", "INTERVENTION", "plannedSessions", 10);
    child.isDue("reviewSafetyPlan", "2027-04-30");
    workIsBooked(child);
    workGoesOn(child, 3);
    for (var closer : List.of("SUPERVISED_CONTACT", "DAYTIME", "OVERNIGHT", "HOME")) {
      childrenComeCloser(child, closer);
      familyIsSpokenWith(child, "supportGiven", List.of("PARENT_SESSIONS"));
      workGoesOn(child, 1);
    }
    workGoesOn(child, 2);
    workIsComplete(child);

    writesHowLifeGoesOn(child);
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
    assertThat(incidents.of(child.reference()))
        .allMatch(incident -> incident.status() == IncidentStatus.ALLEGED);
  }

  /** SC03, with E25: bail says something stricter than the plan, which answers within a day. */
  @Test
  void sc03PeerAtSchoolBailHoldAndOutcome22() {
    at("2026-11-11T14:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2026-11-11T11:00",
                "receivedVia",
                "POLICE_NOTIFICATION",
                "referrerRole",
                "POLICE",
                "childName",
                "M.R.",
                "dateOfBirth",
                "2012-09-03"));
    child.isDue("recordReferral", "2026-11-12");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2026-11-09")),
        "reportedToPoliceBy",
        "REFERRER");

    at("2026-11-12T09:30");
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child);
    isKnownToPolice(child, "notifiedBy", "POLICE_TOLD_US");
    child.isDue("makeFirstContact", "2026-11-16");
    familyIsMet(child);

    at("2026-11-12T14:00");
    isDiscussed(
        child,
        "hold",
        "YES",
        "policeOfficerRole",
        "Officer in the case",
        "policeAgreeToInterviews",
        "NO",
        "courtDateSoon",
        "NO");
    var limits =
        new Object[] {
          "hold", "YES", "assessmentMode", "NO_OFFENCE_DISCUSSION", "holdReviewDate", "2026-12-10"
        };
    child.cannot(
        "manager",
        "decideStrategy",
        "looked at again by",
        strategy("CIN_CF_ASSESSMENT", "CF_PLUS_AIM", but(limits, "holdReviewDate", "2026-12-11")));
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM", limits);
    child.cannot(
        "manager",
        "holdDiscussionForHarmedChild",
        "therapy",
        harmedChild("CIN_CF_ASSESSMENT", "therapy", "OFFERED_FOR_LATER", "therapyNote", null));
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT", "therapy", "ARRANGED");
    assertThat(standing.dateOf(child.reference(), Fact.HOLD_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-10"));
    child.isDue("completeChildAndFamilyAssessment", "2027-01-18");

    at("2026-11-13T16:00");
    policeSay(
        child,
        "UNDER_INVESTIGATION",
        "releaseStatus",
        "PRE_CHARGE_BAIL_CONDITIONAL",
        "bailReturnOn",
        "2027-02-13",
        "conditionFlags",
        List.of("NO_CONTACT", "EXCLUDED_PLACE"),
        "conditions",
        List.of(Map.of("text", "Not to be within the school gates.")),
        "hold",
        "IN_FORCE");
    child
        .isDue("reviewPoliceHold", "2026-12-10")
        .isDue("updatePoliceStatus", "2026-12-11")
        .isDue("checkPlanAgainstConditions", "2026-11-16");
    assertThat(
            child.opens("socialworker", "checkPlanAgainstConditions").get("conditions").toString())
        .contains("conditions in words");
    assertThat(
            child.opens("socialworker", "checkPlanAgainstConditions").get("caseSummary").toString())
        .as("the stricter rule applies before anybody has changed the plan")
        .contains("in force now:** excluded place");
    child.cannot(
        "socialworker",
        "checkPlanAgainstConditions",
        "cannot stay as it is",
        "result",
        "NO_CHANGE_NEEDED");
    child.cannot(
        "socialworker",
        "checkPlanAgainstConditions",
        "excludes a place",
        "result",
        "CHANGED",
        "conditionsChecked",
        true,
        "excludedPlacesOutOfBounds",
        false);
    child.cannot(
        "socialworker",
        "checkPlanAgainstConditions",
        "forbids contact",
        "result",
        "CHANGED",
        "conditionsChecked",
        true,
        "excludedPlacesOutOfBounds",
        true,
        "contactWithHarmedChild",
        "SUPERVISED");
    child.does(
        "socialworker",
        "checkPlanAgainstConditions",
        "result",
        "CHANGED",
        "conditionsChecked",
        true,
        "excludedPlacesOutOfBounds",
        true,
        "placesAvoided",
        "The school and the road to its gates");

    at("2026-11-19T10:00");
    nothingIsForgotten(child);
    meetsAssessors(child, "AIM3");
    takesPart(child);
    child.cannot(
        "assessor",
        "recordAssessmentSession",
        "hold",
        session("NEXT_SESSION", "offenceTopic", "YES"));
    isMet(child, "NEXT_SESSION");

    at("2026-12-10T10:00");
    nothingIsForgotten(child);
    at("2027-01-18T10:00");
    nothingIsForgotten(child);
    isAssessedWithFamily(child);
    at("2027-02-12T10:00");
    nothingIsForgotten(child);
    policeSay(
        child,
        "OOCR_PANEL",
        "releaseStatus",
        "PRE_CHARGE_BAIL_CONDITIONAL",
        "bailReturnOn",
        "2027-05-13",
        "panelOn",
        "2027-03-15",
        "panelReportDueOn",
        "2027-03-08",
        "hold",
        "IN_FORCE",
        "holdEscalation",
        "POLICE_SUPERVISOR");
    at("2027-03-08T10:00");
    child.does(
        "socialworker",
        "checkPlanAgainstConditions",
        "result",
        "NO_CHANGE_NEEDED",
        "conditionsChecked",
        true);
    nothingIsForgotten(child);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");
    reportIsSent(child, "PANEL_REPORT");

    at("2027-03-15T09:00");
    nothingIsForgotten(child);
    var impact =
        new Object[] {
          "modules", List.of("ENGAGEMENT_AND_GOALS", "IMPACT_ON_OTHERS"), "plannedSessions", 20
        };
    child.cannot(
        "coordinator",
        "holdPlanningMeeting",
        "impact on others is closed until they lift that",
        plan("MEDIUM", "INTERVENTION", impact));
    at("2027-03-15T12:00");
    policeSay(
        child,
        "CONCLUDED",
        "hold",
        "LIFTED",
        "holdLiftedOn",
        "2027-03-15",
        "assessmentMode",
        "FULL");
    policeOutcomeIs(
        child,
        "socialworker",
        "OUTCOME_22",
        "work",
        "ALREADY_UNDER_WAY",
        "workWeeks",
        16,
        "workReportDueOn",
        "2027-07-05",
        "strand",
        "CONTINUES",
        "outstanding",
        "The letter to the panel that the work was completed");
    planStandsBesideConditions(child);
    assertThat(standing.is(child.reference(), Fact.OFFENCE_DISCUSSION_HOLD, "NO")).isTrue();
    at("2027-03-15T15:00");
    planIsAgreed(child, "MEDIUM", "INTERVENTION", impact);

    at("2027-03-16T10:00");
    workIsBooked(child);
    workGoesOn(child, 1, "nextModule", "IMPACT_ON_OTHERS");
    workGoesOn(child, 14);
    at("2027-07-05T10:00");
    reportIsSent(child, "WORK_REPORT");
    policeSay(child, "CONCLUDED");
    policeOutcomeIs(
        child,
        "socialworker",
        "OUTCOME_22",
        "work",
        "ALREADY_UNDER_WAY",
        "workWeeks",
        16,
        "workReportDueOn",
        "2027-07-05");
    planStandsBesideConditions(child);
    hasPlanReviewed(
        child, "RELAX", "levelAfter", "LOW", "evidence", List.of(seen("HOME"), seen("SCHOOL")));
    hasPlanWritten(child, "supervisionLevel", "LOW");
    assertThat(standing.is(child.reference(), Fact.SUPERVISION_LEVEL, "LOW")).isTrue();
    workGoesOn(child, 4);
    workIsComplete(child);

    writesHowLifeGoesOn(child);
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed", "policeConcluded");
    assertThat(incidents.of(child.reference()))
        .allMatch(incident -> incident.status() == IncidentStatus.ALLEGED);
  }

  @Test
  void sc04ChargedGuiltyReferralOrder() {
    at("2027-02-01T11:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-02-01T10:00",
                "childName",
                "D.W.",
                "dateOfBirth",
                "2010-06-10"));
    child.isDue("recordReferral", "2027-02-02");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-01-30", "settings", List.of("COMMUNITY"))),
        "childrenHarmed",
        List.of(Map.of("relation", "PEER", "age", 15)));

    at("2027-02-02T09:30");
    isDecided(child, "STRATEGY_DISCUSSION");
    isKnownToPolice(child);
    familyIsMet(child);
    isDiscussed(
        child,
        "hold",
        "YES",
        "policeOfficerRole",
        "Officer in the case",
        "policeAgreeToInterviews",
        "NO",
        "courtDateSoon",
        "NO");
    strategyIs(
        child,
        "CIN_CF_ASSESSMENT",
        "CF_PLUS_AIM",
        "hold",
        "YES",
        "assessmentMode",
        "DEFERRED",
        "modeReason",
        "The interviews come first.",
        "holdReviewDate",
        "2027-03-02");
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    child.isDue("completeChildAndFamilyAssessment", "2027-04-07");

    policeSay(
        child,
        "UNDER_INVESTIGATION",
        "releaseStatus",
        "RELEASED_UNDER_INVESTIGATION",
        "conditionFlags",
        List.of("NO_CONTACT"),
        "hold",
        "IN_FORCE");
    assertThat(standing.bailConditions(child.reference())).isEmpty();
    assertThat(
            child.opens("socialworker", "checkPlanAgainstConditions").get("conditions").toString())
        .contains("The plan does the work alone");
    planStandsBesideConditions(child);
    hasPlanWritten(child, "supervisionLevel", "HIGH");

    at("2027-02-09T10:00");
    nothingIsForgotten(child);
    meetsAssessors(child, "AIM3");
    child.waitsAt("reviewDeferral").doesNotWaitAt("agreeToTakePart");
    at("2027-03-02T10:00");
    nothingIsForgotten(child);
    policeSay(
        child,
        "FILE_WITH_CPS",
        "releaseStatus",
        "RELEASED_UNDER_INVESTIGATION",
        "hold",
        "IN_FORCE",
        "cpsViews",
        "REQUESTED",
        "cpsViewsDueOn",
        "2027-05-14");
    assertThat(child.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains("views for the CPS 14 May 2027");
    child.does("manager", "reviewDeferral", "mode", "NO_OFFENCE_DISCUSSION");
    takesPart(child);
    isMet(child, "NEXT_SESSION");
    at("2027-04-07T10:00");
    nothingIsForgotten(child);
    isAssessedWithFamily(child);
    at("2027-05-14T10:00");
    nothingIsForgotten(child);
    isMet(child, "READY_TO_WRITE");
    policeSay(
        child,
        "CHARGED_OR_REQUISITIONED",
        "courtOn",
        "2027-06-14",
        "cpsViews",
        "SENT",
        "cpsViewsSentOn",
        "2027-05-14",
        "hold",
        "IN_FORCE",
        "holdEscalation",
        "POLICE_SUPERVISOR");
    at("2027-06-01T10:00");
    nothingIsForgotten(child);
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");

    at("2027-06-14T15:00");
    nothingIsForgotten(child);
    policeSay(
        child,
        "CONCLUDED",
        "hold",
        "LIFTED",
        "holdLiftedOn",
        "2027-06-14",
        "assessmentMode",
        "FULL");
    assertThat(child.opens("yjs", "recordPoliceOutcome")).doesNotContainKey("notificationRequired");
    var order =
        new Object[] {
          "orderMonths",
          9,
          "notificationRequired",
          "AWAITING",
          "preventiveOrder",
          "NO",
          "work",
          "ALREADY_UNDER_WAY",
          "outstanding",
          "Contract; notification"
        };
    child.cannot(
        "yjs", "recordPoliceOutcome", "have not said yet", outcome("REFERRAL_ORDER", order));
    policeOutcomeIs(child, "yjs", "REFERRAL_ORDER", but(order, "strand", "CONTINUES"));
    assertThat(child.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains(
            "by 12 July 2027",
            "The contract is not signed yet, so the order does not run yet",
            "still to say whether notification");
    assertThat(incidents.of(child.reference()))
        .allMatch(incident -> incident.status() == IncidentStatus.FOUND_BY_COURT);

    at("2027-06-15T10:00");
    nothingIsForgotten(child);
    var contract =
        new Object[] {
          "planType", "YJS_ORDER", "leadPractitioner", "yjs", "loweringManager", "manager"
        };
    child.cannot(
        "coordinator",
        "holdPlanningMeeting",
        "at least two settings",
        plan("MEDIUM", "INTERVENTION", contract));
    planIsAgreed(
        child,
        "MEDIUM",
        "INTERVENTION",
        but(
            contract,
            "loweringEvidence",
            List.of(
                Map.of("setting", "HOME", "seen", "Keeps to it"),
                Map.of("setting", "SCHOOL", "seen", "Keeps to it"))));
    workIsBooked(child);
    workGoesOn(child, 3);

    at("2027-07-12T10:00");
    policeSay(child, "CONCLUDED");
    assertThat(child.opens("yjs", "recordPoliceOutcome")).doesNotContainKey("notificationRequired");
    policeOutcomeIs(
        child,
        "yjs",
        "REFERRAL_ORDER",
        but(
            order,
            "outcomeOn",
            "2027-06-14",
            "contractSignedOn",
            "2027-07-12",
            "strand",
            "CONTINUES"));
    assertThat(child.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains("The contract runs until 12 April 2028");
    at("2027-07-16T10:00");
    policeSay(child, "CONCLUDED");
    policeOutcomeIs(
        child,
        "yjs",
        "REFERRAL_ORDER",
        but(
            order,
            "outcomeOn",
            "2027-06-14",
            "contractSignedOn",
            "2027-07-12",
            "notificationRequired",
            "NO",
            "notificationConfirmedBy",
            "Officer in the case",
            "mappa",
            "NONE"));
    child.hasPassed("policeConcluded");
    workGoesOn(child, 8);
    workIsComplete(child);

    writesHowLifeGoesOn(child, "stepDownTo", "YJS");
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
  }

  @Test
  void sc05ConvictedNotificationMappa() {
    at("2027-01-11T11:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-01-11T10:15",
                "childName",
                "A.K.",
                "dateOfBirth",
                "2011-03-01",
                "immediateSafetyConcern",
                "YES",
                "immediateSafety",
                "Both children are in school now."));
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-01-11")),
        "childrenHarmed",
        List.of(Map.of("relation", "YOUNGER_PEER", "age", 12)),
        "reportedToPoliceBy",
        "REFERRER");
    isDecided(child, "STRATEGY_DISCUSSION");
    child.isDue("holdDiscussion", "2027-01-11").isDue("holdDiscussionForHarmedChild", "2027-01-11");
    isKnownToPolice(child);
    hasPlanWritten(child);
    familyIsMet(child);
    at("2027-01-11T15:00");
    isDiscussed(
        child,
        "hold",
        "YES",
        "policeOfficerRole",
        "Officer in the case",
        "policeAgreeToInterviews",
        "NO",
        "courtDateSoon",
        "NO");
    strategyIs(
        child, "S47", "CF_PLUS_AIM", "hold", "YES", "assessmentMode", "NO_OFFENCE_DISCUSSION");
    harmedChildIsDiscussed(child, "S47");

    at("2027-01-18T10:00");
    nothingIsForgotten(child);
    enquiryFinds(child, "SUBSTANTIATED_CONTINUING");
    child.does("socialworker", "requestConference", "familyTold", "YES", "bookedFor", "2027-01-29");
    child.isDue("holdConference", "2027-02-01");
    at("2027-01-29T10:00");
    nothingIsForgotten(child);
    child.cannot(
        "chair",
        "holdConference",
        "own risk",
        "outcome",
        "CP_PLAN",
        "category",
        "SEXUAL",
        "ownRisk",
        null);
    child.does("chair", "holdConference", "outcome", "NO_PLAN");
    assertThat(standing.is(child.reference(), Fact.CHILD_PROTECTION, "NO_PLAN")).isTrue();

    at("2027-02-01T10:00");
    nothingIsForgotten(child);
    meetsAssessors(child, "AIM3");
    takesPart(child);
    isAssessedWithFamily(child);
    at("2027-03-12T10:00");
    nothingIsForgotten(child);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");
    at("2027-03-23T10:00");
    nothingIsForgotten(child);
    planIsAgreed(child, "MEDIUM", "INTERVENTION", "plannedSessions", 26);
    workIsBooked(child);
    workGoesOn(child, 23);

    at("2027-09-06T15:00");
    policeSay(
        child,
        "CONCLUDED",
        "hold",
        "LIFTED",
        "holdLiftedOn",
        "2027-09-06",
        "assessmentMode",
        "FULL");
    assertThat(child.opens("yjs", "recordPoliceOutcome"))
        .doesNotContainKeys("notificationRequired", "mappa", "preventiveOrder");
    var sentence =
        new Object[] {
          "orderMonths", 12,
          "notificationRequired", "YES",
          "notificationConfirmedBy", "Officer in the case",
          "parentDirected", "YES",
          "mappa", "CAT1_L1",
          "preventiveOrder", "YES",
          "preventiveOrderUntil", "2029-09-05",
          "conditionFlags", List.of("NO_CONTACT", "EXCLUDED_PLACE"),
          "conditions", List.of(Map.of("text", "No lone use of the changing rooms of the school.")),
          "work", "ALREADY_UNDER_WAY"
        };
    child.cannot(
        "socialworker",
        "recordPoliceOutcome",
        "MAPPA is recorded by youth justice only",
        outcome("YRO", sentence));
    policeOutcomeIs(child, "yjs", "YRO", sentence);
    child.isDue("checkPlanAgainstConditions", "2027-09-07");
    at("2027-09-07T10:00");
    child.cannot(
        "socialworker",
        "checkPlanAgainstConditions",
        "cannot stay as it is",
        "result",
        "NO_CHANGE_NEEDED",
        "conditionsChecked",
        true);
    child.does(
        "socialworker",
        "checkPlanAgainstConditions",
        "result",
        "CHANGED",
        "conditionsChecked",
        true,
        "excludedPlacesOutOfBounds",
        true);
    hasPlanReviewed(
        child,
        "TIGHTEN",
        "trigger",
        "POLICE_OR_COURT",
        "levelAfter",
        "HIGH",
        "fromToday",
        "An adult walks with him.");
    var inWriting =
        new Object[] {
          "supervisionLevel", "HIGH", "conditionsChecked", true, "excludedPlacesOutOfBounds", true
        };
    child.cannot(
        "socialworker",
        "writeSafetyPlan",
        "The school gets the school part",
        written(but(inWriting, "copies", List.of(copy("WHOLE_PLAN")))));
    hasPlanWritten(child, but(inWriting, "copies", List.of(copy("SCHOOL_PART"))));
    workGoesOn(child, 2);
    workIsComplete(child);

    writesHowLifeGoesOn(child, "stepDownTo", "YJS");
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
  }

  @Test
  void sc06NoFurtherActionNeedContinues() {
    at("2027-02-26T15:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-02-26T14:00",
                "childName",
                "L.P.",
                "dateOfBirth",
                "2013-05-05"));
    child.isDue("recordReferral", "2027-03-01");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-02-20", "settings", List.of("HOME"))));

    at("2027-03-01T09:30");
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child);
    isKnownToPolice(child);
    familyIsMet(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    policeSay(child, "UNDER_INVESTIGATION", "releaseStatus", "VOLUNTARY_INTERVIEW_DONE");
    meetsAssessors(child, "AIM3");

    at("2027-04-19T10:00");
    nothingIsForgotten(child);
    policeConclude(child, "NFA_EVIDENTIAL");
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(incidents.of(child.reference()))
        .allMatch(incident -> incident.status() == IncidentStatus.ALLEGED);
    child
        .hasPassed("policeConcluded")
        .waitsAt(
            "agreeToTakePart",
            "completeChildAndFamilyAssessment",
            "checkPlanAgainstConditions",
            "reviewSafetyPlan");
    saysAllegedAndNothingMore(child);
    planStandsBesideConditions(child);
    takesPart(child);
    isMet(child, "READY_TO_WRITE");
    isAssessedWithFamily(child);
    isAssessed(child, "EDUCATIVE_SHORT", "LOW");

    at("2027-04-27T10:00");
    nothingIsForgotten(child);
    saysAllegedAndNothingMore(child);
    planIsAgreed(
        child,
        "LOW",
        "INTERVENTION",
        "plannedSessions",
        8,
        "settingLevels",
        List.of(Map.of("setting", "SCHOOL", "level", "MEDIUM", "reason", "Break times are long.")));
    workIsBooked(child);
    workGoesOn(child, 7);
    workIsComplete(child);
    writesHowLifeGoesOn(child);
    saysAllegedAndNothingMore(child);
    isClosed(child, "COMPLETED");
    saysAllegedAndNothingMore(child);
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
  }

  private static void saysAllegedAndNothingMore(Journey child) {
    child
        .shows()
        .forEach(
            (step, shown) ->
                assertThat(shown)
                    .as(step)
                    .contains("alleged; not decided by a court")
                    .doesNotContainIgnoringCase("guilty")
                    .doesNotContainIgnoringCase("cleared"));
  }

  @Test
  void sc07ImagesSharedOutcome21() {
    at("2027-03-25T11:00");
    var told =
        referral(
            "receivedAt",
            "2027-03-25T10:30",
            "childName",
            "S.N.",
            "dateOfBirth",
            "2011-11-20",
            "reported",
            "A picture was passed on among four pupils; the school does not have it.");
    var child = cast.raises("frontdoor", told);
    child.isDue("recordReferral", "2027-03-30");
    isSafeTonight(child);
    assertThat(child.form("recordReferral"))
        .contains("no image is ever looked at, copied, printed, forwarded or uploaded")
        .doesNotContain("filepicker");
    var recorded =
        FrontDoor.record(
            "incidents",
                List.of(
                    incident(
                        "occurredFrom",
                        "2027-03-22",
                        "settings",
                        List.of("ONLINE"),
                        "contactTypes",
                        List.of("TECHNOLOGY_ASSISTED"),
                        "imagesInvolved",
                        "YES_OF_OTHERS")),
            "childrenHarmed", List.of(Map.of("relation", "PEER", "age", 15)),
            "reportedToPoliceBy", "REFERRER");
    child.submits("frontdoor", "recordReferral", recorded);
    assertThat(told.size() + recorded.size()).isLessThanOrEqualTo(25);

    at("2027-03-30T10:00");
    isDecided(child, "EARLY_HELP", "familyAgrees", "YES");
    child
        .hasPassed("earlyHelpOffered")
        .doesNotWaitAt("holdDiscussion", "allocateAssessors", "completeChildAndFamilyAssessment");
    hasPlanWritten(child, "schoolPlan", "IN_PLACE", "schoolNamedAdult", "D.S.");
    familyIsMet(child, "familyGoals", "To know what he does online");
    isKnownToPolice(child);

    at("2027-04-20T10:00");
    nothingIsForgotten(child);
    policeConclude(child, "OUTCOME_21");
    assertThat(standing.is(child.reference(), Fact.POLICE_OUTCOME, "OUTCOME_21")).isTrue();
    planStandsBesideConditions(child);

    at("2027-06-01T10:00");
    nothingIsForgotten(child);
    familyIsSpokenWith(
        child, "outcome", "DONE", "endedBecause", "The module on life online is done.");
    hasPlanReviewed(
        child,
        "END",
        "endReason",
        "HOLDER_CARRIES_ON",
        "endHolder",
        "The lead practitioner in early help");
    child
        .does("manager", "approvePlanChange", "decision", "APPROVED")
        .isEnded()
        .hasPassed("planStrandEnded", "policeConcluded");
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void sc08YouthCaution() {
    at("2027-04-12T12:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-04-12T11:00",
                "childName",
                "F.G.",
                "dateOfBirth",
                "2013-10-10"));
    child.isDue("recordReferral", "2027-04-13");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(
            incident(
                "occurredFrom",
                "2027-04-10",
                "settings",
                List.of("COMMUNITY"),
                "contactTypes",
                List.of("NON_CONTACT"),
                "status",
                "ADMITTED")),
        "childrenHarmed",
        List.of(Map.of("relation", "ADULT")));

    at("2027-04-13T10:00");
    isDecided(child, "CIN_ASSESSMENT");
    hasPlanWritten(child);
    isKnownToPolice(child);
    familyIsMet(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM", "abeNeeded", "NO_CHILD_KNOWN");
    meetsAssessors(child, "AIM3", "secondAssessor", "yjs");
    takesPart(child);

    at("2027-05-05T10:00");
    nothingIsForgotten(child);
    policeSay(
        child,
        "OOCR_PANEL",
        "releaseStatus",
        "PRE_CHARGE_BAIL_UNCONDITIONAL",
        "bailReturnOn",
        "2027-06-02",
        "panelReportDueOn",
        "2027-05-19",
        "panelOn",
        "2027-05-26");
    assertThat(child.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains(
            "report for the panel 19 May 2027",
            "panel 26 May 2027",
            // Wed 5 May and 10 and 15 working days; no bank holiday until 31 May.
            "youth justice usually assesses by 19 May 2027 and answers the police by 26 May 2027");
    planStandsBesideConditions(child);
    reportIsSent(child, "PANEL_REPORT");

    at("2027-05-26T15:00");
    nothingIsForgotten(child);
    policeSay(child, "CONCLUDED");
    assertThat(child.form("recordPoliceOutcome"))
        .contains(
            "Disclosure: the police are to advise the family",
            "Do not tell the family what will or will not show",
            "an appropriate adult has to be there");
    var caution =
        new Object[] {
          "appropriateAdult",
          "PRESENT",
          "notificationRequired",
          "NO",
          "notificationConfirmedBy",
          "Officer in the case",
          "mappa",
          "NONE",
          "work",
          "ALREADY_UNDER_WAY"
        };
    child.cannot(
        "yjs",
        "recordPoliceOutcome",
        "appropriate adult",
        outcome("YOUTH_CAUTION", but(caution, "appropriateAdult", null)));
    policeOutcomeIs(child, "yjs", "YOUTH_CAUTION", caution);
    planStandsBesideConditions(child);

    isMet(child, "READY_TO_WRITE");
    isAssessedWithFamily(child);
    isAssessed(child, "INTERVENTION_1TO1", "LOW");
    at("2027-06-02T10:00");
    nothingIsForgotten(child);
    planIsAgreed(child, "LOW", "INTERVENTION", "plannedSessions", 12);
    workIsBooked(child);
    workGoesOn(child, 11, "coWorker", "Youth justice officer");
    workIsComplete(child, "coWorker", "Youth justice officer");
    writesHowLifeGoesOn(child);
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
    assertThat(incidents.of(child.reference()))
        .allMatch(incident -> incident.status() == IncidentStatus.ADMITTED);
  }

  @Test
  void sc15ConvictedEntry() {
    at("2027-03-03T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-03-03T09:00",
                "receivedVia",
                "COURT_YJS",
                "referrerRole",
                "YJS",
                "childName",
                "O.J.",
                "dateOfBirth",
                "2010-08-15"));
    child.waitsOnlyAt("agreeInterimPlan", "recordReferral");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(
            incident(
                "occurredFrom",
                "2026-08-20",
                "settings",
                List.of("COMMUNITY"),
                "status",
                "FOUND_BY_COURT")),
        "childrenHarmed",
        List.of(Map.of("relation", "NOT_KNOWN")),
        "reportedToPoliceBy",
        "REFERRER");

    at("2027-03-04T10:00");
    isDecided(child, "CIN_ASSESSMENT", "straightToAssessment", true);
    child
        .waitsAt("allocateAssessors", "completeChildAndFamilyAssessment")
        .doesNotWaitAt("holdDiscussion");
    hasPlanWritten(child);
    familyIsMet(child);
    isKnownToPolice(child);
    policeSay(child, "COURT", "courtOn", "2027-03-31", "panelReportDueOn", "2027-03-24");
    child.isDue("sendPartnerReport", "2027-03-24");
    assertThat(child.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains("court 31 March 2027", "report for the court 24 March 2027");
    planStandsBesideConditions(child);
    meetsAssessors(
        child,
        "OTHER_NAMED",
        "modelName",
        "Summary before the sentence",
        "modelReason",
        "Only three weeks until the court sits.");
    takesPart(child);
    isMet(child, "READY_TO_WRITE");

    at("2027-03-23T10:00");
    nothingIsForgotten(child);
    isAssessed(
        child,
        "INTERVENTION_1TO1",
        "MEDIUM",
        "interim",
        "YES",
        "incompleteBecause",
        "The court needs it on 24 March; the full assessment follows the sentence.");
    assertThat(chronology.of(child.reference()))
        .anyMatch(entry -> entry.summary().contains("the specialist assessment is not complete"));
    isAssessedWithFamily(child);
    at("2027-03-24T10:00");
    reportIsSent(child, "COURT_REPORT");
    planIsAgreed(child, "MEDIUM", "INTERVENTION");
    workIsBooked(child);

    at("2027-03-31T15:00");
    policeSay(child, "CONCLUDED");
    policeOutcomeIs(
        child,
        "yjs",
        "YRO",
        "orderMonths",
        12,
        "notificationRequired",
        "NO",
        "notificationConfirmedBy",
        "Officer in the case",
        "preventiveOrder",
        "NO",
        "mappa",
        "NONE",
        "work",
        "YES",
        "workWanted",
        "The full assessment and the work that it advises");
    planStandsBesideConditions(child);
    child.waitsAt("allocateAssessors", "recordSession");
    meetsAssessors(child, "AIM3");
    takesPart(child);
    workGoesOn(child, 2);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");
    planIsAgreed(
        child, "MEDIUM", "INTERVENTION", "planType", "YJS_ORDER", "leadPractitioner", "yjs");
    // One practitioner for both lines: what the court asked for is done when that work is.
    child.waitsAt("recordSession").doesNotWaitAt("bookFirstSession");
    workGoesOn(child, 9);
    workIsComplete(child);
    child.hasPassed("workedWithBeside", "requestedWorkDone");
    writesHowLifeGoesOn(child, "stepDownTo", "YJS");
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
  }

  @Test
  void sc16NothingAfterTheAssessment() {
    at("2027-01-18T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-01-18T09:00",
                "childName",
                "V.L.",
                "dateOfBirth",
                "2014-09-30"));
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-01-15")),
        "reportedToPoliceBy",
        "NOT_YET");
    at("2027-01-19T10:00");
    isDecided(child, "CIN_ASSESSMENT");
    hasPlanWritten(child);
    familyIsMet(child, "supportOffered", List.of("LISTENING", "PARENT_SESSIONS"));
    policeAreNotNeeded(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    harmedChildIsDiscussed(child, "EARLY_HELP");
    meetsAssessors(child, "AIM3");
    takesPart(child);

    at("2027-03-01T10:00");
    nothingIsForgotten(child);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "NO_ONGOING_HSB_NEED", "LOW");
    isAssessedWithFamily(child);
    at("2027-03-08T10:00");
    nothingIsForgotten(child);
    planIsAgreed(child, "LOW", "NO_INTERVENTION");
    child
        .hasPassed("familyPlanAgreed")
        .waitsAt("holdMoveOnMeeting", "keepInTouch")
        .doesNotWaitAt("bookFirstSession");

    child.cannot("socialworker", "holdMoveOnMeeting", "please fill this in", "myStrengths", null);
    writesHowLifeGoesOn(child);
    assertThat(child.opens("manager2", "decideClosure").get("readiness").toString())
        .contains("Nothing is missing");
    isClosed(child, "NO_NEED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
    assertThat(standing.is(child.reference(), Fact.INTERVENTION, "NOT_NEEDED")).isTrue();
  }

  @Test
  void aCourtAsksAfterTheCaseWasClosed() {
    at("2027-01-18T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-01-18T09:00",
                "childName",
                "Y.B.",
                "dateOfBirth",
                "2010-11-30"));
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-01-15")),
        "childrenHarmed",
        List.of(Map.of("relation", "ADULT")));
    isDecided(child, "CIN_ASSESSMENT");
    hasPlanWritten(child);
    familyIsMet(child);
    isKnownToPolice(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_ASSESSMENT_ONLY", "abeNeeded", "NO_CHILD_KNOWN");
    isAssessedWithFamily(child, "conclusion", "NO_ONGOING_HSB_NEED");
    planIsAgreed(child, "LOW", "NO_INTERVENTION");
    writesHowLifeGoesOn(child);
    child.cannot(
        "manager2",
        "decideClosure",
        "neither concluded nor watched",
        "decision",
        "CLOSE",
        "closureReason",
        "NO_NEED",
        "policeStrand",
        "CONCLUDED",
        "rationale",
        WHY);
    isClosed(child, "NO_NEED", "policeStrand", "OPEN_MONITORED", "monitoredBy", "The duty team");

    at("2027-03-08T10:00");
    nothingIsForgotten(child);
    policeSay(child, "CONCLUDED");
    var order =
        new Object[] {
          "orderMonths",
          12,
          "notificationRequired",
          "NO",
          "notificationConfirmedBy",
          "Officer in the case",
          "preventiveOrder",
          "NO",
          "mappa",
          "NONE"
        };
    policeOutcomeIs(
        child,
        "yjs",
        "YRO",
        but(order, "work", "YES", "workWanted", "The assessment and the work that it advises"));
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.OPEN);
    child.waitsAt("agreeInterimPlan", "allocateAssessors").isDue("agreeInterimPlan", "2027-03-08");
    isSafeTonight(child);
    hasPlanWritten(child);
    meetsAssessors(child, "AIM3");
    takesPart(child);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");
    planIsAgreed(
        child, "MEDIUM", "INTERVENTION", "planType", "YJS_ORDER", "leadPractitioner", "yjs");
    workIsBooked(child);
    workGoesOn(child, 3);
    workIsComplete(child);
    writesHowLifeGoesOn(child);
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("requestedWorkClosed");
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.CLOSED);
  }

  private static Map<String, Object> seen(String setting) {
    return Map.of("setting", setting, "shows", "Keeps to what was agreed.");
  }

  private static Map<String, Object> copy(String part) {
    return Map.of("recipient", "SCHOOL", "part", part);
  }

  private static Object[] sameParents(Object... answers) {
    var known =
        new Object[] {
          "reunificationStage",
          "SEPARATED",
          "sameParents",
          "YES",
          "otherWorkerNamed",
          true,
          "otherWorker",
          "linkedworker"
        };
    return but(but(known, "accepted", "YES", "outcome", "CONTINUES"), answers);
  }
}
