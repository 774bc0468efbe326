package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.chain.Place;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people on the pathway do, one verb for one piece of work: the forms behind it are filled in
 * the plainest way but for what the story says.
 */
public final class Practice {

  /** Reasons long enough to be reasons. */
  static final String WHY =
      "Everybody who spoke described the same picture; the reasons, what speaks against them and what would change the"
          + " view are in the minutes of the meeting.";

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** The police ask that the alleged events are not talked about. */
  static final Object[] ON_HOLD = {
    "hold", "YES",
    "policeOfficerRole", "Officer in the case",
    "policeAgreeToInterviews", "NO",
    "courtDateSoon", "NO"
  };

  private static final List<Map<String, Object>> SOCIAL_CARE_POLICE_HEALTH_AND_SCHOOL =
      List.of(
          Map.of("agency", "CSC", "name", "T.M.", "role", "Team manager", "decisionMaker", true),
          Map.of("agency", "POLICE", "name", "P.S.", "role", "Sergeant", "decisionMaker", true),
          Map.of("agency", "HEALTH", "name", "N.N.", "role", "Named nurse", "decisionMaker", true),
          Map.of(
              "agency",
              "EDUCATION",
              "name",
              "D.S.",
              "role",
              "Safeguarding lead",
              "decisionMaker",
              false));

  static LocalDate today() {
    return now().toLocalDate();
  }

  private static LocalDateTime now() {
    return LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ENGLAND)
        .truncatedTo(ChronoUnit.MINUTES);
  }

  // -- the front door -----------------------------------------------------------------------------

  /** The front door writes down what is known. */
  static void isRecorded(Journey child, Object... answers) {
    child.submits("frontdoor", "recordReferral", FrontDoor.record(answers));
  }

  /** A manager decides what happens next, and whoever referred the child hears of it. */
  static void isDecided(Journey child, String outcome, Object... answers) {
    child.does("manager", "decideReferral", with(answers, "outcome", outcome, "rationale", WHY));
    if (outcome.equals("EARLY_HELP")) {
      child.does(
          "frontdoor",
          "handOverToEarlyHelp",
          "agreedAt",
          now().toString(),
          "firstMeetingOn",
          today().plusDays(7).toString());
    }
    child.does("frontdoor", "acknowledgeReferrer", "how", "PHONE", "answeredAt", now().toString());
  }

  // -- the safety plan ----------------------------------------------------------------------------

  /** Tonight's plan, by word of mouth. */
  static void isSafeTonight(Journey child, Object... answers) {
    child.does(
        "socialworker",
        "agreeInterimPlan",
        with(
            answers,
            "neverInCharge",
            true,
            "supervisors",
            List.of(Map.of("name", "M.T.", "role", "Mother", "understands", "YES"))));
  }

  /** The whole plan, with the family. */
  public static void hasPlanWritten(Journey child, Object... answers) {
    child.does("socialworker", "writeSafetyPlan", written(answers));
  }

  static Object[] written(Object... answers) {
    return with(answers, "levelReason", WHY, "households", List.of(home("ALWAYS")));
  }

  static Map<String, Object> home(String lineOfSight) {
    return Map.of("place", "Home", "sleeping", "OWN_ROOM", "lineOfSight", lineOfSight);
  }

  /** The plan is looked at with child, family and school. */
  static void hasPlanReviewed(Journey child, String decision, Object... answers) {
    child.does(
        "socialworker",
        "reviewSafetyPlan",
        with(answers, "decision", decision, "safeForHarmedChild", "YES"));
  }

  /** The plan stands beside what the police or a court said. */
  static void planStandsBesideConditions(Journey child) {
    child.does("socialworker", "checkPlanAgainstConditions", "result", "NO_CHANGE_NEEDED");
  }

  /** Whatever else goes on, somebody looks after what is due by now. */
  static void nothingIsForgotten(Journey child) {
    while (isDueByNow(child, "checkPlanAgainstConditions")) {
      planStandsBesideConditions(child);
    }
    while (isDueByNow(child, "reviewSafetyPlan")) {
      hasPlanReviewed(child, "CONTINUE");
    }
    while (isDueByNow(child, "keepInTouch")) {
      familyIsSpokenWith(child);
    }
    while (isDueByNow(child, "updatePoliceStatus")) {
      policeHaveNothingNew(child);
    }
    while (isDueByNow(child, "superviseCase")) {
      isSupervised(child);
    }
    if (child.openSteps().contains("reviewPoliceHold")) {
      holdIsNotForgotten(child);
    }
  }

  private static void holdIsNotForgotten(Journey child) {
    while (isDueByNow(child, "reviewPoliceHold")) {
      holdIsReviewed(child);
    }
    while (isDueByNow(child, "holdDiscussion")) {
      agenciesMeetAgain(child);
    }
    while (child.openSteps().contains("askPoliceSupervisor")) {
      policeSupervisorIsAsked(child, "STAYS_WITH_SUPERVISOR");
    }
    while (child.openSteps().contains("settleAmongPractitioners")) {
      disagreementIs(child, "settleAmongPractitioners", "SETTLED");
    }
  }

  private static boolean isDueByNow(Journey child, String step) {
    return child.openSteps().contains(step)
        && !LocalDate.ofInstant(child.task(step).getDueDate().toInstant(), ENGLAND)
            .isAfter(today());
  }

  /** A manager talks the case through with the worker. */
  static void isSupervised(Journey child, Object... answers) {
    child.does("manager", "superviseCase", with(answers, "drift", "MOVES"));
  }

  // -- the family ---------------------------------------------------------------------------------

  /** Somebody listens to the parents and says what help there is. */
  static void familyIsMet(Journey child, Object... answers) {
    child.does(
        "familyworker",
        "makeFirstContact",
        with(
            answers,
            "reunificationStage",
            "NOT_SEPARATED",
            "sameParents",
            "NO",
            "accepted",
            "YES",
            "outcome",
            "CONTINUES"));
  }

  static void familyIsSpokenWith(Journey child, Object... answers) {
    child.does("familyworker", "keepInTouch", with(answers, "outcome", "CONTINUES"));
  }

  /** Both children's workers agree, the plan says how, and only then the step is taken. */
  static void childrenComeCloser(Journey child, String stage) {
    child.happens("familyworker", "reunification", "stage", stage);
    child.does(
        "manager",
        "agreeReunification",
        "childsWorker",
        "socialworker",
        "otherWorker",
        "linkedworker",
        "decision",
        "AGREED");
    child.cannot("familyworker", "bringChildrenCloser", "has not been changed", "taken", "TAKEN");
    planIsAdapted(child);
    child.does("familyworker", "bringChildrenCloser", "taken", "TAKEN");
  }

  /** Something happened that the plan in force does not answer; it is changed the same day. */
  private static void planIsAdapted(Journey child) {
    child.does("socialworker", "changePlanToday");
  }

  // -- the police ---------------------------------------------------------------------------------

  /** The route by age is confirmed and the police know. */
  static void isKnownToPolice(Journey child, Object... answers) {
    child.does(
        "socialworker",
        "establishPoliceRoute",
        with(answers, "asProposed", "YES", "involvement", "NEEDED", "force", "The local force"));
  }

  /** A manager agrees that the police need not know. */
  static void policeAreNotNeeded(Journey child) {
    child.does(
        "socialworker",
        "establishPoliceRoute",
        "involvement",
        "NOT_NEEDED",
        "notNeededReason",
        WHY,
        "approvedBy",
        "manager");
  }

  static void policeSay(Journey child, String status, Object... answers) {
    child.does(
        "socialworker",
        "updatePoliceStatus",
        with(answers, "news", "YES", "status", status, "familyMayBeTold", "YES"));
  }

  /** Asked and told nothing new; a hold that is in force goes on until somebody lifts it. */
  static void policeHaveNothingNew(Journey child) {
    var onHold = child.opens("socialworker", "updatePoliceStatus").get("hold") == null;
    child.does(
        "socialworker",
        "updatePoliceStatus",
        "news",
        "NO",
        "hold",
        onHold ? "IN_FORCE" : "NONE",
        "holdEscalation",
        "POLICE_SUPERVISOR",
        "familyMayBeTold",
        "YES");
  }

  /** A manager looks at the hold with the police and writes down what goes on meanwhile. */
  static void holdIsReviewed(Journey child, Object... answers) {
    child.does(
        "manager",
        "reviewPoliceHold",
        with(answers, "decision", "GOES_ON", "reason", WHY, "welfareWork", WHY));
  }

  static void policeSupervisorIsAsked(Journey child, String route, Object... answers) {
    child.does(
        "manager",
        "askPoliceSupervisor",
        with(answers, "spokenOn", today().toString(), "outstanding", WHY, "route", route));
  }

  /** The agencies meet again because a hold lasts, each child by itself; the work goes on. */
  static void agenciesMeetAgain(Journey child, Object... answers) {
    isDiscussed(child, ON_HOLD);
    strategyIs(
        child,
        "CIN_CF_ASSESSMENT",
        "WORK_CONTINUES",
        with(answers, "hold", "YES", "modeReason", WHY, "directWork", "GOES_ON"));
    while (child.openSteps().contains("holdDiscussionForHarmedChild")) {
      harmedChildIsDiscussed(child, "CIN_CF_ASSESSMENT");
    }
  }

  /** A level of a disagreement talks, and settles it or takes it further. */
  static void disagreementIs(Journey child, String step, String result, Object... answers) {
    child.does(
        // Whoever took it further does not settle it at the next level.
        step.equals("settleAmongPractitioners")
            ? "socialworker"
            : result.equals("SETTLED") ? "manager2" : "manager",
        step,
        with(
            answers,
            "talks",
            List.of(Map.of("agency", "Police", "name", "P.S.", "spokenOn", today().toString())),
            "result",
            result,
            "decision",
            WHY));
  }

  /** The matter is over; what was told is written down as it was told. */
  static void policeConclude(Journey child, String outcome, Object... answers) {
    policeSay(child, "CONCLUDED");
    policeOutcomeIs(child, "socialworker", outcome, answers);
  }

  static void policeOutcomeIs(Journey child, String by, String outcome, Object... answers) {
    child.does(by, "recordPoliceOutcome", outcome(outcome, answers));
  }

  static Object[] outcome(String outcome, Object... answers) {
    return with(
        answers,
        "outcome",
        outcome,
        "outcomeOn",
        today().toString(),
        "work",
        "NO",
        "familyMayBeTold",
        "YES",
        "strand",
        "CONCLUDED");
  }

  // -- the strategy discussion and the enquiry ----------------------------------------------------

  /** The agencies come together about the child. */
  static void isDiscussed(Journey child, Object... answers) {
    child.does(
        "manager",
        "holdDiscussion",
        with(
            answers,
            "heldAt",
            now().toString(),
            "quorate",
            "YES",
            "attendees",
            SOCIAL_CARE_POLICE_HEALTH_AND_SCHOOL,
            "infoShared",
            List.of(information()),
            "socialWorker",
            "socialworker",
            "hold",
            "NO"));
  }

  /** What they decide; the minutes go out and the family hears it. */
  static void strategyIs(Journey child, String outcome, String assessment, Object... answers) {
    child.does("manager", "decideStrategy", strategy(outcome, assessment, answers));
    child.does("frontdoor", "sendMinutes", "sentAt", now().toString());
    child.does(
        "socialworker",
        "tellFamilyOutcome",
        "told",
        "CHILD_AND_PARENTS",
        "toldAt",
        now().toString());
  }

  static Object[] strategy(String outcome, String assessment, Object... answers) {
    return with(
        answers,
        "outcome",
        outcome,
        "assessmentRoute",
        assessment,
        "thresholdMet",
        outcome.equals("S47") ? "YES_LIKELY" : "NO",
        "s47Decision",
        outcome.equals("S47") ? "JOINT_S47" : "NOT_REQUIRED",
        "checksPermission",
        outcome.equals("S47") ? "ASK" : null,
        "analysis",
        WHY,
        "ownHarm",
        "NONE_KNOWN",
        "abeNeeded",
        "NO",
        "medicalNeeded",
        "NO",
        "siblings",
        "CONSIDERED",
        "siblingsConsidered",
        List.of(
            Map.of(
                "who",
                "The children at home",
                "decision",
                "NO_CHANGE",
                "reason",
                "They sleep apart and an adult is near.")),
        "familyPlan",
        "TELL",
        "familyWhen",
        today().toString(),
        "actions",
        List.of(
            Map.of(
                "what",
                "Visit the family",
                "who",
                "Social worker",
                "owner",
                "SOCIAL_WORKER",
                "byWhen",
                today().toString())));
  }

  /** The discussion of the child who was harmed, with a worker and a record of that child's own. */
  static void harmedChildIsDiscussed(Journey child, String outcome, Object... answers) {
    child.does("manager", "holdDiscussionForHarmedChild", harmedChild(outcome, answers));
    child.does("frontdoor", "sendMinutesForHarmedChild", "sentAt", now().toString());
    if (child.openSteps().contains("arrangeEnquiryForHarmedChild")) {
      child.does("manager", "arrangeEnquiryForHarmedChild", "where", "OTHER_AUTHORITY");
    }
  }

  static Object[] harmedChild(String outcome, Object... answers) {
    return with(
        answers,
        "heldAt",
        now().toString(),
        "quorate",
        "YES",
        "attendees",
        SOCIAL_CARE_POLICE_HEALTH_AND_SCHOOL,
        "infoShared",
        List.of(information()),
        "linkedChildWorker",
        "linkedworker",
        "outcome",
        outcome,
        "thresholdMet",
        "YES_SUFFERED",
        "s47Decision",
        outcome.equals("S47") ? "JOINT_S47" : "NOT_REQUIRED",
        "checksPermission",
        outcome.equals("S47") ? "ASK" : null,
        "noEnquiryReason",
        "The parents protect their child.",
        "analysis",
        WHY,
        "abeNeeded",
        "NO",
        "medicalNeeded",
        "NO",
        "therapy",
        "ARRANGED",
        "actions",
        List.of(
            Map.of(
                "what",
                "Visit the child",
                "who",
                "The child's own worker",
                "owner",
                "LINKED_CHILD_WORKER",
                "byWhen",
                today().toString())));
  }

  private static Map<String, Object> information() {
    return Map.of(
        "agency",
        "EDUCATION",
        "summary",
        "What the school saw and heard.",
        "sourceDate",
        today().toString());
  }

  /** The section 47 enquiry about this child's own risk. */
  static void enquiryFinds(Journey child, String outcome) {
    child.does("socialworker", "startEnquiry");
    child.does(
        "socialworker",
        "concludeEnquiry",
        "childSeen",
        "ALONE",
        "parentsTold",
        "YES",
        "outcome",
        outcome,
        "analysis",
        WHY);
  }

  // -- assessment and plan ------------------------------------------------------------------------

  /** The statutory assessment is completed. */
  static void isAssessedWithFamily(Journey child, Object... answers) {
    child.does(
        "socialworker",
        "completeChildAndFamilyAssessment",
        with(
            answers,
            "childSeenAlone",
            "YES",
            "decision",
            "CHILD_IN_NEED_PLAN",
            "rationale",
            WHY,
            "interimPlan",
            WHY));
  }

  /** The co-ordinator names the model and two assessors. */
  static void meetsAssessors(Journey child, String model, Object... answers) {
    child.does("coordinator", "allocateAssessors", assessors(model, answers));
  }

  static Object[] assessors(String model, Object... answers) {
    return with(
        answers,
        "learningDisability",
        "NO",
        "developmentalAgeWellBelow12",
        "NO",
        "notSuitable",
        false,
        "model",
        model,
        "leadAssessor",
        "assessor",
        "secondAssessor",
        "assessor2");
  }

  /** The child and the parents hear what it is about and agree to take part. */
  static void takesPart(Journey child, Object... answers) {
    child.does(
        "assessor",
        "agreeToTakePart",
        with(
            answers,
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
            "AGREED"));
  }

  /** One meeting of the assessment; more of them follow, or it can be written. */
  static void isMet(Journey child, String next, Object... answers) {
    child.does("assessor", "recordAssessmentSession", session(next, answers));
  }

  static Object[] session(String next, Object... answers) {
    return with(answers, "offenceTopic", "NO", "disclosure", "NO", "next", next);
  }

  /** Written by two, signed off by a third, heard by the child and the parents first. */
  static void isAssessed(Journey child, String outcome, String supervision, Object... answers) {
    child.does(
        "assessor",
        "writeAssessment",
        with(
            answers,
            "outcome",
            outcome,
            "interim",
            "NO",
            "ownHarm",
            "NONE_KNOWN",
            "supervision",
            supervision,
            "supervisionReason",
            WHY,
            "sources",
            List.of(Map.of("source", "SCHOOL", "obtained", "YES")),
            "recommendations",
            List.of(
                Map.of(
                    "need",
                    "Friends",
                    "aim",
                    "One friend of the same age",
                    "who",
                    "Practitioner",
                    "howOften",
                    "Every week"))));
    child.does("coordinator", "signOffAssessment", "outcome", "AGREED");
    child.does("assessor", "shareAssessment", "childTold", "YES", "parentsTold", "YES");
  }

  /** The child, the family and the agencies agree one plan, and the safety plan follows it. */
  static void planIsAgreed(Journey child, String level, String need, Object... answers) {
    planIsMade(child, level, need, answers);
    planIsShared(child);
  }

  static void planIsMade(Journey child, String level, String need, Object... answers) {
    child.does("coordinator", "holdPlanningMeeting", plan(level, need, answers));
    child.does(
        "socialworker",
        "revisePlanToLevel",
        "whatChanged",
        "In line with what the meeting agreed.");
  }

  static void planIsShared(Journey child, Object... answers) {
    child.does(
        "socialworker", "sharePlan", with(answers, "childTold", "YES", "parentsTold", "YES"));
  }

  static Object[] plan(String level, String need, Object... answers) {
    return with(
        answers,
        "heldAt",
        now().toString(),
        "heldAs",
        "HSB_PLANNING_MEETING",
        "attendees",
        List.of(
            Map.of("agency", "CSC", "name", "S.W."), Map.of("agency", "EDUCATION", "name", "D.S.")),
        "childTookPart",
        "ATTENDED",
        "parentsTookPart",
        "ATTENDED",
        "outcome",
        "PLAN_AGREED",
        "supervisionLevel",
        level,
        "levelReason",
        WHY,
        "interventionNeed",
        need,
        "noInterventionReason",
        "The assessment found no need for it.",
        "goals",
        List.of(
            Map.of(
                "childGoal",
                "I want to play football again.",
                "professionalGoal",
                "Safe time with others")),
        "modules",
        List.of("ENGAGEMENT_AND_GOALS", "HEALTHY_RELATIONSHIPS_CONSENT"),
        "practitioner",
        "practitioner",
        "plannedSessions",
        12,
        "place",
        "The youth centre",
        "dayAndTimeAgreed",
        "NOT_KNOWN",
        "transportAgreed",
        "NOT_KNOWN",
        "familyWorker",
        "familyworker",
        "planType",
        "HSB_ONLY",
        "reviewCycle",
        "SIX_SESSIONS_OR_THREE_MONTHS",
        "deputies",
        List.of(Map.of("name", "T.M.", "standsInFor", "Social worker")),
        "movingOnSigns",
        "Two terms without worry.");
  }

  // -- the work with the child --------------------------------------------------------------------

  /** The first session is agreed for today in a week. */
  static void workIsBooked(Journey child, Object... answers) {
    child.does(
        "practitioner",
        "bookFirstSession",
        with(
            answers,
            "firstSessionOn",
            today().plusWeeks(1).toString(),
            "firstModule",
            "ENGAGEMENT_AND_GOALS"));
  }

  /** A session every week from next week on, reviewed when it is time. */
  static void workGoesOn(Journey child, int sessions, Object... answers) {
    for (int session = 1; session <= sessions; session++) {
      workIsReviewedIfDue(child);
      at(today().plusWeeks(1) + "T16:00");
      nothingIsForgotten(child);
      hasSession(child, answers);
    }
  }

  private static void workIsReviewedIfDue(Journey child) {
    if (child.openSteps().contains("reviewIntervention")) {
      workIsReviewed(child, "CONTINUE");
    }
  }

  static void hasSession(Journey child, Object... answers) {
    child.does(
        "practitioner",
        "recordSession",
        with(
            answers,
            "heldOn",
            today().toString(),
            "attendance",
            "ATTENDED",
            "durationMinutes",
            60,
            "progress",
            List.of(Map.of("progress", "GOOD")),
            "newRiskInformation",
            "NO",
            "disclosure",
            "NO",
            "safetyPlanWorking",
            "YES",
            "askForReview",
            false,
            "nextSessionOn",
            today().plusWeeks(1).toString(),
            "nextModule",
            "HEALTHY_RELATIONSHIPS_CONSENT"));
  }

  static void workIsReviewed(Journey child, String outcome) {
    child.does(
        "coordinator",
        "reviewIntervention",
        "attendees",
        List.of("CHILD", "PARENTS_CARERS", "PRACTITIONER"),
        "incidentsSinceLast",
        0,
        "planBreaches",
        0,
        "supervision",
        "KEEP",
        "outcome",
        outcome,
        "nextSessionOn",
        today().plusWeeks(1).toString(),
        "nextModule",
        "HEALTHY_RELATIONSHIPS_CONSENT");
  }

  /** One last session, then everybody looks at what was reached and finds that the work is done. */
  static void workIsComplete(Journey child, Object... answers) {
    workIsReviewedIfDue(child);
    at(today().plusWeeks(1) + "T16:00");
    nothingIsForgotten(child);
    hasSession(child, with(answers, "askForReview", true));
    workIsReviewed(child, "COMPLETE");
  }

  // -- moving on ----------------------------------------------------------------------------------

  /** The child writes how life goes on, and somebody holds what remains of the safety plan. */
  public static void writesHowLifeGoesOn(Journey child, Object... answers) {
    meetsForTheLastTime(child, answers);
    planGoesTo(child, "The mother");
  }

  static void meetsForTheLastTime(Journey child, Object... answers) {
    child.does(
        "socialworker",
        "holdMoveOnMeeting",
        with(
            answers,
            "supervisionFinal",
            "LOW",
            "lowerBecause",
            "Calm for months at home, at school and on the way there",
            "incidentsSinceStart",
            0,
            "schoolStable",
            "YES",
            "placementStable",
            "YES",
            "familyTold",
            "YES",
            "linkedWorkerTold",
            "YES"));
  }

  /** Somebody named holds what remains of the safety plan. */
  static void planGoesTo(Journey child, String holder) {
    child.does(
        "socialworker",
        "handOverSafetyPlan",
        "handover",
        "HANDED_OVER",
        "toWhom",
        holder,
        "agreed",
        true);
  }

  static void isClosed(Journey child, String reason, Object... answers) {
    child.does(
        "manager2",
        "decideClosure",
        with(
            answers,
            "decision",
            "CLOSE",
            "closureReason",
            reason,
            "policeStrand",
            "CONCLUDED",
            "rationale",
            WHY));
  }

  /** The report that somebody outside asked for goes, today. */
  static void reportIsSent(Journey child, String report) {
    child.does(
        "yjs",
        "sendPartnerReport",
        "report",
        report,
        "sent",
        "YES",
        "sentTo",
        "Whoever asked for it, by secure e-mail");
  }

  /** Letters, the family's own goodbye, and the call after three months. */
  static void isAskedAfterThreeMonths(Journey child) {
    if (child.openSteps().contains("keepInTouch")) {
      child.does(
          "familyworker",
          "keepInTouch",
          "outcome",
          "DONE",
          "endedBecause",
          "The family says that it manages.");
    }
    child.does("frontdoor", "sendClosingLetters", "childLetter", "GIVEN");
    at(
        LocalDate.ofInstant(child.task("checkAfterThreeMonths").getDueDate().toInstant(), ENGLAND)
            + "T10:00");
    child.does(
        "socialworker", "checkAfterThreeMonths", "contact", "REACHED", "furtherConcern", "NO");
  }

  /** The same answers but for these. */
  static Object[] but(Object[] plain, Object... otherwise) {
    var answers = new ArrayList<>(Arrays.asList(plain));
    answers.addAll(Arrays.asList(otherwise));
    return answers.toArray();
  }

  /** What the story says goes before what is plain. */
  private static Object[] with(Object[] story, Object... plain) {
    return but(plain, story);
  }

  private Practice() {}

  /** Everybody was spoken with about sharing it and agrees; it waits for somebody to send it. */
  public static Journey isToBeShared(Journey child, String item, String recipient) {
    return asksToShare(child, "socialworker", item, recipient)
        .does("socialworker", "confirmSharing", "choice", "FOLLOW");
  }

  /** Somebody wants to share it after everybody was spoken with and agreed. */
  public static Journey asksToShare(
      Journey child, String user, String item, String recipient, Object... otherwise) {
    return child.happens(user, "sharing", askingToShare(item, recipient, otherwise));
  }

  /** What somebody says who wants to share it after everybody was spoken with and agreed. */
  public static Object[] askingToShare(String item, String recipient, Object... otherwise) {
    return with(
        otherwise,
        "item",
        item,
        "recipient",
        recipient,
        "recipientName",
        "Reader R.",
        "harm",
        "NO",
        "duty",
        "NONE",
        "childView",
        "AGREES",
        "parentView",
        "AGREES",
        "talkedOn",
        "2026-12-01",
        "explained",
        "All of it.");
  }

  /** A case with tonight's plan in force. */
  public static Journey planIsAgreed(Cast cast) {
    return cast.starts("safetyPlan", cast.aCase())
        .does(
            "socialworker",
            "agreeInterimPlan",
            "supervisors",
            List.of(Map.of("name", "M.T.", "role", "Grandmother", "understands", "YES")));
  }

  /** The record is closed to all but these people. */
  public static Journey isRestricted(Journey child, String... seenBy) {
    return child
        .happens("frontdoor", "restrictRecord", "ground", "HIGH_PROFILE")
        .does("manager", "approveRestriction", "decision", "RESTRICTED", "seenBy", List.of(seenBy));
  }

  /** Somebody has asked for a copy of the record, and information governance goes through it. */
  public static Journey recordIsAskedFor(Journey child, Object... answers) {
    return child.happens(
        "governance",
        "legalHold",
        with(answers, "kind", "SUBJECT_ACCESS", "receivedOn", "2026-11-25", "extent", "ORDINARY"));
  }

  /** The number of the draft that somebody looks at before sending it. */
  public static UUID draftOf(Journey child) {
    return copyIn(child.opens("socialworker", "sendShare").get("copyToSend").toString());
  }

  /** A text from elsewhere, as if somebody had added it. */
  public static UUID aDocument(JdbcTemplate database, CaseReference reference, String text) {
    var id = UUID.randomUUID();
    var content = text.getBytes(StandardCharsets.UTF_8);
    database.update(
        "insert into case_documents (id, version, case_reference, kind, title, file_name, file_kind,"
            + " size_in_bytes, sha256, added_by, added_at)"
            + " values (?, 0, ?, 'LETTER', 'M.', 'm.txt', 'TXT', ?, ?, 'frontdoor', current_timestamp)",
        id,
        reference.value(),
        content.length,
        Place.sha256(content));
    database.update(
        "insert into case_document_parts (document_id, number, content) values (?, 0, ?)",
        id,
        content);
    return id;
  }

  /** The number of the copy to which a form leads. */
  public static UUID copyIn(String shown) {
    return numberIn("/copies/", shown);
  }

  /** The number of the copy of a whole record to which a form leads. */
  public static UUID recordIn(String shown) {
    return numberIn("/records/", shown);
  }

  private static UUID numberIn(String address, String shown) {
    var link = Pattern.compile(address + "([0-9a-f-]{36})").matcher(shown);
    assertThat(link.find()).as(shown).isTrue();
    return UUID.fromString(link.group(1));
  }
}
