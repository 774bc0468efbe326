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

/** Ten children's journeys from the first concern to moving on, on the dates of the build set; initials are fictional. */
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
                "receivedAt", "2026-12-07T09:30", "consulteeType", "SCHOOL", "childIdentified", "YES", "ageBand", null,
                "childName", "K.B.", "sex", "MALE", "dateOfBirth", "2020-03-09"));
    child.waitsOnlyAt("recordConsultation").isDue("recordConsultation", "2026-12-09");

    var shown = child.opens("coordinator", "recordConsultation");
    assertThat(shown.get("brookTrained").toString()).isEqualTo("NO");
    assertThat(shown.get("frameworks").toString()).doesNotContain("BROOK");
    child.submits("coordinator", "recordConsultation", advice("ADVICE_ONLY"));
    child.cannot("coordinator", "sendAdvice", "other child", "noOtherChild", false);
    child.does("coordinator", "sendAdvice").isEnded().hasPassed("adviceGiven", "questionAnswered");

    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.ADVICE);
    assertThat(incidents.of(child.reference())).isEmpty();
    assertThat(standing.now(child.reference(), Fact.SAFETY_PLAN)).isEmpty();
    assertThat(standing.dateOf(child.reference(), Fact.CONSULTATION_FOLLOW_UP_ON)).contains(LocalDate.parse("2027-01-07"));
  }

  @Test
  void sc02UnderTenHalfSisterChristmas() {
    at("2026-12-24T15:45");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt", "2026-12-24T15:40", "referrerRole", "HEALTH_OTHER", "childName", "J.T.", "dateOfBirth", "2018-05-02",
                "immediateSafetyConcern", "YES", "immediateSafety", "The two children share a bedroom tonight."));
    child.waitsOnlyAt("agreeInterimPlan", "recordReferral").isDue("agreeInterimPlan", "2026-12-24").isDue("recordReferral", "2026-12-29");
    isSafeTonight(child, "sleeping", "ALTERNATIVE_TONIGHT", "sleepingDetail", "The boy sleeps at his grandmother's tonight.");
    isRecorded(
        child,
        "incidents", List.of(incident("occurredFrom", "2026-12-22", "settings", List.of("HOME"))),
        "childrenHarmed", List.of(Map.of("relation", "HALF_STEP_SIBLING", "age", 5)));
    child.isDue("decideReferral", "2026-12-29").isDue("writeSafetyPlan", "2026-12-29");

    at("2026-12-29T09:30");
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child);
    child.isDue("reviewSafetyPlan", "2027-01-05").isDue("makeFirstContact", "2026-12-31");
    child.waitsAt("holdDiscussion", "holdDiscussionForHarmedChild").isDue("holdDiscussion", "2026-12-29");
    assertThat(child.opens("socialworker", "establishPoliceRoute").get("proposal").toString()).contains("welfare only");
    isKnownToPolice(child);
    policeSay(child, "UNDER_10_NO_CRIMINAL_RESPONSIBILITY");

    at("2026-12-29T14:00");
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    child.cannot("manager", "holdDiscussionForHarmedChild", "worker", harmedChild("S47", "linkedChildWorker", "socialworker"));
    harmedChildIsDiscussed(child, "S47");
    assertThat(clocks.dueOn("initialConference", today())).isEqualTo("2027-01-20");
    assertThat(linkedPeople.harmedIn(child.reference())).singleElement().satisfies(her -> assertThat(her.worker()).contains("linkedworker"));

    child.isDue("completeChildAndFamilyAssessment", "2027-03-02").isDue("allocateAssessors", "2027-01-06");

    at("2026-12-30T11:00");
    planStandsBesideConditions(child);
    child.cannot("familyworker", "makeFirstContact", "only worker for both children", sameParents("otherWorker", "familyworker"));
    familyIsMet(child, sameParents("supportOffered", List.of("LISTENING", "PARENT_SESSIONS")));

    at("2027-01-05T10:00");
    nothingIsForgotten(child);
    child.cannot("coordinator", "allocateAssessors", "AIM3 is for young people of 12 and over", assessors("AIM3"));
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
    child.cannot("familyworker", "keepInTouch", "both children's workers agree", "reunificationStage", "SUPERVISED_CONTACT", "outcome", "CONTINUES");
    for (var closer : List.of("SUPERVISED_CONTACT", "DAYTIME", "OVERNIGHT", "HOME")) {
      familyIsSpokenWith(child, "reunificationStage", closer, "stepAgreed", true, "supportGiven", List.of("PARENT_SESSIONS"));
      workGoesOn(child, 1);
    }
    workGoesOn(child, 2);
    workIsComplete(child);

    writesHowLifeGoesOn(child);
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("caseClosed");
    assertThat(incidents.of(child.reference())).allMatch(incident -> incident.status() == IncidentStatus.ALLEGED);
  }

  private static Object[] sameParents(Object... answers) {
    return Practice.with(
        answers,
        "reunificationStage", "SEPARATED", "sameParents", "YES", "otherWorkerNamed", true, "otherWorker", "linkedworker", "accepted", "YES", "outcome", "CONTINUES");
  }
}
