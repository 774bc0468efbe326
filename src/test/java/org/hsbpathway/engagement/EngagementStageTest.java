package org.hsbpathway.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Engagement: a child or a family says no, or stays away. Somebody talks, visits and decides, and
 * nothing ends in silence.
 */
@PathwayTest
class EngagementStageTest {

  private static final String A_REASON = "The grandmother and the school see to it every day.";

  @Autowired private Cast cast;
  @Autowired private Standing standing;
  @Autowired private Reasons reasons;
  @Autowired private Chronology chronology;
  @Autowired private CaseNotes notes;
  @Autowired private CaseFiles files;
  @Autowired private Withdrawals withdrawals;
  @Autowired private TransactionTemplate inTransaction;

  private CaseReference reference;
  private Journey child;

  @BeforeEach
  void anOpenCase() {
    reference = cast.aCase();
    inTransaction.executeWithoutResult(status -> files.save(files.of(reference).accept()));
    child = cast.of(reference);
  }

  // -- somebody says no -------------------------------------------------------------------------

  /** E04: the family or the child declines. */
  @Test
  void whoeverSaysNoIsTalkedWithAgainBeforeAnybodyDecides() {
    says("PARENTS", "ONE_TO_ONE_WORK").waitsOnlyAt("talkAgain").isDue("talkAgain", "2026-12-08");
    assertThat(standing.now(reference, Fact.TAKING_PART)).contains("DECLINED");
    assertThat(child.opens("practitioner", "talkAgain").get("refusal").toString())
        .contains("the parents or carers", "the one-to-one work", "We want to forget it");

    child
        .cannot(
            "practitioner",
            "talkAgain",
            "so that the team manager decides",
            talk("AGREES", "DECLINES", "TAKE_PART"))
        .cannot(
            "practitioner",
            "talkAgain",
            "nobody says no any more",
            talk("AGREES", "AGREES", "STILL_DECLINE"))
        .cannot(
            "practitioner",
            "talkAgain",
            "not in the future",
            and(talk("AGREES", "AGREES", "TAKE_PART"), "talkedOn", "2026-12-02"))
        .does("practitioner", "talkAgain", talk("AGREES", "AGREES", "TAKE_PART"))
        .hasPassed("theyTakePartAgain")
        .isEnded();
    assertThat(standing.now(reference, Fact.TAKING_PART)).isEmpty();
    assertThat(entries())
        .contains(
            "They said no (the parents or carers) to the one-to-one work.",
            "Somebody talked with the child and the family again (an advocate): they take part.");
  }

  @Test
  void aRefusalIsReportedOnceForAnOpenCaseByThoseWhoWorkWithThem() {
    // Who says no rings the office as often as the worker.
    for (var who : List.of("socialworker", "frontdoor", "manager")) {
      assertThat(cast.mayBegin(who, "withdrawal")).as(who).isTrue();
    }
    child
        .cannotHappen("practitioner", "withdrawal", "in the future", report("CHILD", "2026-12-02"))
        .cannotHappen(
            "practitioner",
            "withdrawal",
            "no case with this reference",
            and(report("CHILD", "2026-12-01"), "caseReference", "HSB-2026-000000"));
    says("CHILD", "ASSESSMENT");
    child.cannotHappen(
        "practitioner", "withdrawal", "talked over already", report("CHILD", "2026-12-01"));

    inTransaction.executeWithoutResult(
        status ->
            files.save(
                files
                    .of(reference)
                    .close(
                        ClosureReason.COMPLETED, java.time.Instant.parse("2026-12-01T09:00:00Z"))));
    child.cannotHappen("practitioner", "withdrawal", "not open", report("CHILD", "2026-12-01"));
  }

  @Test
  void theManagerMayAskSomebodyElseToTalk() {
    considered("CHILD", "ASSESSMENT", "DECLINES")
        .isDue("considerWithdrawal", "2026-12-08")
        .cannot(
            "manager",
            "considerWithdrawal",
            "Who talks",
            and(decision("TALK_AGAIN"), "whoTalks", null))
        .does(
            "manager",
            "considerWithdrawal",
            and(decision("TALK_AGAIN"), "whoTalks", "The school nurse, at school"))
        .waitsOnlyAt("talkAgain");
    assertThat(child.opens("assessor", "talkAgain").get("refusal").toString())
        .contains("Talks with them: The school nurse, at school");
  }

  @Test
  void aChildWhoAgreesAndUnderstandsMayDecide() {
    considered("PARENTS", "ONE_TO_ONE_WORK", "AGREES")
        .cannot(
            "manager",
            "considerWithdrawal",
            "understands enough",
            and(decision("CHILD_MAY_DECIDE"), "competence", null))
        .does(
            "manager",
            "considerWithdrawal",
            and(decision("CHILD_MAY_DECIDE"), "competence", "He explained both sides himself."))
        .hasPassed("childDecides")
        .isEnded();
    assertThat(standing.now(reference, Fact.TAKING_PART)).contains("CHILD_DECIDES");
  }

  @Test
  void aChildWhoDeclinesCannotBeSaidToHaveDecided() {
    considered("BOTH", "ONE_TO_ONE_WORK", "DECLINES")
        .cannot(
            "manager",
            "considerWithdrawal",
            "does not agree",
            and(decision("CHILD_MAY_DECIDE"), "competence", "He explained both sides himself."));
  }

  @Test
  void aRefusalAloneIsNotHarm() {
    considered("BOTH", "ASSESSMENT", "DECLINES")
        .cannot("manager", "considerWithdrawal", "alone is not harm", decision("ENQUIRY_NEEDED"))
        .cannot(
            "manager", "considerWithdrawal", "alone is not harm", decision("DISCUSSION_NEEDED"));
    assertThat(standing.now(reference, Fact.SECTION_47)).isEmpty();
  }

  @Test
  void aRefusalTogetherWithARiskNobodyManagesIsHarm() {
    considered("BOTH", "EVERYTHING", "DECLINES")
        .cannot("manager", "considerWithdrawal", "is harm", unmanaged("MAY_LEAVE"))
        .does("manager", "considerWithdrawal", unmanaged("DISCUSSION_NEEDED"))
        .hasPassed("discussionAsked", "agenciesMeet")
        .isEnded();
    assertThat(reasons.inWords(reference, Fact.DISCUSSION_NEEDED)).contains("say no");
    assertThat(standing.now(reference, Fact.TAKING_PART)).contains("DECLINED");
  }

  @Test
  void anEnquiryMayBeNeededAtOnce() {
    considered("BOTH", "EVERYTHING", "DECLINES")
        .does("manager", "considerWithdrawal", unmanaged("ENQUIRY_NEEDED"))
        .hasPassed("enquiryAsked", "enquiryBegins")
        .isEnded();
  }

  @Test
  void onlyWhatWasDeclinedEnds() {
    considered("PARENTS", "FAMILY_SUPPORT", "AGREES")
        .cannot(
            "manager",
            "considerWithdrawal",
            "to the specialist assessment only",
            decision("CHILD_AND_FAMILY_ONLY"))
        .does("manager", "considerWithdrawal", decision("REST_GOES_ON"))
        .hasPassed("restGoesOn")
        .isEnded();
    assertThat(standing.now(reference, Fact.TAKING_PART)).isEmpty();
  }

  @Test
  void whoeverLeavesIsOfferedEarlyHelpAndKnowsHowToComeBack() {
    considered("BOTH", "ONE_TO_ONE_WORK", "DECLINES")
        .does("manager", "considerWithdrawal", decision("MAY_LEAVE"))
        .waitsOnlyAt("offerWayBack")
        .isDue("offerWayBack", "2026-12-08")
        .cannot(
            "socialworker",
            "offerWayBack",
            "takes it up",
            "earlyHelp",
            "ACCEPTED",
            "earlyHelpWith",
            " ")
        .cannot("socialworker", "offerWayBack", "in the future", "letterOn", "2026-12-02");
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    child.cannot("socialworker", "offerWayBack", "not told yet", "earlyHelp", "REFUSED");
    standing.state(reference, Fact.TELLING_WITHHELD, false, "manager");
    child
        .does("socialworker", "offerWayBack", "earlyHelp", "REFUSED")
        .hasPassed("assessmentLeft", "workLeft", "familyLeft")
        .isEnded();
    assertThat(standing.now(reference, Fact.TAKING_PART)).contains("LEFT");
    assertThat(entries())
        .contains("The family leaves and knows how to come back; early help: not wanted.");
  }

  @Test
  void nobodyLeavesBeforeTheStatutoryAssessmentHasSaidWhetherThereIsHarm() {
    standing.state(reference, Fact.CHILD_AND_FAMILY_ASSESSMENT, "RUNNING", "socialworker");
    considered("BOTH", "EVERYTHING", "DECLINES")
        .cannot(
            "manager",
            "considerWithdrawal",
            "judged on the child and family assessment",
            decision("MAY_LEAVE"));
    standing.state(reference, Fact.CHILD_AND_FAMILY_ASSESSMENT, "CONCLUDED", "socialworker");
    standing.state(reference, Fact.SECTION_47, "OPEN", "manager");
    child.cannot(
        "manager", "considerWithdrawal", "not something a family can leave", decision("MAY_LEAVE"));
  }

  @Test
  void youthJusticeHearsOfARefusalOfWhatACourtOrdered() {
    standing.state(reference, Fact.POLICE_OUTCOME, "YRO", "yjs");
    considered("CHILD", "ONE_TO_ONE_WORK", "DECLINES");
    assertThat(child.opens("manager", "considerWithdrawal").get("isCondition").toString())
        .isEqualTo("YES");
    child
        .cannot(
            "manager",
            "considerWithdrawal",
            "tell youth justice first",
            and(decision("MAY_LEAVE"), "isCondition", "YES", "youthJusticeToldOn", "2026-12-02"))
        .does(
            "manager",
            "considerWithdrawal",
            and(
                decision("TALK_AGAIN"),
                "whoTalks",
                "The youth justice officer",
                "isCondition",
                "YES",
                "youthJusticeToldOn",
                "2026-12-01"))
        .waitsOnlyAt("talkAgain");
  }

  // -- somebody stays away ----------------------------------------------------------------------

  /** E05: they stay away. */
  @Test
  void afterTwoMissedSessionsSomebodySpeaksWithTheFamilyTheSameDay() {
    TestClock.at("2026-12-03T11:00");
    missed(2).waitsOnlyAt("contactFamilyToday").isDue("contactFamilyToday", "2026-12-03");
    // The session itself lies up to two working days before.
    assertThat(child.opens("practitioner", "contactFamilyToday").get("caseSummary").toString())
        .contains("missed session recorded Thu 3 Dec");
    child
        .cannot("practitioner", "contactFamilyToday", "in the future", "contactedOn", "2026-12-04")
        .does(
            "practitioner",
            "contactFamilyToday",
            "reached",
            "YES",
            "inTheWay",
            "Nobody can drive on Tuesdays.",
            "childSafe",
            "YES")
        .hasPassed("familyReached")
        .isEnded();
    assertThat(notes.of(reference))
        .anyMatch(note -> note.answers().get("inTheWay").equals("Nobody can drive on Tuesdays."));
  }

  @Test
  void whereNobodyIsReachedOrTheChildMayNotBeSafeSomebodyVisits() {
    missed(2)
        .does(
            "practitioner",
            "contactFamilyToday",
            "reached",
            "NO",
            "tried",
            "Rang twice, wrote, asked the school.",
            "childSafe",
            "NOT_KNOWN")
        .waitsOnlyAt("visitHome")
        .isDue("visitHome", "2026-12-03");
    assertThat(child.opens("socialworker", "visitHome").get("tried").toString())
        .contains("Rang twice, wrote, asked the school");
  }

  @Test
  void afterThreeMissedSessionsSomebodyVisitsAndLooksAtThePlan() {
    missed(3)
        .waitsOnlyAt("visitHome")
        .cannot("socialworker", "visitHome", "in the future", "visitedOn", "2026-12-02")
        .cannot(
            "socialworker",
            "visitHome",
            "somebody was met",
            "childSeen",
            "ALONE",
            "childVoice",
            "I was at my aunt's.",
            "whatNext",
            "NOBODY_MET")
        .does(
            "socialworker",
            "visitHome",
            "childSeen",
            "ALONE",
            "childVoice",
            "I was at my aunt's.",
            "planHolds",
            "NO",
            "isCondition",
            "NO",
            "whatNext",
            "COME_AGAIN")
        .hasPassed("planChangeAsked", "familyComesAgain")
        .isEnded();
    assertThat(reasons.inWords(reference, Fact.PLAN_MUST_CHANGE)).contains("missed sessions");
    assertThat(standing.now(reference, Fact.HOME_VISITED)).contains("2026-12-01");
    assertThat(standing.now(reference, Fact.CHILD_WORDS)).contains("I was at my aunt's.");
  }

  @Test
  void aThirdAbsenceFromAnAssessmentIsReviewedAsWell() {
    standing.state(reference, Fact.ASSESSMENT, "RUNNING", "assessor");
    missed(3)
        .waitsOnlyAt("visitHome", "reviewAbsence")
        .isDue("reviewAbsence", "2026-12-08")
        .cannot("coordinator", "reviewAbsence", "in the future", "heldOn", "2026-12-02")
        .does("coordinator", "reviewAbsence", "way", "OTHERWISE")
        .hasPassed("absenceReviewed")
        .waitsOnlyAt("visitHome");
    assertThat(notes.of(reference)).extracting("step").contains("reviewAbsence");
  }

  @Test
  void aSecondAbsenceFromAnAssessmentIsNotReviewedYet() {
    standing.state(reference, Fact.ASSESSMENT, "RUNNING", "assessor");
    missed(2).waitsOnlyAt("contactFamilyToday");
  }

  @Test
  void whetherTheChildWasSeenAloneAtHomeIsKnownToWhoeverAssesses() {
    missed(3)
        .does(
            "socialworker",
            "visitHome",
            "childSeen",
            "WITH_OTHERS",
            "notAloneReason",
            "Her mother stayed",
            "planHolds",
            "YES",
            "isCondition",
            "NO",
            "whatNext",
            "COME_AGAIN");
    assertThat(standing.now(reference, Fact.CHILD_SEEN_ALONE)).contains("NO");
    assertThat(standing.now(reference, Fact.WHY_NOT_ALONE)).contains("Her mother stayed");
  }

  @Test
  void whoeverIsNotMetIsNotForgotten() {
    missed(4)
        .does(
            "socialworker",
            "visitHome",
            "childSeen",
            "NOT_SEEN",
            "notAloneReason",
            "Nobody opened; a neighbour said that they are away.",
            "planHolds",
            "YES",
            "isCondition",
            "NO",
            "whatNext",
            "NOBODY_MET")
        .hasPassed("refusalPassedOn", "absenceIsRefusal")
        .waitsOnlyAt("talkAgain");
    assertThat(child.opens("socialworker", "talkAgain").get("lately").toString())
        .contains("Home visit after missed sessions");
  }

  @Test
  void youthJusticeHearsOfMissedSessionsThatAreACondition() {
    standing.state(reference, Fact.POLICE_OUTCOME, "YOUTH_CONDITIONAL_CAUTION", "yjs");
    missed(3);
    assertThat(child.opens("socialworker", "visitHome").get("isCondition").toString())
        .isEqualTo("YES");
    var visit =
        new Object[] {
          "childSeen",
          "WITH_OTHERS",
          "childVoice",
          "I do not want to.",
          "planHolds",
          "YES",
          "whatNext",
          "COME_AGAIN",
          "isCondition",
          "YES"
        };
    child
        .cannot(
            "socialworker",
            "visitHome",
            "tell youth justice first",
            and(visit, "youthJusticeToldOn", "2026-12-02"))
        .does("socialworker", "visitHome", and(visit, "youthJusticeToldOn", "2026-12-01"))
        .isEnded();
  }

  // -- it was not harmful -----------------------------------------------------------------------

  /** E30: it was not harmful sexual behaviour. */
  @Test
  void aManagerWhoDidNotProposeItDecidesThatItWasNotHarmful() {
    child
        .cannotHappen("coordinator", "notHarmful", "in the future", "learntOn", "2026-12-02")
        .happens("manager", "notHarmful", "sources", List.of("SCHOOL", "HEALTH"))
        .waitsOnlyAt("decideOnBehaviour")
        .isDue("decideOnBehaviour", "2026-12-08")
        .cannot("manager", "decideOnBehaviour", "proposed it yourself", notHarmful())
        .cannot(
            "manager2",
            "decideOnBehaviour",
            "through their own worker",
            and(notHarmful(), "otherChildHeard", "NO"));
    standing.state(reference, Fact.SECTION_47, "OPEN", "manager");
    child.cannot("manager2", "decideOnBehaviour", "conclude it first", notHarmful());
    standing.state(reference, Fact.SECTION_47, "CLOSED", "manager");
    child
        .does("manager2", "decideOnBehaviour", notHarmful())
        .hasPassed("assessmentNotNeeded", "workNotNeeded")
        .waitsOnlyAt("writeRespectfully")
        .isDue("writeRespectfully", "2026-12-08");
    assertThat(child.opens("socialworker", "writeRespectfully").get("caseSummary").toString())
        .contains("not harmful sexual behaviour; the record is kept")
        .doesNotContain("Behaviour:");
    child.cannot(
        "socialworker",
        "writeRespectfully",
        "excludes the other answers",
        "alsoTold",
        List.of("SCHOOL", "NOBODY_KNEW"));
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    child.cannot(
        "socialworker", "writeRespectfully", "not told yet", "alsoTold", List.of("SCHOOL"));
    standing.state(reference, Fact.TELLING_WITHHELD, false, "manager");
    child
        .does("socialworker", "writeRespectfully", "alsoTold", List.of("SCHOOL", "REFERRER"))
        .hasPassed("labelRemoved")
        .isEnded();
    assertThat(chronology.of(reference))
        .anyMatch(entry -> entry.significant() && entry.summary().contains("the record is kept"));
  }

  @Test
  void aConcernThatStandsChangesNothing() {
    child
        .happens("socialworker", "notHarmful")
        .does("manager", "decideOnBehaviour", and(notHarmful(), "decision", "STILL_A_CONCERN"))
        .hasPassed("concernStands")
        .isEnded();
    assertThat(standing.now(reference, Fact.BEHAVIOUR)).isEmpty();
  }

  private static Object[] notHarmful() {
    return new Object[] {"decision", "NOT_HARMFUL", "otherChildHeard", "YES"};
  }

  // -- the way there ----------------------------------------------------------------------------

  private Journey says(String who, String declined) {
    return child.happens(
        "practitioner",
        "withdrawal",
        and(report(who, "2026-12-01"), "declined", List.of(declined)));
  }

  private Journey considered(String who, String declined, String childAnswer) {
    return says(who, declined)
        .does("practitioner", "talkAgain", talk(childAnswer, "DECLINES", "STILL_DECLINE"))
        .waitsOnlyAt("considerWithdrawal");
  }

  private Journey missed(int sessions) {
    standing.count(reference, Fact.MISSED_SESSIONS, sessions, "practitioner");
    return child.hears("sessionsMissed");
  }

  private List<String> entries() {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  // -- what is typed ----------------------------------------------------------------------------

  private static Object[] report(String who, String on) {
    return new Object[] {"saidOn", on, "whoDeclines", who, "reasons", "We want to forget it."};
  }

  private static Object[] talk(String child, String parents, String outcome) {
    return new Object[] {
      "how",
      List.of("ADVOCATE"),
      "whoTalked",
      "An advocate",
      "childAnswer",
      child,
      "childVoice",
      "Not with somebody I do not know.",
      "parentsAnswer",
      parents,
      "outcome",
      outcome
    };
  }

  private static Object[] decision(String outcome) {
    return new Object[] {
      "riskManaged", "YES",
      "safetyWithoutIt", A_REASON,
      "isCondition", "NO",
      "outcome", outcome,
      "reason", A_REASON
    };
  }

  private static Object[] unmanaged(String outcome) {
    return and(decision(outcome), "riskManaged", "NO");
  }

  private static Object[] and(Object[] answers, Object... more) {
    var all = new ArrayList<>(Arrays.asList(answers));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }
}
