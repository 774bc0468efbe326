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

/** Children whose life changes while the case runs, on the dates of the build set. */
@PathwayTest
class CircumstancesScenariosTest {

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired CaseFiles files;
  @Autowired Standing standing;

  @BeforeEach
  void theAssessorsHoldCertificates() {
    certificates.record("assessor", "AIM3", LocalDate.parse("2029-12-31"));
  }

  @Test
  void sc12TransferOutWithAChildProtectionPlan() {
    at("2027-01-18T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-01-18T09:00",
                "childName",
                "N.V.",
                "dateOfBirth",
                "2013-08-21"));
    isSafeTonight(child);
    isRecorded(child, "incidents", List.of(incident("occurredFrom", "2027-01-15")));
    at("2027-01-19T10:00");
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child);
    familyIsMet(child);
    isKnownToPolice(child);
    isDiscussed(child);
    strategyIs(child, "S47", "CF_PLUS_AIM");
    harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    at("2027-02-01T10:00");
    nothingIsForgotten(child);
    enquiryFinds(child, "SUBSTANTIATED_CONTINUING");
    child.does("socialworker", "requestConference", "familyTold", "YES", "bookedFor", "2027-02-08");
    at("2027-02-08T10:00");
    nothingIsForgotten(child);
    child.does(
        "chair", "holdConference", "outcome", "CP_PLAN", "category", "NEGLECT", "ownRisk", WHY);
    meetsAssessors(child, "AIM3");
    takesPart(child);
    isMet(child, "READY_TO_WRITE");
    isAssessedWithFamily(child);
    isAssessed(child, "INTERVENTION_1TO1", "MEDIUM");
    child.does("socialworker", "holdCoreGroup", "nextMeetingOn", "2027-06-25");
    planIsAgreed(child, "MEDIUM", "INTERVENTION", "planType", "CP");
    workIsBooked(child);
    workGoesOn(child, 5);
    at("2027-05-06T10:00");
    nothingIsForgotten(child);
    policeConclude(child, "NFA_EVIDENTIAL");
    planStandsBesideConditions(child);
    child.does(
        "chair",
        "holdReviewConference",
        "outcome",
        "CONTINUED",
        "category",
        "NEGLECT",
        "nextReviewOn",
        "2027-11-05");

    // The family moves to Wiltshire, which hears of it the same day.
    at("2027-06-02T11:00");
    nothingIsForgotten(child);
    child
        .happens(
            "socialworker",
            "transferOut",
            "authority",
            "Wiltshire",
            "movesOn",
            "2027-06-02",
            "notifiedOn",
            "2027-06-02")
        .isDue("handOverToAuthority", "2027-06-02")
        .isDue("changePlanToday", "2027-06-02");
    at("2027-06-02T15:00");
    child
        .does(
            "socialworker", "changePlanToday", "whatChanged", "The rules of the home in Wiltshire")
        .does(
            "socialworker",
            "handOverToAuthority",
            "phonedAt",
            "2027-06-02T11:30",
            "sentAt",
            "2027-06-02T14:30",
            "given",
            List.of("SAFETY_PLAN", "ASSESSMENT_SUMMARY", "POLICE_STATUS", "HOLD", "CHILD_WORDS"))
        .isDue("recordAcceptance", "2027-06-23");
    assertThat(child.opens("socialworker", "recordAcceptance").get("caseSummary").toString())
        .contains(
            "Moves to Wiltshire: we stay responsible until they have taken over",
            "transfer conference 23 Jun 2027");

    // The work is brought to its end; nothing of it is closed before Wiltshire has taken over.
    workIsTransferred(child);
    at("2027-06-16T16:00");
    child.workOffJobs().doesNotWaitAt("escalateTransfer");
    meetsForTheLastTime(child, "stepDownTo", "OTHER_LA", "supervisionFinal", "MEDIUM");
    planGoesTo(child, "The team in Wiltshire");
    var closing =
        new Object[] {
          "decision",
          "CLOSE",
          "closureReason",
          "TRANSFERRED",
          "policeStrand",
          "CONCLUDED",
          "rationale",
          WHY
        };
    child.cannot("manager2", "decideClosure", "no other authority has taken over", closing);
    child.cannot(
        "manager2",
        "decideClosure",
        "another authority that has not taken over",
        but(closing, "closureReason", "COMPLETED"));

    // Ten working days without an answer: manager speaks with manager.
    at("2027-06-16T17:30");
    child.workOffJobs().waitsAt("escalateTransfer", "recordAcceptance");
    at("2027-06-17T10:00");
    child.does("manager", "escalateTransfer");
    child.cannot("manager2", "decideClosure", "no other authority has taken over", closing);

    at("2027-06-23T15:00");
    child.cannot(
        "socialworker",
        "recordAcceptance",
        "Their conference was held on",
        "answer",
        "ACCEPTED",
        "conferenceHeldOn",
        null);
    child.does(
        "socialworker", "recordAcceptance", "answer", "ACCEPTED", "conferenceHeldOn", "2027-06-23");
    isClosed(child, "TRANSFERRED");
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(standing.now(child.reference(), Fact.PLAN_HOLDER)).contains("The team in Wiltshire");
    child.doesNotWaitAt("holdReviewConference", "holdCoreGroup");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("transferAccepted", "transferChased", "caseClosed");
  }

  @Test
  void sc19NearlyEighteenAndPlacedHereByAnotherAuthority() {
    at("2027-02-01T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-02-01T09:00",
                "referrerRole",
                "FOSTER_CARER",
                "childName",
                "Q.E.",
                "dateOfBirth",
                "2009-07-20"));
    isSafeTonight(child);
    isRecorded(
        child,
        "legalStatus",
        "LOOKED_AFTER_S20",
        "otherAuthority",
        "Otherham",
        "incidents",
        List.of(incident("occurredFrom", "2027-01-28", "settings", List.of("COMMUNITY"))),
        "childrenHarmed",
        List.of(Map.of("relation", "ADULT")));
    isDecided(child, "STRATEGY_DISCUSSION");
    child.isDue("writeTransitionPlan", "2027-02-01");
    hasPlanWritten(child);
    familyIsMet(child);
    isKnownToPolice(child);

    // Two authorities, as the referral said: the home authority leads, this one keeps the duties of
    // the host.
    child.isDue("agreeWhoLeads", "2027-02-02");
    child.does(
        "manager",
        "agreeWhoLeads",
        "agreed",
        "YES",
        "leads",
        "PARTNER",
        "homeDuties",
        "Looked-after reviews and the way to adulthood",
        "hostDuties",
        "Section 47 and safety in the foster home");
    assertThat(child.opens("manager", "holdDiscussion").get("caseSummary").toString())
        .contains(
            "Care: looked after, section 20",
            "Otherham is responsible (home), the child lives here (host) · Otherham leads the plan",
            "Host duties: Section 47 and safety in the foster home");
    isDiscussed(
        child,
        "attendees",
        List.of(somebody("CSC"), somebody("POLICE"), somebody("HEALTH"), somebody("OTHER_LA")));
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_ASSESSMENT_ONLY", "abeNeeded", "NO_CHILD_KNOWN");
    child
        .does("socialworker", "writeTransitionPlan", "asked", List.of("ADULT_MENTAL_HEALTH"))
        .isDue("agreeTransitionPlan", "2027-02-01");

    at("2027-03-01T10:00");
    nothingIsForgotten(child);
    policeConclude(child, "NFA_EVIDENTIAL");
    planStandsBesideConditions(child);
    child.does(
        "manager",
        "agreeTransitionPlan",
        "result",
        "TAKE_OVER",
        "holderThen",
        "Adult mental health");
    isAssessedWithFamily(child);
    planIsAgreed(child, "MEDIUM", "INTERVENTION", "planType", "LAC");
    workIsBooked(child);
    workGoesOn(child, 18);

    // The eighteenth birthday: a person is asked, nothing ends.
    at("2027-07-20T09:00");
    child.workOffJobs().isDue("recordHandoverToAdults", "2027-07-20");
    nothingIsForgotten(child);
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(standing.is(child.reference(), Fact.SAFETY_PLAN, "ACTIVE")).isTrue();
    child.does(
        "socialworker",
        "recordHandoverToAdults",
        "result",
        "NOT_YET",
        "ongoingRisk",
        "NO",
        "missing",
        "They write on Thursday.");
    workIsComplete(child);
    meetsForTheLastTime(child, "stepDownTo", "ADULT_SERVICES");
    child.cannot(
        "socialworker", "handOverSafetyPlan", "still in force", "handover", "ALREADY_ENDED");
    child.does(
        "socialworker",
        "recordHandoverToAdults",
        "result",
        "HANDED_OVER",
        "toWhom",
        "Adult mental health, N.N.",
        "ongoingRisk",
        "NO");
    assertThat(standing.is(child.reference(), Fact.SAFETY_PLAN, "HANDED_OVER")).isTrue();
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.OPEN);
    child.does(
        "socialworker",
        "handOverSafetyPlan",
        "handover",
        "ALREADY_ENDED",
        "endedReason",
        "Adult mental health has held it since the handover.");
    isClosed(child, "AGED_OUT_HANDED_OVER");
    isAskedAfterThreeMonths(child);
    child.isEnded().hasPassed("adulthoodReached", "safetyPlanReleased", "caseClosed");
  }

  /** E09: transfer in. */
  @Test
  void anotherAuthorityHandsAChildOverWithAPlanInForce() {
    at("2027-06-02T16:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-06-02T15:00",
                "receivedVia",
                "OTHER_LA",
                "referrerRole",
                "OTHER_LA",
                "childName",
                "P.W.",
                "dateOfBirth",
                "2013-02-11",
                "transferredIn",
                "YES",
                "formerAuthority",
                "Otherham",
                "formerWorker",
                "N.N., 01632 960011",
                "planElsewhere",
                "An aunt supervises; own room; no contact with the child who was harmed.",
                "planHolderElsewhere",
                "The aunt",
                "protectionPlanElsewhere",
                "YES"));
    var tonight = child.opens("socialworker", "agreeInterimPlan");
    assertThat(tonight.get("caseSummary").toString())
        .contains(
            "Comes from Otherham, their worker: N&#46;N&#46;",
            "Their safety plan is in force until ours is agreed: An aunt supervises",
            "held by The aunt",
            "transfer conference 23 Jun 2027");
    assertThat(tonight.get("protectedBy").toString()).startsWith("An aunt supervises");
    assertThat(tonight.get("planHolder")).isEqualTo("The aunt");

    child.isDue("agreeInterimPlan", "2027-06-02");
    isSafeTonight(child);
    child.isDue("writeSafetyPlan", "2027-06-03");
    assertThat(child.opens("socialworker", "writeSafetyPlan").get("caseSummary").toString())
        .doesNotContain("Their safety plan");
    isRecorded(child, "incidents", List.of(incident("occurredFrom", "2027-05-20")));
    at("2027-06-03T10:00");
    isDecided(child, "STRATEGY_DISCUSSION");
    hasPlanWritten(child);
    child.cannot(
        "manager",
        "holdDiscussion",
        "its worker belongs to this discussion",
        "heldAt",
        "2027-06-03T09:30",
        "quorate",
        "YES",
        "attendees",
        List.of(somebody("CSC"), somebody("POLICE"), somebody("HEALTH")),
        "socialWorker",
        "socialworker",
        "hold",
        "NO");
    isDiscussed(
        child,
        "attendees",
        List.of(somebody("CSC"), somebody("POLICE"), somebody("HEALTH"), somebody("OTHER_LA")));
    strategyIs(child, "S47", "CF_ASSESSMENT_ONLY");
    at("2027-06-10T10:00");
    nothingIsForgotten(child);
    enquiryFinds(child, "SUBSTANTIATED_CONTINUING");
    child.does("socialworker", "requestConference", "familyTold", "YES", "bookedFor", "2027-06-22");
    at("2027-06-22T12:00");
    child.does(
        "chair", "holdConference", "outcome", "CP_PLAN", "category", "NEGLECT", "ownRisk", WHY);
    assertThat(standing.now(child.reference(), Fact.TRANSFER_CONFERENCE_ON)).isEmpty();
    assertThat(standing.is(child.reference(), Fact.CHILD_PROTECTION, "CP_PLAN")).isTrue();
  }

  private static Map<String, Object> somebody(String agency) {
    return Map.of("agency", agency, "name", "S.B.", "role", "Worker", "decisionMaker", true);
  }

  /** One more session, and the review finds that the work goes on elsewhere. */
  private static void workIsTransferred(Journey child) {
    at(today().plusWeeks(1) + "T16:00");
    nothingIsForgotten(child);
    hasSession(child, "askForReview", true);
    workIsReviewed(child, "TRANSFERRED");
  }
}
