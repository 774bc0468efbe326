package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.Supervisors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot wait, in whole journeys: the other strands hear of it and nothing gets stuck. */
@PathwayTest
class UrgentScenariosTest {

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired Standing standing;
  @Autowired Supervisors supervisors;
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
  void aFurtherConcernAtTheFrontDoorIsANewIncidentInTheOpenCase() {
    var child = assessed();
    at("2026-12-03T09:30");
    var concern = cast.raises("frontdoor", referral("receivedAt", "2026-12-03T09:00"));
    isRecorded(concern);
    isDecided(concern, "LINK_TO_OPEN_CASE");
    concern
        .does(
            "frontdoor",
            "linkConcern",
            "linkedCase",
            child.reference().value(),
            "sameChildConfirmed",
            true)
        .hasPassed("openCaseTold", "concernLinked");

    child
        .workOffJobs()
        .waitsAt(
            "changePlanToday",
            "holdDiscussion",
            "answerNewIncident",
            "updatePoliceStatus",
            "completeChildAndFamilyAssessment")
        .isDue("changePlanToday", "2026-12-03")
        .isDue("answerNewIncident", "2026-12-03")
        .isDue("updatePoliceStatus", "2026-12-03")
        .isDue("holdDiscussion", "2026-12-04");
    for (var step : List.of("changePlanToday", "updatePoliceStatus", "holdDiscussion")) {
      assertThat(child.shows().get(step)).as(step).contains("Incident 2");
    }
    assertThat(child.shows().get("answerNewIncident"))
        .contains("Incident 2", concern.reference().value().substring(9));
  }

  @Test
  void anotherAffectedChildsEnquiryAndDiscussionBeginInThatChildsOwnCase() {
    var sister = assessed();
    var child = accepted();
    var others = List.of(Map.of("who", "Sister", "why", "Shares the home"));
    for (var decision : List.of("ENQUIRY", "DISCUSSION")) {
      child
          .happens(
              "socialworker",
              "escalation",
              "reasons",
              "The child told a teacher of being hurt at home; there are marks on the arms.",
              "thisChild",
              "NO",
              "otherChildren",
              others)
          .does(
              "manager",
              "arrangeOtherChildsEnquiry",
              "decision",
              decision,
              "ownCase",
              sister.reference().value(),
              "worker",
              "linkedworker");
      sister.workOffJobs().waitsAt(decision.equals("ENQUIRY") ? "startEnquiry" : "holdDiscussion");
    }
    child.doesNotWaitAt("startEnquiry");
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

  /** A first plan was ended, then something happened: no decision leaves tonight's plan behind. */
  @Test
  void aPlanBegunBeforeTheReferralIsDecidedGoesToWhomTheManagerNames() {
    var child = cast.raises("frontdoor", referral());
    isRecorded(child);
    isSafeTonight(child);
    hasPlanWritten(child);
    hasPlanReviewed(child, "END", "endReason", "NO_LONGER_NEEDED");
    child.does("manager", "approvePlanChange", "decision", "APPROVED").hasPassed("planStrandEnded");
    child
        .happens("frontdoor", "newIncident", incident("2026-11-30"))
        .isDue("agreeInterimPlan", "2026-12-01");

    Object[] signposted = {"outcome", "NFA_SIGNPOST", "rationale", WHY};
    child.cannot("manager", "decideReferral", "the safety plan has to answer", signposted);
    isSafeTonight(child);
    child.cannot("manager", "decideReferral", "A safety plan is in force", signposted);
    isDecided(child, "TRANSFER_TO_LA", "safetyPlanHeldBy", "W.L., Wiltshire");
    child.waitsAt("writeSafetyPlan", "transferConcern");
    child.does("frontdoor", "transferConcern", "acceptedAt", "2026-12-01T08:45");

    child.hasPassed("journeyTransferred").doesNotWaitAt("writeSafetyPlan", "changePlanToday");
    assertThat(standing.now(child.reference(), Fact.SAFETY_PLAN)).contains("HANDED_OVER");
    assertThat(standing.now(child.reference(), Fact.PLAN_HOLDER)).contains("W.L., Wiltshire");
  }

  @Test
  void aPlanThatWasOnlyBeingPreparedIsNotNeededWhereTheConcernIsNotAccepted() {
    var child = cast.raises("frontdoor", referral());
    isRecorded(child);
    child.waitsAt("agreeInterimPlan");
    isDecided(child, "NFA_SIGNPOST");

    child.isEnded().hasPassed("safetyPlanReleased", "journeySignposted");
    assertThat(standing.now(child.reference(), Fact.SAFETY_PLAN)).contains("ENDED");
    assertThat(chronology.of(child.reference()))
        .extracting("summary")
        .contains("Safety plan not needed here: nothing had been agreed yet.");
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

  @Test
  void whereNobodyCanSuperviseCareIsFoundTonightAndThePlanFollowsIt() {
    var child = assessed();
    at("2026-12-03T19:00");
    child
        .happens(
            "edt",
            "planFailure",
            "whatFails",
            "SUPERVISOR_WITHDRAWS",
            "who",
            "M.T.",
            "why",
            "She is in hospital since this afternoon.",
            "replaced",
            "NO")
        .isDue("findCareTonight", "2026-12-03")
        .isDue("changePlanToday", "2026-12-03");
    child.does("edt", "findCareTonight", "arrangement", "The aunt, A.T., sleeps in the house.");
    assertThat(child.openSteps()).containsOnlyOnce("changePlanToday");
    // Whoever is there at night changes the plan for the night.
    assertThat(child.isSeenBy("changePlanToday")).contains("edt", "manager", "socialworker");
    assertThat(child.opens("edt", "changePlanToday").toString())
        .contains("in hospital", "The aunt")
        .contains("May not supervise");
    child.does(
        "edt",
        "changePlanToday",
        "whatChanged",
        "The aunt is in the house at night.",
        "supervisors",
        List.of(Map.of("name", "A.T.", "role", "Aunt", "understands", "YES")));
    child.doesNotWaitAt("changePlanToday", "findCareTonight").hasPassed("careFound");
    assertThat(supervisors.of(child.reference())).containsExactly("A.T.");
  }

  @Test
  void aDisclosureBeforeTheDecisionWaitsForNobody() {
    var child = cast.raises("frontdoor", referral());
    isRecorded(child);
    child
        .happens(
            "frontdoor",
            "ownDisclosure",
            "kind",
            "DISCLOSED",
            "toldOn",
            "2026-12-01",
            "asked",
            "NOTHING",
            "safeTonight",
            "NOT_KNOWN")
        .isDue("holdDiscussionForHarmedChild", "2026-12-01")
        .isDue("recheckHousehold", "2026-12-01");
    child.cannot(
        "manager",
        "decideReferral",
        "the child told of being harmed",
        "outcome",
        "NFA_SIGNPOST",
        "rationale",
        WHY);
    harmedChildIsDiscussed(child, "S47", "linkedChildWorker", "socialworker");
    child.waitsAt("startEnquiry", "decideReferral");
    isDecided(child, "STRATEGY_DISCUSSION");
    child.waitsAt("startEnquiry", "holdDiscussion", "holdDiscussionForHarmedChild");
  }

  // -- the build set ------------------------------------------------------------------------------

  @Test
  void sc10ElevenAndTheChildsOwnDisclosure() {
    at("2027-02-15T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-02-15T09:30",
                "childName",
                "R.H.",
                "dateOfBirth",
                "2015-06-10"));
    isSafeTonight(
        child,
        "supervisors",
        List.of(
            Map.of("name", "M.H.", "role", "Mother", "understands", "YES"),
            Map.of("name", "P.K.", "role", "Uncle", "understands", "YES")));
    isRecorded(child, "incidents", List.of(FrontDoor.incident("occurredFrom", "2027-02-12")));

    // Eleven: old enough for the police, young enough for the model for under-12s.
    at("2027-02-16T10:00");
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child);
    familyIsMet(child);
    assertThat(child.opens("socialworker", "establishPoliceRoute").get("proposal").toString())
        .contains("10 or over", "a criminal response should be rare");
    isKnownToPolice(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    child.isDue("completeChildAndFamilyAssessment", "2027-04-21");
    at("2027-02-23T10:00");
    nothingIsForgotten(child);
    child.cannot("coordinator", "allocateAssessors", "12 and over", assessors("AIM3"));
    meetsAssessors(child, "AIM_UNDER_12");
    takesPart(child);
    isMet(child, "NEXT_SESSION", "nextSessionOn", "2027-03-24");

    // At a session the child tells of being harmed by the uncle, who supervises.
    at("2027-03-24T15:00");
    nothingIsForgotten(child);
    isMet(
        child,
        "NEXT_SESSION",
        "disclosure",
        "YES",
        "exactWords",
        "P. does things to me when Mum is out.",
        "toldTo",
        "The team manager, at once",
        "nextSessionOn",
        "2027-04-14",
        "pauseReason",
        "OWN_DISCLOSURE");
    child
        .isDue("recheckHousehold", "2027-03-24")
        .isDue("changePlanToday", "2027-03-24")
        .isDue("holdDiscussionForHarmedChild", "2027-03-24")
        .isDue("adaptWork", "2027-03-25")
        .doesNotWaitAt("holdDiscussion", "protectTonight");
    assertThat(child.opens("socialworker", "recheckHousehold").get("report").toString())
        .contains("when Mum is out");
    for (var other : List.of("changePlanToday", "holdDiscussionForHarmedChild")) {
      assertThat(child.shows().get(other)).as(other).doesNotContain("when Mum is out");
    }
    theUncleSupervisesNobodyFromTonightOn(child);
    theAgenciesMeetAboutTheChildAsHarmed(child);

    at("2027-03-25T10:00");
    child.does(
        "assessor",
        "adaptWork",
        "work",
        "PAUSED",
        "directWorkHow",
        "Quiet first; then short sessions with the support worker beside.",
        "directWorkAgainOn",
        "2027-04-14");
    assertThat(child.shows().get("recordAssessmentSession")).contains("paused until 14 Apr 2027");

    theEnquiryLeadsToAConference(child);
    at("2027-04-14T15:00");
    nothingIsForgotten(child);
    child.isDue("takeUpWorkAgain", "2027-04-14");
    child.does(
        "assessor",
        "takeUpWorkAgain",
        "decision",
        "ADAPTED",
        "directWorkHow",
        "Quiet first; then short sessions with the support worker beside.");
    assertThat(child.shows().get("recordAssessmentSession"))
        .contains("adapted: Quiet first")
        .doesNotContain("paused until");
    isMet(child, "READY_TO_WRITE");

    at("2027-04-15T10:00");
    child.does(
        "chair", "holdConference", "outcome", "CP_PLAN", "category", "SEXUAL", "ownRisk", WHY);
    child.isDue("holdCoreGroup", "2027-04-29").isDue("holdReviewConference", "2027-07-15");
    at("2027-04-20T10:00");
    nothingIsForgotten(child);
    isAssessedWithFamily(child);
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM", "ownHarm", "DISCLOSED");
    child.doesNotWaitAt("recheckHousehold", "adaptWork", "holdDiscussionForHarmedChild");

    at("2027-04-29T10:00");
    nothingIsForgotten(child);
    child.does("socialworker", "holdCoreGroup", "nextMeetingOn", "2027-07-20");
    planIsAgreed(child, "MEDIUM", "INTERVENTION", "planType", "CP");
    policeConclude(child, "NFA_PUBLIC_INTEREST");
    workIsBooked(child);
    workGoesOn(child, 9);
    at("2027-07-15T10:00");
    nothingIsForgotten(child);
    child.does(
        "chair", "holdReviewConference", "outcome", "DISCONTINUED", "nextSupport", "CIN_PLAN");
    workIsComplete(child);
    writesHowLifeGoesOn(child);
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("disclosureAnswered", "ownEnquiryAsked", "caseClosed");
  }

  private void theUncleSupervisesNobodyFromTonightOn(Journey child) {
    child.does(
        "socialworker",
        "recheckHousehold",
        "personKnown",
        "YES",
        "relation",
        "RELATIVE",
        "supervisors",
        List.of("P.K."),
        "contactTonight",
        "YES",
        "safe",
        "WITH_CHANGES");
    assertThat(child.opens("socialworker", "changePlanToday").get("supervisors").toString())
        .contains("M.H.")
        .doesNotContain("P.K.");
    child.cannot(
        "socialworker",
        "changePlanToday",
        "may not supervise any more",
        "supervisors",
        List.of(Map.of("name", "P. K.", "role", "Uncle", "understands", "YES")));
    child.does(
        "socialworker", "changePlanToday", "whatChanged", "The uncle is not in the house tonight.");
    assertThat(supervisors.of(child.reference())).containsExactly("M.H.");
  }

  /** The same day, with minutes of its own; none of our own interviews the child. */
  private void theAgenciesMeetAboutTheChildAsHarmed(Journey child) {
    var interview =
        new Object[] {
          "linkedChildWorker",
          "socialworker",
          "abeNeeded",
          "YES",
          "abeWho",
          "An officer and a social worker of the joint team, both trained",
          "abeWhere",
          "The interview suite",
          "abeSupport",
          "M.H.",
          "abeOrder",
          "Before the doctor; nobody asks the child before."
        };
    child.cannot(
        "manager",
        "holdDiscussionForHarmedChild",
        "does not interview",
        harmedChild("S47", but(interview, "abeWho", "assessor and an officer")));
    harmedChildIsDiscussed(child, "S47", interview);
    child.waitsAt("startEnquiry").does("socialworker", "startEnquiry");
  }

  /** Fifteen working days over Easter from the discussion that initiated the enquiry. */
  private static void theEnquiryLeadsToAConference(Journey child) {
    at("2027-03-31T10:00");
    assertThat(child.opens("socialworker", "concludeEnquiry").get("conferenceClock").toString())
        .contains("16 April 2027");
    child.does(
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
    child
        .does("socialworker", "requestConference", "familyTold", "YES", "bookedFor", "2027-04-15")
        .isDue("holdConference", "2027-04-16");
  }

  @Test
  void sc11LearningDisabilityNewIncidentBecomesLookedAfter() {
    var child = aYoungPersonInTheMiddleOfTheWork();

    // A Friday before a bank holiday: something happens at respite, and somebody is in danger.
    at("2027-04-30T15:30");
    nothingIsForgotten(child);
    child
        .happens(
            "familyworker",
            "newIncident",
            but(
                incident("2027-04-30"),
                "immediateDanger",
                "YES",
                "dangerNow",
                "He should sleep at respite tonight, where younger children sleep.",
                "settings",
                List.of("PLACEMENT"),
                "childrenHarmed",
                List.of(Map.of("relation", "YOUNGER_PEER", "age", 9))))
        .isDue("protectTonight", "2027-04-30")
        .isDue("changePlanToday", "2027-04-30")
        .isDue("holdDiscussion", "2027-04-30")
        .isDue("answerNewIncident", "2027-04-30")
        .isDue("establishPoliceRoute", "2027-05-04")
        .waitsAt("recordSession");
    at("2027-04-30T17:30");
    child.does(
        "manager",
        "protectTonight",
        "decision",
        "WITH_FAMILY",
        "arrangement",
        "He sleeps at his grandmother's until Tuesday; no child lives there.",
        "parentsTold",
        "YES");
    child.does(
        "socialworker",
        "changePlanToday",
        "whatChanged",
        "At his grandmother's; an adult always in sight of him when children are near.",
        "supervisionLevel",
        "HIGH");
    assertThat(standing.now(child.reference(), Fact.SUPERVISION_LEVEL)).contains("HIGH");
    isDiscussed(child);
    strategyIs(
        child,
        "CIN_CF_ASSESSMENT",
        "WORK_CONTINUES",
        "directWork",
        "ADAPTED",
        "directWorkHow",
        "Shorter sessions, twice a week, with his grandmother near.");
    // Each child who was harmed has a discussion of their own, the one from the winter too.
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    harmedChildIsDiscussed(child, "NO_ROLE_STEP_DOWN");
    isKnownToPolice(child);
    child.does("manager", "answerNewIncident");

    at("2027-05-04T10:00");
    nothingIsForgotten(child);
    child.does("socialworker", "writeDangerUp");
    child
        .happens(
            "socialworker",
            "lookedAfter",
            "what",
            "BECOMES_LOOKED_AFTER",
            "since",
            "2027-05-04",
            "legalStatus",
            "LOOKED_AFTER_S20")
        .isDue("proposePlacement", "2027-05-04")
        .isDue("holdLookedAfterReview", "2027-06-02");
    theFirstPlacementIsRefusedAndTheCarersOfTheSecondHaveThePlan(child);

    workGoesOn(child, 3);
    at("2027-06-02T10:00");
    oneMeetingServesTheCareAndTheSafetyPlan(child);

    workGoesOn(child, 2);
    policeConclude(child, "NFA_PUBLIC_INTEREST");
    planStandsBesideConditions(child);
    workIsComplete(child);
    writesHowLifeGoesOn(child, "supervisionFinal", "MEDIUM", "stepDownTo", "LAC");
    isClosed(child, "COMPLETED");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("dangerOver", "newIncidentAnswered", "placementMade", "caseClosed");
  }

  /** B.C. is 14 and needs easy read; assessed with that in mind, and six sessions into the work. */
  private Journey aYoungPersonInTheMiddleOfTheWork() {
    at("2026-12-01T10:00");
    var child =
        cast.raises("frontdoor", referral("childName", "B.C.", "dateOfBirth", "2012-04-20"));
    isSafeTonight(child);
    isRecorded(
        child,
        "disabilities",
        List.of("LEARNING_DISABILITY"),
        "communicationNeeds",
        List.of("EASY_READ"));
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child, "easyReadGiven", true);
    familyIsMet(child);
    isKnownToPolice(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    harmedChildIsDiscussed(child, "EARLY_HELP");
    child.isDue("completeChildAndFamilyAssessment", "2027-02-05");
    assertThat(child.opens("coordinator", "allocateAssessors").get("proposal").toString())
        .contains("AIM3 with adaptations");
    meetsAssessors(
        child,
        "AIM3",
        "learningDisability",
        "YES",
        "modelReason",
        "With easy read and short sessions, as agreed with the learning disability nurse.");
    takesPart(child, "adaptations", List.of("EASY_READ", "SHORT_SESSIONS"));
    isMet(child, "READY_TO_WRITE");
    policeConclude(child, "NFA_EVIDENTIAL");

    at("2027-02-05T10:00");
    nothingIsForgotten(child);
    isAssessedWithFamily(child);
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");
    at("2027-03-03T10:00");
    nothingIsForgotten(child);
    planIsMade(child, "MEDIUM", "INTERVENTION", "plannedSessions", 6);
    child.cannot(
        "socialworker",
        "sharePlan",
        "needs easy read",
        "childTold",
        "YES",
        "parentsTold",
        "YES",
        "childCopy",
        List.of("OWN_WORDS"));
    planIsShared(child, "childCopy", List.of("EASY_READ", "READ_ALOUD"));
    workIsBooked(child);
    workGoesOn(child, 6);
    workIsReviewed(child, "CONTINUE");
    return child;
  }

  private void theFirstPlacementIsRefusedAndTheCarersOfTheSecondHaveThePlan(Journey child) {
    child.does(
        "socialworker",
        "proposePlacement",
        "kind",
        "FOSTER_CARE",
        "carers",
        "Carers L.M.",
        "childrenThere",
        "YES",
        "otherChildren",
        List.of(
            Map.of(
                "initials",
                "W.",
                "age",
                9,
                "sharesBedroom",
                "NO",
                "vulnerable",
                "Trusts anybody.")));
    assertThat(child.opens("manager", "decideMatch").get("placement").toString())
        .contains("Children who live there already", "age 9");
    child.does(
        "manager", "decideMatch", "match", "REFUSED", "reason", "A child of nine lives there.");
    child
        .does(
            "socialworker",
            "proposePlacement",
            "kind",
            "FOSTER_CARE",
            "carers",
            "Carers F.G.",
            "childrenThere",
            "NO")
        .does("manager", "decideMatch", "match", "ACCEPTED")
        .isDue("changePlanToday", "2027-05-04");
    child.does(
        "socialworker",
        "changePlanToday",
        "whatChanged",
        "The rules of the foster home",
        "supervisionLevel",
        "HIGH");
    at("2027-05-04T18:00");
    var informed =
        new Object[] {
          "given",
          List.of("SAFETY_PLAN", "WHOM_TO_RING"),
          "informedAt",
          "2027-05-04T15:00",
          "placedAt",
          "2027-05-04T17:00"
        };
    child
        .cannot(
            "socialworker",
            "informCarers",
            "say how that came about",
            but(informed, "informedAt", "2027-05-04T17:30"))
        .does("socialworker", "informCarers", informed);
    assertThat(standing.now(child.reference(), Fact.LIVES_AT)).contains("Carers F.G.");
  }

  private static void oneMeetingServesTheCareAndTheSafetyPlan(Journey child) {
    assertThat(child.opens("chair", "holdLookedAfterReview").get("reviewsNear").toString())
        .contains("the review of the safety plan");
    child.cannot(
        "chair",
        "holdLookedAfterReview",
        "hold it in the same meeting",
        "next",
        "CONTINUES",
        "alsoServes",
        List.of());
    child
        .does("chair", "holdLookedAfterReview", "next", "CONTINUES")
        .isDue("reviewSafetyPlan", "2027-06-30");
  }
}
