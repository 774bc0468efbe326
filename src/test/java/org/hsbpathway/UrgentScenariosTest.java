package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot wait, in whole journeys: the other strands hear of it and nothing gets stuck. */
@PathwayTest
class UrgentScenariosTest {

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired Standing standing;
  @Autowired Incidents incidents;
  @Autowired Chronology chronology;

  @BeforeEach
  void theAssessorsHoldCertificates() {
    certificates.record("assessor", "AIM3", LocalDate.parse("2029-12-31"));
    certificates.record("assessor", "AIM_UNDER_12", LocalDate.parse("2029-12-31"));
  }

  /** A case on Tuesday 1 December 2026, accepted for a strategy discussion. */
  private Journey accepted() {
    var child = cast.raises("frontdoor", referral());
    isRecorded(child);
    isDecided(child, "STRATEGY_DISCUSSION");
    return child;
  }

  @Test
  void workThatIsAskedForBeforeAnyPlanIsAgreedBeginsNoSecondPlan() {
    var child = accepted();
    isKnownToPolice(child);
    policeConclude(
        child, "OUTCOME_22", "work", "YES", "workWanted", "The assessment", "workWeeks", 16);
    assertThat(child.openSteps()).containsOnlyOnce("agreeInterimPlan");

    isSafeTonight(child);
    child.doesNotWaitAt("agreeInterimPlan").waitsAt("writeSafetyPlan");
  }

  /** A case in which the assessment runs: plan in writing, police asked, discussion decided. */
  private Journey assessed() {
    var child = accepted();
    isSafeTonight(child);
    hasPlanWritten(child);
    familyIsMet(child);
    isKnownToPolice(child);
    isDiscussed(child);
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    return child;
  }

  static Object[] incident(String day) {
    return new Object[] {
      "immediateDanger",
      "NO",
      "occurredFrom",
      day,
      "settings",
      List.of("SCHOOL"),
      "contactTypes",
      List.of("CONTACT_NON_PENETRATIVE"),
      "imagesInvolved",
      "NO",
      "toldByRole",
      "SCHOOL_DSL",
      "toldOn",
      day
    };
  }

  @Test
  void aNewIncidentWakesEveryStrandWhileTheAssessmentGoesOn() {
    var child = assessed();
    child.waitsAt("completeChildAndFamilyAssessment", "allocateAssessors");
    at("2026-12-03T16:30");
    child
        .happens("practitioner", "newIncident", incident("2026-12-03"))
        .waitsAt(
            "changePlanToday",
            "holdDiscussion",
            "holdDiscussionForHarmedChild",
            "answerNewIncident",
            "updatePoliceStatus",
            "completeChildAndFamilyAssessment",
            "allocateAssessors")
        .isDue("changePlanToday", "2026-12-03")
        .isDue("answerNewIncident", "2026-12-03")
        .isDue("updatePoliceStatus", "2026-12-03")
        .isDue("holdDiscussion", "2026-12-04");
    assertThat(incidents.of(child.reference())).hasSize(2);
    for (var step : List.of("changePlanToday", "updatePoliceStatus", "holdDiscussion")) {
      assertThat(child.shows().get(step)).as(step).contains("Incident 2");
    }

    child.does(
        "socialworker", "changePlanToday", "whatChanged", "Nobody is alone with him at school");
    policeHaveNothingNew(child);
    isDiscussed(child);
    child.does(
        "manager",
        "decideStrategy",
        but(strategy("S47", "WORK_CONTINUES"), "directWork", "GOES_ON"));
    child
        .waitsAt("startEnquiry", "completeChildAndFamilyAssessment", "allocateAssessors")
        .doesNotWaitAt("holdDiscussion", "decideStrategy", "changePlanToday");
    child.does("socialworker", "startEnquiry");
    assertThat(standing.dateOf(child.reference(), Fact.CONFERENCE_ON))
        .contains(LocalDate.parse("2026-12-24"));
    assertThat(chronology.of(child.reference()))
        .extracting("summary")
        .asString()
        .contains("Incident 2 was recorded (alleged).")
        .contains("changed because of what happened");
  }

  @Test
  void anIncidentBeforeTheAgenciesMetGoesToTheSameDiscussionAndGetsNoneLost() {
    var child = accepted();
    child.happens("edt", "newIncident", incident("2026-12-01"));
    assertThat(child.openSteps())
        .containsOnlyOnce("agreeInterimPlan", "holdDiscussion", "establishPoliceRoute")
        .doesNotContain("changePlanToday");

    isSafeTonight(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    isKnownToPolice(child);
    child
        .waitsAt("completeChildAndFamilyAssessment", "updatePoliceStatus")
        .doesNotWaitAt("holdDiscussion", "decideStrategy", "establishPoliceRoute");
  }

  @Test
  void aStrandOfThePoliceThatEndedIsOpenedAgain() {
    var child = assessed();
    policeConclude(child, "NFA_EVIDENTIAL");
    child.doesNotWaitAt("updatePoliceStatus");
    child
        .happens("socialworker", "newIncident", incident("2026-12-01"))
        .waitsAt("establishPoliceRoute");
    isKnownToPolice(child);
    child.waitsAt("updatePoliceStatus");
    assertThat(standing.now(child.reference(), Fact.POLICE_STATUS)).contains("REOPENED");
  }

  @Test
  void anEnquiryThatADiscussionDecidedElsewhereBeginsAtOnceAndOnlyOnce() {
    var child = assessed();
    for (int i = 0; i < 2; i++) {
      child.happens(
          "coordinator",
          "escalation",
          "reasons",
          WHY,
          "thisChild",
          "YES",
          "discussionHeld",
          "YES",
          "discussionOn",
          "2026-12-01");
    }
    assertThat(child.openSteps()).containsOnlyOnce("startEnquiry");
    child.isDue("startEnquiry", "2026-12-02").does("socialworker", "startEnquiry");
    child.isDue("concludeEnquiry", "2026-12-15");
  }

  @Test
  void wherePlanAndAssessmentHadEndedEarlyHelpIsFollowedByBoth() {
    var child = cast.raises("frontdoor", referral());
    isRecorded(child);
    isDecided(child, "EARLY_HELP", "familyAgrees", "YES");
    isSafeTonight(child);
    child.happens("familyworker", "newIncident", incident("2026-12-01"));
    child.waitsAt("holdDiscussion", "changePlanToday");
    child.does("socialworker", "changePlanToday", "whatChanged", "He sleeps at his aunt's home");
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_ASSESSMENT_ONLY");
    child.waitsAt("completeChildAndFamilyAssessment").doesNotWaitAt("allocateAssessors");
  }
}
