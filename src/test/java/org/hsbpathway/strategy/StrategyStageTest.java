package org.hsbpathway.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.LinkedPerson;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Strategy discussion: convened for each child, held until social care, police and health are
 * there, decided with one of five outcomes; the case goes on at once, while minutes are sent, the
 * family is told and the other children are discussed.
 */
@PathwayTest
class StrategyStageTest {

  private static final String LONG_ENOUGH =
      "School and health visitor describe the same event; the child lives with a younger sibling and"
          + " nobody supervised the afternoon. Harm is likely without a plan.";

  @Autowired Deadlines deadlines;
  @Autowired Cast cast;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired ManagementService management;
  @Autowired CaseFiles caseFiles;
  @Autowired Children children;
  @Autowired LinkedPeople linkedPeople;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired StrategyDiscussions discussions;
  @Autowired HarmedChildDiscussions harmedChildDiscussions;
  @Autowired ActionsStillOpen stillOpen;
  @Autowired JdbcTemplate jdbc;
  @Autowired MinutesToShare minutesToShare;

  private CaseReference reference;

  // -- how it begins ------------------------------------------------------------------------------

  @Test
  void aDiscussionIsHeldWithinOneWorkingDay() {
    TestClock.at("2026-12-24T15:40");
    begins().waitsOnlyAt("holdDiscussion").isDue("holdDiscussion", "2026-12-29");

    assertThat(discussions.of(reference).meetingFor()).startsWith("CH-");
  }

  @Test
  void aDiscussionIsHeldTheSameDayIfSomebodyIsInDanger() {
    opensCase("2026-12-01T08:00:00Z", true);
    starts().isDue("holdDiscussion", "2026-12-01");
    assertThat(due("strategyDiscussionUrgent")).containsExactly("2026-12-01T23:59:59Z");
    assertThat(due("strategyDiscussion")).isEmpty();
  }

  @Test
  void aDiscussionHasItsClockUntilItIsHeldAndItsRecordOneFromThen() {
    opensCase();
    agreesSafetyPlan();
    // Decided on Tue 1 Dec 2026, held a day later, written down on Friday.
    TestClock.at("2026-12-01T10:00");
    var journey = starts();
    assertThat(due("strategyDiscussion")).containsExactly("2026-12-02T23:59:59Z");

    TestClock.at("2026-12-02T15:00");
    journey
        .submits("manager", "holdDiscussion", with(quorate(), "heldAt", "2026-12-02T14:00"))
        .isDue("decideStrategy", "2026-12-03");
    TestClock.at("2026-12-04T10:00");
    journey.submits("manager", "decideStrategy", decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"));

    assertThat(due("strategyDiscussion")).containsExactly("2026-12-02T23:59:59Z");
    assertThat(due("strategyDecision")).containsExactly("2026-12-03T23:59:59Z");
    assertThat(due("strategyMinutes")).containsExactly("2026-12-03T23:59:59Z");
  }

  @Test
  void minutesAboutAHarmedChildRunOnAClockOfTheirOwn() {
    opensCase();
    linked(5);
    var journey = startsWithHarmedChildren().submits("manager", "holdDiscussion", quorate());
    assertThat(due("harmedChildMinutes")).isEmpty();

    // Held on Wed 2 Dec 2026, recorded a day later; the other child's was held on Tuesday.
    TestClock.at("2026-12-03T10:00");
    journey
        .submits(
            "manager2",
            "holdDiscussionForHarmedChild",
            with(forHarmedChild(), "heldAt", "2026-12-02T16:00"))
        .isDue("sendMinutesForHarmedChild", "2026-12-03");
    assertThat(due("harmedChildMinutes")).containsExactly("2026-12-03T23:59:59Z");
    assertThat(due("strategyMinutes")).containsExactly("2026-12-02T23:59:59Z");
  }

  private List<String> due(String clock) {
    return deadlines.of(reference).stream()
        .filter(one -> one.clock().equals(clock))
        .map(one -> one.dueAt().toString())
        .toList();
  }

  @Test
  void everyChildWhoWasHarmedHasADiscussionOfTheirOwnBesideIt() {
    opensCase();
    linked(5);
    linked(7);
    var journey =
        startsWithHarmedChildren()
            .waitsOnlyAt(
                "holdDiscussion", "holdDiscussionForHarmedChild", "holdDiscussionForHarmedChild");

    assertThat(
            journey.opens("manager", "holdDiscussionForHarmedChild").get("caseSummary").toString())
        .contains("LP-")
        .doesNotContain("J.T.");
    // The list of tasks reads the head alone.
    assertThat(
            forms
                .getTaskFormVariables(
                    journey.task("holdDiscussionForHarmedChild").getId(),
                    List.of("caseSummary"),
                    true)
                .toString())
        .contains("LP-")
        .doesNotContain("J.T.", "J&#46;T&#46;");
    assertThat(
            harmedChildDiscussions.findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(reference))
        .hasSize(2);
  }

  @Test
  void anAdultWhoWasHarmedHasNoDiscussionHere() {
    opensCase();
    linkedPeople.link(reference, Relation.ADULT, null, 30);

    startsWithHarmedChildren().waitsOnlyAt("holdDiscussion").hasPassed("noHarmedChildKnown");
  }

  // -- holding it ---------------------------------------------------------------------------------

  @Test
  void withoutHealthItIsNotQuorateAndIsHeldAgainOnTheDayNamed() {
    var journey = begins();
    journey
        .submits("manager", "holdDiscussion", notQuorate("2026-12-02"))
        .waitsOnlyAt("holdDiscussion")
        .isDue("holdDiscussion", "2026-12-02");
    assertThat(journey.opens("manager", "holdDiscussion").get("earlierSittings").toString())
        .contains("1 Dec 2026");

    TestClock.at("2026-12-02T10:00");
    journey
        .submits("manager", "holdDiscussion", with(quorate(), "heldAt", "2026-12-02T09:30"))
        .waitsOnlyAt("decideStrategy");

    assertThat(discussions.of(reference).sittings()).hasSize(2);
    assertThat(told())
        .contains("The strategy discussion was not quorate and meets again on 2 Dec 2026.");
  }

  @Test
  void otherChildrenAtHomeAreNotPassedOverInSilence() {
    var journey =
        decides(quorate())
            .isRefused(
                "manager",
                "decideStrategy",
                with(decision("S47", "CF_PLUS_AIM"), "siblingsConsidered", List.of()),
                "each child who was considered");
    children.save(
        caseFiles
            .of(reference)
            .child()
            .orElseThrow()
            .liveWith(List.of(new HouseholdChild("B.R.", 5, YesNoNotKnown.YES))));

    assertThat(journey.opens("manager", "decideStrategy").get("childrenAtHome").toString())
        .contains("B&#46;R&#46;");
    journey
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "siblings", "NONE"),
            "names other children at home")
        .submits("manager", "decideStrategy", decision("S47", "CF_PLUS_AIM"));
  }

  @Test
  void whetherTheParentsAreAskedBeforeChecksIsDecidedAndWhyNotIsSaid() {
    var asked = decision("S47", "CF_PLUS_AIM");
    var journey =
        decides(quorate())
            .isRefused(
                "manager",
                "decideStrategy",
                with(asked, "checksPermission", null),
                "other agencies are asked what they know")
            .isRefused(
                "manager",
                "decideStrategy",
                with(asked, "checksPermission", "DO_NOT_ASK"),
                "Why the parents are not asked");
    assertThat(standing.now(reference, Fact.CHECKS_PERMISSION)).isEmpty();

    journey.submits(
        "manager",
        "decideStrategy",
        with(
            with(asked, "checksPermission", "DO_NOT_ASK"),
            "noPermissionReason",
            "The uncle would hear of it the same day."));
    assertThat(standing.now(reference, Fact.CHECKS_PERMISSION))
        .contains(
            "Other agencies are asked what they know without asking the parents first. Why: The"
                + " uncle would hear of it the same day.");
    assertThat(discussions.findByCaseReferenceOrderByDiscussionNumber(reference))
        .singleElement()
        .extracting(discussion -> discussion.checksPermission().orElseThrow())
        .isEqualTo(
            new ChecksPermission(
                ChecksPermission.Ask.DO_NOT_ASK, "The uncle would hear of it the same day."));
    assertThat(followsUp().opens("frontdoor", "sendMinutes").get("agreed").toString())
        .contains("without asking the parents first", "The uncle would hear of it");
    assertThat(minutesToShare.of(reference).orElseThrow().answers())
        .containsEntry("checksPermission", ChecksPermission.Ask.DO_NOT_ASK)
        .containsEntry("noPermissionReason", "The uncle would hear of it the same day.");
  }

  @Test
  void aReasonForNotAskingIsKeptOnlyWhereTheParentsAreNotAsked() {
    decides(quorate())
        .submits(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "noPermissionReason", "Left from before."));
    assertThat(standing.now(reference, Fact.CHECKS_PERMISSION))
        .contains(
            "The parents are asked for their permission before other agencies are asked what they know.");
    assertThat(
            discussions
                .findByCaseReferenceOrderByDiscussionNumber(reference)
                .get(0)
                .checksPermission()
                .orElseThrow()
                .whyNot())
        .isNull();
  }

  @Test
  void withoutAnEnquiryNobodyDecidesOnChecks() {
    decides(quorate())
        .submits(
            "manager",
            "decideStrategy",
            with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "checksPermission", "ASK"));
    assertThat(standing.now(reference, Fact.CHECKS_PERMISSION)).isEmpty();
  }

  @Test
  void aDiscussionInTheFutureIsRefused() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(quorate(), "heldAt", "2026-12-01T09:30"),
            "cannot be in the future");
  }

  @Test
  void aDiscussionBeforeTheConcernIsRefused() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(quorate(), "heldAt", "2026-11-30T07:00"),
            "before the concern was received");
  }

  @Test
  void aQuorumThatTheListDoesNotShowIsRefused() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(quorate(), "attendees", List.of(somebody("CSC"), somebody("POLICE"))),
            "lacks health");
  }

  /** E11: the authority that shares the responsibility is invited to each discussion. */
  @Test
  void whereTwoAuthoritiesAreResponsibleTheOtherOneIsThereOrItIsSaidHowItHears() {
    var journey = begins();
    assertThat(journey.opens("manager", "holdDiscussion")).containsEntry("twoAuthorities", "NO");
    standing.state(reference, Fact.PARTNER_AUTHORITY, "Otherham", "manager");
    assertThat(journey.opens("manager", "holdDiscussion")).containsEntry("twoAuthorities", "YES");

    journey.isRefused(
        "manager",
        "holdDiscussion",
        quorate(),
        "Why nobody of the other authority was there: Two authorities are responsible for the child: the other one is invited");
    var withThem = new ArrayList<>(everybody());
    withThem.add(somebody("OTHER_LA"));
    journey
        .submits("manager", "holdDiscussion", with(quorate(), "attendees", withThem))
        .waitsAt("decideStrategy");

    reference = cast.aCase();
    journey = begins();
    standing.state(reference, Fact.PARTNER_AUTHORITY, "Otherham", "manager");
    journey
        .submits(
            "manager",
            "holdDiscussion",
            with(
                quorate(),
                "otherAuthorityNotThere",
                "Invited at nine, nobody free; our manager rings theirs tonight."))
        .waitsAt("decideStrategy");
    assertThat(journey.opens("manager", "decideStrategy").get("reasons").toString())
        .contains("Nobody of the other authority was there", "our manager rings theirs tonight");
  }

  @Test
  void aQuorumThatTheListShowsCannotBeDenied() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(notQuorate("2026-12-02"), "attendees", everybody()),
            "the discussion was quorate");
  }

  @Test
  void aDiscussionNobodyWasAtIsRefused() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(quorate(), "attendees", List.of()),
            "Say who was there");
  }

  @Test
  void meetingAgainInThePastIsRefused() {
    begins()
        .isRefused("manager", "holdDiscussion", notQuorate("2026-11-30"), "meet again in the past");
  }

  @Test
  void withoutQuorumTheReasonIsAskedFor() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(notQuorate("2026-12-02"), "notQuorateReason", null),
            "Who was missing and why");
  }

  @Test
  void aDiscussionInWhichNothingWasSharedIsRefused() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(quorate(), "infoShared", List.of()),
            "what at least one agency shared")
        .isRefused(
            "manager",
            "holdDiscussion",
            with(
                quorate(),
                "infoShared",
                List.of(Map.of("agency", "HEALTH", "summary", "X", "sourceDate", "2026-12-02"))),
            "in the future");
  }

  @Test
  void theChildHasASocialWorker() {
    begins()
        .isRefused(
            "manager",
            "holdDiscussion",
            with(quorate(), "socialWorker", null),
            "who this child's social worker is");
  }

  @Test
  void theWorkerOfAHarmedChildCannotBeTheSocialWorkerOfThisOne() {
    opensCase();
    linkedPeople.save(linked(9).allocate("socialworker", null));

    starts().isRefused("manager", "holdDiscussion", quorate(), "Two children, two workers");
  }

  // -- the child who was harmed -------------------------------------------------------------------

  @Test
  void theChildWhoWasHarmedGetsAWorkerAnInterviewAndTherapyOfTheirOwn() {
    opensCase();
    var child = linked(5);
    var journey = startsWithHarmedChildren().submits("manager", "holdDiscussion", quorate());
    journey
        .submits("manager2", "holdDiscussionForHarmedChild", forHarmedChild())
        .waitsAt("sendMinutesForHarmedChild", "decideStrategy");

    var discussion =
        harmedChildDiscussions
            .findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(reference)
            .get(0);
    assertThat(discussion.meetingFor()).isEqualTo(child.pseudonym());
    assertThat(discussion.worker()).isEqualTo("linkedworker");
    assertThat(discussion.therapy()).isEqualTo(HarmedChildDiscussion.Therapy.ARRANGED);
    assertThat(linkedPeople.of(child.pseudonym()).worker()).contains("linkedworker");
    assertThat(standing.now(reference, Fact.LINKED_CHILD_WORKER)).contains("linkedworker");
    assertThat(told()).contains(child.pseudonym() + " had a discussion and a worker of their own.");
  }

  @Test
  void theSocialWorkerOfTheOtherChildIsRefused() {
    opensCase();
    linked(5);
    standing.state(reference, Fact.SOCIAL_WORKER, "socialworker", "manager");

    startsWithHarmedChildren()
        .isRefused(
            "manager",
            "holdDiscussionForHarmedChild",
            with(forHarmedChild(), "linkedChildWorker", "socialworker"),
            "Two children, two workers");
  }

  @Test
  void theDiscussionAboutAHarmedChildIsHeldAgainWithoutHoldingUpTheOther() {
    opensCase();
    linked(5);
    var journey = startsWithHarmedChildren().submits("manager", "holdDiscussion", quorate());
    journey
        .submits("manager", "holdDiscussionForHarmedChild", notQuorate("2026-12-03"))
        .isDue("holdDiscussionForHarmedChild", "2026-12-03");

    agreesSafetyPlan();
    journey
        .submits("manager", "decideStrategy", decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"))
        .hasPassed("childInNeedAgreed")
        .waitsOnlyAt("holdDiscussionForHarmedChild");
    followsUp().waitsOnlyAt("holdDiscussionForHarmedChild", "sendMinutes", "tellFamilyOutcome");
  }

  @Test
  void thatTheChildMayBeHarmedIsAnsweredTheSameDay() {
    opensCase();
    agreesSafetyPlan();
    starts()
        .submits("manager", "holdDiscussion", quorate())
        .submits(
            "manager",
            "decideStrategy",
            with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "ownHarm", "SUSPECTED"))
        .hasPassed("ownHarmRecorded")
        .waitsOnlyAt("recheckHousehold", "adaptWork")
        .isDue("recheckHousehold", "2026-12-01");
    assertThat(standing.is(reference, Fact.OWN_HARM, OwnHarm.SUSPECTED)).isTrue();
    assertThat(standing.now(reference, Fact.PLAN_MUST_CHANGE)).isPresent();
  }

  @Test
  void whatIsKnownOfTheChildsOwnHarmIsNotAnsweredTwice() {
    opensCase();
    agreesSafetyPlan();
    standing.state(reference, Fact.OWN_HARM, OwnHarm.DISCLOSED, "edt");
    starts()
        .submits("manager", "holdDiscussion", quorate())
        .submits(
            "manager",
            "decideStrategy",
            with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "ownHarm", "SUSPECTED"))
        .doesNotWaitAt("recheckHousehold");
  }

  @Test
  void assessorsAreAllocatedWithinFiveWorkingDaysOfTheDiscussion() {
    opensCase();
    agreesSafetyPlan();
    var journey = starts().submits("manager", "holdDiscussion", quorate());
    // Held on Tue 1 Dec 2026, decided two days later: the count began with the discussion.
    TestClock.at("2026-12-03T10:00");
    journey.submits("manager", "decideStrategy", decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"));

    assertThat(deadlines.of(reference))
        .filteredOn(one -> one.clock().equals("assessorAllocation"))
        .extracting(Deadline::dueAt)
        .containsExactly(Instant.parse("2026-12-08T23:59:59Z"));
  }

  @Test
  void noAssessorsAreLookedForWhereAnEnquiryComesFirstOrNoSpecialistIsNeeded() {
    opensCase();
    agreesSafetyPlan();
    starts()
        .submits("manager", "holdDiscussion", quorate())
        .submits("manager", "decideStrategy", decision("CIN_CF_ASSESSMENT", "CF_ASSESSMENT_ONLY"));
    assertThat(deadlines.of(reference)).noneMatch(one -> one.clock().equals("assessorAllocation"));
    opensCase();
    agreesSafetyPlan();
    starts()
        .submits("manager", "holdDiscussion", quorate())
        .submits("manager", "decideStrategy", decision("S47", "CF_PLUS_AIM"));
    assertThat(deadlines.of(reference)).noneMatch(one -> one.clock().equals("assessorAllocation"));
  }

  @Test
  void theInvestigationIsNoReasonForWaitingWithTherapy() {
    opensCase();
    linked(5);
    startsWithHarmedChildren()
        .isRefused(
            "manager",
            "holdDiscussionForHarmedChild",
            with(forHarmedChild(), "therapy", "DECLINED"),
            "Why there is no therapy now");
  }

  @Test
  void theEnquiryAndTheOutcomeOfAHarmedChildAgree() {
    opensCase();
    linked(5);
    startsWithHarmedChildren()
        .isRefused(
            "manager",
            "holdDiscussionForHarmedChild",
            with(forHarmedChild(), "outcome", "EARLY_HELP"),
            "the outcome is section 47 or immediate protection")
        .isRefused(
            "manager",
            "holdDiscussionForHarmedChild",
            with(forHarmedChild(), "actions", List.of()),
            "at least one action");
  }

  // -- the child of the case as one who was harmed ------------------------------------------------

  private Journey startsForThisChild() {
    opensCase();
    linked(5);
    standing.state(reference, Fact.SOCIAL_WORKER, "socialworker", "manager");
    linkedPeople.linkThisChild(reference, LocalDate.parse("2012-05-14"));
    return cast.starts(
        "harmedChildDiscussions", reference, Map.of("harmedChildNeedOutcome", "THIS_CHILD"));
  }

  @Test
  void theChildOfTheCaseHasADiscussionOfTheirOwnTodayAndMayKeepTheirWorker() {
    var journey =
        startsForThisChild()
            .waitsOnlyAt("holdDiscussionForHarmedChild")
            .isDue("holdDiscussionForHarmedChild", "2026-12-01");
    assertThat(due("harmedChildDiscussionUrgent")).containsExactly("2026-12-01T23:59:59Z");
    assertThat(
            journey.opens("manager", "holdDiscussionForHarmedChild").get("caseSummary").toString())
        .contains("not what this child is alleged to have done")
        .doesNotContain("J.T.");
    journey
        .submits(
            "manager",
            "holdDiscussionForHarmedChild",
            with(forHarmedChild(), "linkedChildWorker", "socialworker"))
        .hasPassed("ownEnquiryAsked")
        .waitsOnlyAt("sendMinutesForHarmedChild");
    assertThat(standing.dateOf(reference, Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(standing.now(reference, Fact.ENQUIRY_NEEDED)).isPresent();
    assertThat(standing.now(reference, Fact.LINKED_CHILD_WORKER)).isEmpty();
  }

  @Test
  void theEnquiryAboutAChildWhoWasHarmedIsHeldInTheirOwnCaseWhichIsToldAtOnce() {
    opensCase();
    var child = linked(5);
    var own = cast.aCase();
    var journey =
        startsWithHarmedChildren()
            .submits("manager2", "holdDiscussionForHarmedChild", forHarmedChild())
            .waitsAt("sendMinutesForHarmedChild", "arrangeEnquiryForHarmedChild")
            .isDue("arrangeEnquiryForHarmedChild", "2026-12-02");
    assertThat(journey.opens("manager", "arrangeEnquiryForHarmedChild").get("decided").toString())
        .contains(
            "1 Dec 2026",
            "section 47 enquiry",
            "linkedworker",
            "asked for their permission before");
    journey
        .isRefused(
            "manager",
            "arrangeEnquiryForHarmedChild",
            Map.of("where", "OWN_CASE", "ownCase", reference.value()),
            "another case than this one")
        .isRefused(
            "manager",
            "arrangeEnquiryForHarmedChild",
            Map.of("where", "OWN_CASE", "ownCase", notAccepted(cast.aCase()).value()),
            "Nothing runs in that case")
        .isRefused(
            "manager",
            "arrangeEnquiryForHarmedChild",
            with(heldElsewhere(), "takenOn", "2026-12-02"),
            "in the future")
        .submits(
            "manager",
            "arrangeEnquiryForHarmedChild",
            Map.of("where", "OWN_CASE", "ownCase", own.value()))
        .hasPassed("harmedChildsCaseTold");

    assertThat(linkedPeople.of(child.pseudonym()).ownCase()).contains(own);
    // Who sees both sides reads which case is whose, in either; nobody else does.
    var theirs = cast.starts("safetyPlan", own);
    assertThat(theirs.opens("manager", "agreeInterimPlan").get("caseSummary").toString())
        .contains("the child of this case is " + child.pseudonym() + " in " + reference);
    assertThat(theirs.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString())
        .doesNotContain(reference.value());
    assertThat(standing.now(own, Fact.ENQUIRY_NEEDED)).isPresent();
    assertThat(standing.dateOf(own, Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(standing.now(reference, Fact.ENQUIRY_NEEDED)).isEmpty();
  }

  private CaseReference notAccepted(CaseReference other) {
    caseFiles.save(caseFiles.of(other).doNotAccept());
    return other;
  }

  @Test
  void whoAssessesOrWorksWithTheChildDoesNotInterviewThem() {
    var journey = startsForThisChild();
    for (var role : List.of(Fact.LEAD_ASSESSOR, Fact.SECOND_ASSESSOR, Fact.PRACTITIONER)) {
      standing.state(reference, role, "assessor", "coordinator");
      journey.isRefused(
          "manager",
          "holdDiscussionForHarmedChild",
          with(forHarmedChild(), "abeWho", "A trained officer with assessor"),
          "does not interview");
      standing.withdraw(reference, role, "coordinator");
    }
  }

  @Test
  void withoutAnEnquiryNothingElseBegins() {
    var noEnquiry = with(forHarmedChild(), "s47Decision", "NOT_REQUIRED");
    noEnquiry.put("noEnquiryReason", LONG_ENOUGH);
    noEnquiry.put("outcome", "CIN_CF_ASSESSMENT");
    startsForThisChild()
        .submits("manager", "holdDiscussionForHarmedChild", noEnquiry)
        .waitsOnlyAt("sendMinutesForHarmedChild");
    assertThat(standing.now(reference, Fact.ENQUIRY_NEEDED)).isEmpty();
  }

  @Test
  void theMinutesOfTheTwoAreNeverMixed() {
    opensCase();
    linked(5);
    agreesSafetyPlan();
    var journey =
        startsWithHarmedChildren()
            .submits("manager", "holdDiscussion", quorate())
            .submits(
                "manager",
                "holdDiscussionForHarmedChild",
                with(
                    forHarmedChild(),
                    "attendees",
                    List.of(
                        somebody("CSC"),
                        somebody("POLICE"),
                        somebody("HEALTH"),
                        Map.of("agency", "EDUCATION", "name", "N.N.", "role", "School of H1"))))
            .submits("manager", "decideStrategy", decision("S47", "CF_PLUS_AIM"));
    followsUp();

    assertThat(journey.opens("frontdoor", "sendMinutes").get("attendees").toString())
        .doesNotContain("School of H1");
    assertThat(journey.opens("frontdoor", "sendMinutes").get("agreed").toString())
        .contains("**Decided:**", "A&#46;B&#46;: Visit at home, by 2 December 2026")
        .doesNotContain("Different views");
    assertThat(journey.opens("frontdoor", "sendMinutesForHarmedChild").get("agreed").toString())
        .contains("L&#46;W&#46;: Visit, by 2 December 2026")
        .doesNotContain("Visit at home");
    assertThat(journey.opens("frontdoor", "sendMinutesForHarmedChild").get("attendees").toString())
        .contains("School of H1");
    assertThat(
            journey.opens("frontdoor", "sendMinutesForHarmedChild").get("caseSummary").toString())
        .doesNotContain("J.T.");

    journey
        .isRefused(
            "frontdoor",
            "sendMinutes",
            with(minutes("1", "2", "3"), "sentTo", List.of("1", "2", "3", "4")),
            "choose from the answers offered")
        .submits("frontdoor", "sendMinutesForHarmedChild", minutes("1", "2", "3", "4"))
        .submits("manager", "arrangeEnquiryForHarmedChild", heldElsewhere())
        .submits("frontdoor", "sendMinutes", minutes("1", "2", "3"))
        .submits("socialworker", "tellFamilyOutcome", toldBoth())
        .hasPassed(
            "harmedChildDiscussed",
            "harmedChildrenDiscussed",
            "minutesSentAndFamilyTold",
            "section47Agreed")
        .isEnded();
    assertThat(
            harmedChildDiscussions
                .findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(reference)
                .get(0)
                .minutes()
                .to())
        .hasSize(4);
    assertThat(discussions.of(reference).minutes().to()).hasSize(3);
  }

  @Test
  void twoHarmedChildrenAreTakenInTurnEachOnTheirOwnRecord() {
    opensCase();
    var first = linked(5);
    var second = linked(7);
    var journey = startsWithHarmedChildren();
    journey.submits("manager", "holdDiscussionForHarmedChild", forHarmedChild());
    assertThat(standing.is(reference, Fact.HARMED_CHILD_DISCUSSION, "OPEN")).isTrue();
    journey
        .submits("manager", "holdDiscussionForHarmedChild", forHarmedChild())
        .doesNotWaitAt("holdDiscussionForHarmedChild");
    assertThat(standing.now(reference, Fact.HARMED_CHILD_DISCUSSION)).isEmpty();

    assertThat(
            harmedChildDiscussions.findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(reference))
        .extracting(HarmedChildDiscussion::meetingFor)
        .containsExactly(first.pseudonym(), second.pseudonym());
    assertThat(
            harmedChildDiscussions.findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(reference))
        .allMatch(one -> one.outcome() == StrategyOutcome.S47);
  }

  // -- deciding -----------------------------------------------------------------------------------

  @Test
  void theTableProposesAndThePersonConfirms() {
    var journey = begins().submits("manager", "holdDiscussion", onHold("NO", "NO"));

    var shown = journey.opens("manager", "decideStrategy");
    assertThat(shown.get("proposal")).isEqualTo("without talking about the alleged incident");
    assertThat(shown.get("proposalReason").toString()).contains("no end is in sight");
    assertThat(shown.get("assessmentMode")).isEqualTo("NO_OFFENCE_DISCUSSION");
    assertThat(shown.get("holdReviewDate")).isEqualTo("2026-12-29");
  }

  @Test
  void aHoldIsStatedForEveryOtherStrandWithItsReview() {
    var journey = begins().submits("manager", "holdDiscussion", onHold("NO", "NO"));
    agreesSafetyPlan();
    journey.submits("manager", "decideStrategy", decisionOnHold());

    assertThat(standing.is(reference, Fact.OFFENCE_DISCUSSION_HOLD, "YES")).isTrue();
    assertThat(standing.dateOf(reference, Fact.HOLD_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-29"));
    assertThat(standing.dateOf(reference, Fact.STRATEGY_RECONVENES_ON))
        .contains(LocalDate.parse("2026-12-31"));
    assertThat(standing.is(reference, Fact.ASSESSMENT_MODE, "NO_OFFENCE_DISCUSSION")).isTrue();
    assertThat(standing.is(reference, Fact.ASSESSMENT_ROUTE, "CF_PLUS_AIM")).isTrue();
    assertThat(standing.is(reference, Fact.STRATEGY_OUTCOME, "CIN_CF_ASSESSMENT")).isTrue();
    assertThat(standing.dateOf(reference, Fact.STRATEGY_LAST_HELD))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(standing.is(reference, Fact.SOCIAL_WORKER, "socialworker")).isTrue();
    assertThat(told())
        .contains(
            "Police ask that the alleged events are not talked about with the child; reviewed by 29 Dec 2026.");
  }

  @Test
  void aHoldIsReviewedWithin28Days() {
    decides(onHold("NO", "NO"))
        .isRefused(
            "manager",
            "decideStrategy",
            with(decisionOnHold(), "holdReviewDate", "2026-12-30"),
            "by 29 Dec 2026");
  }

  @Test
  void aHoldHasAPoliceOfficerWhoAnswersForIt() {
    decides(onHold("NO", "NO"))
        .isRefused(
            "manager",
            "decideStrategy",
            with(decisionOnHold(), "policeOfficerRole", null),
            "Role of the police officer")
        .isRefused(
            "manager",
            "decideStrategy",
            with(decisionOnHold(), "holdReason", null),
            "Why nobody talks about it for now: please fill this in.")
        .submits("manager", "decideStrategy", decisionOnHold());
    assertThat(standing.now(reference, Fact.HOLD_REASON))
        .contains("A video interview is planned for next week");
  }

  @Test
  void aFullAssessmentUnderAHoldNeedsTheAgreementOfThePolice() {
    decides(onHold("NO", "NO"))
        .isRefused(
            "manager",
            "decideStrategy",
            with(with(decisionOnHold(), "assessmentMode", "FULL"), "modeReason", "We want it."),
            "cannot be full yet");
  }

  @Test
  void aFullAssessmentUnderAHoldIsPossibleWhenPoliceAgree() {
    decides(onHold("YES", "NO"))
        .submits("manager", "decideStrategy", with(decisionOnHold(), "assessmentMode", "FULL"))
        .hasPassed("childInNeedAgreed");
  }

  @Test
  void decidingOtherwiseThanTheTableNeedsAReason() {
    var journey = decides(onHold("NO", "NO"));
    journey.isRefused(
        "manager",
        "decideStrategy",
        with(decisionOnHold(), "assessmentMode", "DEFERRED"),
        "otherwise than the table proposes");
    journey.submits(
        "manager",
        "decideStrategy",
        with(
            with(decisionOnHold(), "assessmentMode", "DEFERRED"),
            "modeReason",
            "The child is unwell until January."));

    assertThat(discussions.of(reference).limits().proposed())
        .isEqualTo(AssessmentMode.NO_OFFENCE_DISCUSSION);
  }

  @Test
  void withoutASafetyPlanNothingIsDecided() {
    var journey = begins().submits("manager", "holdDiscussion", quorate());
    journey.isRefused(
        "manager",
        "decideStrategy",
        decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"),
        "First a safety plan");
    standing.state(reference, Fact.SAFETY_PLAN, "DRAFTING", "socialworker");
    journey.isRefused(
        "manager",
        "decideStrategy",
        decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"),
        "First a safety plan");
    standing.state(reference, Fact.SAFETY_PLAN, "VERBAL_AGREED", "socialworker");
    standing.state(reference, Fact.SAFETY_PLAN_VERSION, "1.1", "socialworker");
    assertThat(journey.opens("manager", "decideStrategy").get("safetyPlan").toString())
        .isEqualTo(
            "The safety plan, version 1.1, is agreed by word of mouth and is being written.");
    journey
        .submits("manager", "decideStrategy", decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"))
        .hasPassed("discussionDecided")
        .isEnded();
    assertThat(discussions.of(reference).safetyPlanVersion()).contains("1.1");
  }

  @Test
  void theSafetyPlanHasToBeLookedAt() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "safetyPlanReviewed", false),
            "please confirm");
  }

  @Test
  void aShortAnalysisIsRefused() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "analysis", "Too short."),
            "Analysis",
            "100");
  }

  @Test
  void anEnquiryNeedsTheThreshold() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "thresholdMet", "NO"),
            "cannot be recorded as not met");
  }

  @Test
  void anEnquiryAndItsOutcomeBelongTogether() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "outcome", "CIN_CF_ASSESSMENT"),
            "the outcome is section 47 or immediate protection")
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "outcome", "S47"),
            "who makes the section 47 enquiry");
  }

  @Test
  void aThresholdThatIsMetWithoutAnEnquiryNeedsAReason() {
    var journey = decides(quorate());
    var met = with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "thresholdMet", "YES_LIKELY");
    journey.isRefused(
        "manager", "decideStrategy", met, "Why no enquiry although the threshold is met");
    journey
        .submits(
            "manager",
            "decideStrategy",
            with(met, "noEnquiryReason", "An enquiry was concluded last week."))
        .hasPassed("childInNeedAgreed");
  }

  @Test
  void anAssessmentThatDoesNotFitTheOutcomeIsRefused() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            decision("CIN_CF_ASSESSMENT", "NONE"),
            "does not go with the outcome")
        .isRefused(
            "manager",
            "decideStrategy",
            decision("NO_ROLE_STEP_DOWN", "CF_PLUS_AIM"),
            "does not go with the outcome");
  }

  @Test
  void aChildWhoMayBeHarmedThemselvesIsNotSteppedDown() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("NO_ROLE_STEP_DOWN", "NONE"), "ownHarm", "SUSPECTED"),
            "there is no stepping down");
  }

  @Test
  void anInterviewOfAKnownChildIsNotLeftOpen() {
    opensCase();
    linked(5);
    agreesSafetyPlan();
    starts()
        .submits("manager", "holdDiscussion", quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "abeNeeded", "NO_CHILD_KNOWN"),
            "say whether an interview is needed");
  }

  @Test
  void anInterviewIsPlanned() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "abeNeeded", "YES"),
            "Who interviews",
            "Where");
  }

  @Test
  void immediateProtectionSaysHow() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("IMMEDIATE_PROTECTION", "CF_PLUS_AIM"), "protection", null),
            "How the child is protected now");
  }

  @Test
  void everyActionHasATimeAfterTheDiscussion() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "actions", List.of()),
            "at least one action")
        .isRefused(
            "manager",
            "decideStrategy",
            with(
                decision("S47", "CF_PLUS_AIM"),
                "actions",
                List.of(
                    Map.of(
                        "what",
                        "Visit",
                        "who",
                        "A.B.",
                        "owner",
                        "SOCIAL_WORKER",
                        "byWhen",
                        "2026-11-30"))),
            "cannot be due before the discussion");
  }

  @Test
  void tellingTheFamilyIsPlannedOrWithheldForATime() {
    var withheld =
        with(
            with(decision("S47", "CF_PLUS_AIM"), "familyPlan", "WITHHOLD"),
            "withholdReason",
            "A parent may be the one who harms.");
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "familyWho", null),
            "Who tells them")
        .isRefused(
            "manager",
            "decideStrategy",
            with(decision("S47", "CF_PLUS_AIM"), "familyWhen", "2026-11-30"),
            "cannot be told before the discussion")
        .isRefused(
            "manager",
            "decideStrategy",
            with(withheld, "withholdUntil", "2026-12-16"),
            "by 15 Dec 2026")
        .submits("manager", "decideStrategy", with(withheld, "withholdUntil", "2026-12-15"));
    assertThat(
            followsUp().opens("socialworker", "tellFamilyOutcome").get("agreedToTell").toString())
        .contains("not to tell the family before 15 Dec 2026");
  }

  @Test
  void aDifferentViewIsKeptBesideTheDecision() {
    decides(quorate())
        .submits(
            "manager",
            "decideStrategy",
            with(
                decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"),
                "dissent",
                List.of(Map.of("agency", "HEALTH", "view", "We would have started an enquiry."))));

    assertThat(told())
        .contains("A different view is recorded beside the strategy decision: health.");
  }

  @Test
  void aDifferentViewThatIsTakenFurtherIsSettledBetweenTheAgenciesAndNothingWaits() {
    var dissent = List.of(Map.of("agency", "HEALTH", "view", "We would begin the work."));
    var plain = decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(plain, "dissentTakenFurther", "YES", "saferOption", "The work waits."),
            "whose view differs")
        .isRefused(
            "manager",
            "decideStrategy",
            with(plain, "dissent", dissent, "dissentTakenFurther", "YES"),
            "What holds until it is settled")
        .submits(
            "manager",
            "decideStrategy",
            with(
                plain,
                "dissent",
                dissent,
                "dissentTakenFurther",
                "YES",
                "saferOption",
                "The work waits."))
        .hasPassed("childInNeedAgreed")
        .isDue("settleAmongPractitioners", "2026-12-02");

    assertThat(standing.now(reference, Fact.SAFER_OPTION)).contains("The work waits.");
    assertThat(
            cast.of(reference)
                .opens("socialworker", "settleAmongPractitioners")
                .get("disagreement")
                .toString())
        .contains("health", "We would begin the work");
  }

  @Test
  void aHoldThatTheAgenciesAgreedIsLookedAtAgainUntilTheyLiftIt() {
    decides(onHold("NO", "NO"))
        .submits("manager", "decideStrategy", decisionOnHold())
        .isDue("reviewPoliceHold", "2026-12-29")
        .hasPassed("holdAgreed");

    agreesAtASecondDiscussion(action("Visit", "SOCIAL_WORKER", "2026-12-09"))
        .hasPassed("holdEndAgreed", "holdOver")
        .isEnded();
    assertThat(standing.dateOf(reference, Fact.HOLD_REVIEW_ON)).isEmpty();
  }

  @Test
  void theFirstDiscussionThatStartsAnEnquiryKeepsItsClock() {
    decides(quorate())
        .submits("manager", "decideStrategy", decision("S47", "CF_PLUS_AIM"))
        .isEnded();
    assertThat(standing.dateOf(reference, Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-12-01"));

    TestClock.at("2026-12-08T09:00");
    var again = with(decision("S47", "CF_PLUS_AIM"), "familyWhen", "2026-12-09");
    starts()
        .submits("manager", "holdDiscussion", with(quorate(), "heldAt", "2026-12-08T08:30"))
        .submits(
            "manager",
            "decideStrategy",
            with(
                with(again, "directWork", "GOES_ON"),
                "actions",
                List.of(
                    Map.of(
                        "what",
                        "Visit",
                        "who",
                        "A.B.",
                        "owner",
                        "SOCIAL_WORKER",
                        "byWhen",
                        "2026-12-09"))));

    assertThat(standing.dateOf(reference, Fact.SECTION_47_DECIDED))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(standing.dateOf(reference, Fact.STRATEGY_LAST_HELD))
        .contains(LocalDate.parse("2026-12-08"));
    assertThat(discussions.findByCaseReferenceOrderByDiscussionNumber(reference)).hasSize(2);
  }

  @Test
  void aSecondDiscussionBeginsBeforeTheFirstIsFollowedUp() {
    decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM");

    TestClock.at("2026-12-08T09:00");
    var again = with(decision("S47", "CF_PLUS_AIM"), "familyWhen", "2026-12-09");
    var journey =
        starts()
            .submits("manager", "holdDiscussion", with(quorate(), "heldAt", "2026-12-08T08:30"))
            .submits("socialworker", "tellFamilyOutcome", toldBoth())
            .submits(
                "manager",
                "decideStrategy",
                with(
                    with(again, "directWork", "GOES_ON"),
                    "actions",
                    List.of(
                        Map.of(
                            "what",
                            "Visit",
                            "who",
                            "A.B.",
                            "owner",
                            "SOCIAL_WORKER",
                            "byWhen",
                            "2026-12-09"))));
    followsUp();
    assertThat(journey.opens("frontdoor", "sendMinutes").get("heldOn").toString())
        .isEqualTo("1 Dec 2026");
    journey.submits("frontdoor", "sendMinutes", minutes("1", "2", "3"));
    assertThat(journey.opens("frontdoor", "sendMinutes").get("heldOn").toString())
        .isEqualTo("8 Dec 2026");
    journey
        .submits(
            "frontdoor", "sendMinutes", with(minutes("1", "2", "3"), "sentAt", "2026-12-08T08:45"))
        .submits(
            "socialworker", "tellFamilyOutcome", with(toldBoth(), "toldAt", "2026-12-08T08:50"))
        .isEnded();

    assertThat(discussions.findByCaseReferenceOrderByDiscussionNumber(reference))
        .hasSize(2)
        .noneMatch(one -> one.owesMinutes() || one.owesTheFamily());
  }

  @Test
  void aSecondDiscussionGivesEveryHarmedChildANewOne() {
    opensCase();
    linked(5);
    var journey =
        startsWithHarmedChildren()
            .submits("manager", "holdDiscussionForHarmedChild", forHarmedChild());

    TestClock.at("2026-12-08T09:00");
    cast.starts("harmedChildDiscussions", reference)
        .waitsAt("sendMinutesForHarmedChild", "holdDiscussionForHarmedChild");
    journey
        .submits(
            "manager",
            "holdDiscussionForHarmedChild",
            with(
                with(forHarmedChild(), "heldAt", "2026-12-08T08:30"),
                "actions",
                List.of(action("Visit", "LINKED_CHILD_WORKER", "2026-12-09"))))
        .submits("frontdoor", "sendMinutesForHarmedChild", minutes("1", "2", "3"))
        .submits(
            "frontdoor",
            "sendMinutesForHarmedChild",
            with(minutes("1", "2", "3"), "sentAt", "2026-12-08T08:45"))
        .waitsOnlyAt(
            "holdDiscussion", "arrangeEnquiryForHarmedChild", "arrangeEnquiryForHarmedChild");

    assertThat(
            harmedChildDiscussions.findByCaseReferenceOrderByDiscussionNumberAscTurnAsc(reference))
        .hasSize(2)
        .allMatch(one -> one.minutes() != null);
  }

  // -- minutes and family -------------------------------------------------------------------------

  @Test
  void minutesThatLeaveSomebodyOutSayWhy() {
    var journey = decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    journey
        .isRefused("frontdoor", "sendMinutes", minutes("1", "2"), "say whom you left out and why")
        .isRefused(
            "frontdoor",
            "sendMinutes",
            with(minutes("1", "2", "3"), "sentAt", "2026-12-01T09:30"),
            "in the future")
        .isRefused(
            "frontdoor",
            "sendMinutes",
            with(minutes("1", "2", "3"), "sentAt", "2026-12-01T08:00"),
            "before the discussion was held")
        .isRefused(
            "frontdoor",
            "sendMinutes",
            with(minutes("1", "2", "3"), "onlyThisChild", false),
            "please confirm")
        .submits(
            "frontdoor",
            "sendMinutes",
            with(
                minutes("1", "2"),
                "leftOutBecause",
                "No secure address yet; read out by telephone."));

    assertThat(told())
        .contains("Minutes of the strategy discussion were sent to 2 people who were at it.");
  }

  @Test
  void minutesAreDueWithinOneWorkingDay() {
    decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM")
        .isDue("sendMinutes", "2026-12-02")
        .isDue("tellFamilyOutcome", "2026-12-02");
  }

  @Test
  void theMinutesCountFromTheDiscussionAlsoWhenItIsDecidedLater() {
    var stage = decides(quorate());
    TestClock.at("2026-12-04T10:00");
    stage.submits("manager", "decideStrategy", decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"));

    followsUp().isDue("sendMinutes", "2026-12-02");
  }

  @Test
  void theChildsWordsAreKeptForEverybodyWhoHelps() {
    decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM")
        .submits("socialworker", "tellFamilyOutcome", toldBoth());

    assertThat(standing.is(reference, Fact.FAMILY_TOLD, "YES")).isTrue();
    assertThat(standing.now(reference, Fact.CHILD_WORDS))
        .contains("I want to know what happens now.");
    assertThat(told())
        .contains("The child and the parents were told the outcome of the strategy discussion.");
  }

  @Test
  void notTellingTheFamilyNeedsAManagerAndAReview() {
    var withheld =
        Map.of(
            "told",
            "WITHHELD",
            "notToldBecause",
            "Police need the evening.",
            "withheldReason",
            "WOULD_PREJUDICE_POLICE",
            "approvedBy",
            "manager",
            "reviewOn",
            "2026-12-03");
    var journey = decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    journey
        .isRefused(
            "socialworker",
            "tellFamilyOutcome",
            with(withheld, "reviewOn", "2026-12-16"),
            "by 15 Dec 2026")
        .isRefused(
            "socialworker", "tellFamilyOutcome", with(withheld, "withheldReason", null), "Reason")
        .submits("socialworker", "tellFamilyOutcome", withheld)
        .isDue("reviewNotTelling", "2026-12-03");

    assertThat(standing.is(reference, Fact.FAMILY_TOLD, "NO")).isTrue();
    assertThat(standing.dateOf(reference, Fact.TELL_FAMILY_ON))
        .contains(LocalDate.parse("2026-12-03"));
    assertThat(told())
        .contains(
            "A manager agreed that the family is not told the outcome of the strategy discussion yet.");
  }

  @Test
  void whereAChildIsProtectedFirstTheFamilyIsToldWithinFiveWorkingDays() {
    var later =
        Map.of(
            "told",
            "TELL_LATER",
            "notToldBecause",
            "The cousin is to be seen first.",
            "withheldReason",
            "SIGNIFICANT_HARM_RISK",
            "approvedBy",
            "manager",
            "tellBy",
            "2026-12-08");
    decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM")
        .isRefused(
            "socialworker",
            "tellFamilyOutcome",
            with(later, "tellBy", "2026-12-09"),
            "told by 8 Dec 2026")
        .submits("socialworker", "tellFamilyOutcome", later)
        .hasPassed("familyToldLater")
        .doesNotWaitAt("reviewNotTelling")
        .isDue("tellFamily", "2026-12-08");
    assertThat(standing.is(reference, Fact.TELLING_WITHHELD, "YES")).isFalse();
  }

  @Test
  void nobodyIsToldAsLongAsAManagerHasNotLiftedIt() {
    var journey = decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");

    journey.isRefused("socialworker", "tellFamilyOutcome", toldBoth(), "not told yet");

    standing.state(reference, Fact.TELLING_WITHHELD, false, "manager");
    journey.submits("socialworker", "tellFamilyOutcome", toldBoth());
  }

  @Test
  void tellingOnlyOneSideSaysWhy() {
    var childOnly = new HashMap<String, Object>(toldBoth());
    childOnly.put("told", "CHILD_ONLY");
    childOnly.remove("parentView");
    var journey = decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    journey
        .isRefused("socialworker", "tellFamilyOutcome", childOnly, "Why not both")
        .isRefused(
            "socialworker",
            "tellFamilyOutcome",
            with(toldBoth(), "toldAt", "2026-12-01T10:00"),
            "cannot be in the future")
        .isRefused(
            "socialworker",
            "tellFamilyOutcome",
            with(toldBoth(), "toldAt", "2026-12-01T08:10"),
            "before the discussion")
        .submits(
            "socialworker",
            "tellFamilyOutcome",
            with(childOnly, "notToldBecause", "The child is 16 and asks us to wait."));

    assertThat(standing.is(reference, Fact.FAMILY_TOLD, "NO")).isTrue();
  }

  // -- how it ends --------------------------------------------------------------------------------

  @Test
  void nobodyWaitsForPaper() {
    opensCase();
    linked(5);
    agreesSafetyPlan();
    startsWithHarmedChildren()
        .submits("manager", "holdDiscussion", quorate())
        .submits("manager", "decideStrategy", decision("S47", "CF_PLUS_AIM"))
        .hasPassed("discussionConvened", "discussionDecided", "section47Agreed")
        .waitsOnlyAt("holdDiscussionForHarmedChild");
  }

  @Test
  void itIsFollowedUpWhenTheMinutesAreSentAndTheFamilyIsTold() {
    decided("CIN_CF_ASSESSMENT", "CF_PLUS_AIM")
        .submits("socialworker", "tellFamilyOutcome", toldBoth())
        .waitsOnlyAt("sendMinutes")
        .submits("frontdoor", "sendMinutes", minutes("1", "2", "3"))
        .hasPassed("minutesSentAndFamilyTold")
        .isEnded();
  }

  @Test
  void itEndsInSteppingDown() {
    ends("NO_ROLE_STEP_DOWN", "NONE").hasPassed("steppedDown").isEnded();
  }

  @Test
  void itEndsInEarlyHelp() {
    ends("EARLY_HELP", "EARLY_HELP").hasPassed("earlyHelpAgreed").isEnded();
  }

  @Test
  void itEndsInAChildAndFamilyAssessment() {
    ends("CIN_CF_ASSESSMENT", "CF_ASSESSMENT_ONLY").hasPassed("childInNeedAgreed").isEnded();
  }

  @Test
  void itEndsInASection47Enquiry() {
    ends("S47", "CF_PLUS_AIM").hasPassed("section47Agreed").isEnded();

    assertThat(standing.is(reference, Fact.SECTION_47, "OPEN")).isTrue();
    assertThat(told())
        .contains(
            "Strategy discussion decided: section 47 enquiry; child and family assessment and specialist assessment.");
  }

  @Test
  void itEndsInImmediateProtection() {
    ends("IMMEDIATE_PROTECTION", "CF_PLUS_AIM").hasPassed("immediateProtectionAgreed").isEnded();
  }

  // -- the cast's habits --------------------------------------------------------------------------

  // -- what was agreed ----------------------------------------------------------------------------

  private static Map<String, Object> action(String what, String owner, String byWhen) {
    return Map.of("what", what, "who", "Somebody", "owner", owner, "byWhen", byWhen);
  }

  private Journey agrees(Object... actions) {
    return decides(quorate())
        .submits(
            "manager",
            "decideStrategy",
            with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "actions", List.of(actions)));
  }

  private Journey agreesAtASecondDiscussion(Object... actions) {
    TestClock.at("2026-12-08T09:00");
    return starts()
        .submits("manager", "holdDiscussion", with(quorate(), "heldAt", "2026-12-08T08:30"))
        .submits(
            "manager",
            "decideStrategy",
            with(
                decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"),
                "familyWhen",
                "2026-12-09",
                "directWork",
                "GOES_ON",
                "actions",
                List.of(actions)));
  }

  @Test
  void eachAgreedActionIsATaskOfTheGroupThatHasItDueOnTheAgreedDay() {
    var journey =
        agrees(
            action("Visit the school", "FAMILY_SUPPORT", "2026-12-09"),
            action("Ask the nurse", "SOCIAL_WORKER", "2026-12-04"));
    assertThat(actionsOf("hsb-family-support")).containsExactly("2026-12-09");
    assertThat(actionsOf("hsb-social-worker")).containsExactly("2026-12-04");
    assertThat(actionsOf("hsb-practitioner")).isEmpty();
    assertThat(due("agreedAction"))
        .containsExactlyInAnyOrder("2026-12-09T23:59:59Z", "2026-12-04T23:59:59Z");
    // The case has gone on.
    journey.isEnded();
  }

  private List<String> actionsOf(String group) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskCandidateGroup(group)
        .taskDefinitionKey("doWhatWasAgreed")
        .list()
        .stream()
        .map(task -> WorkingDays.dateOf(task.getDueDate().toInstant()).toString())
        .toList();
  }

  @Test
  void whatCameOfAnActionIsReadAtTheNextDiscussion() {
    var journey = agrees(action("Visit the school", "FAMILY_SUPPORT", "2026-12-09"));
    assertThat(journey.opens("familyworker", "doWhatWasAgreed").get("agreed").toString())
        .contains("Visit the school", "9 December 2026", "strategy discussion 1");
    TestClock.at("2026-12-08T09:00");
    journey
        .isRefused("familyworker", "doWhatWasAgreed", Map.of("result", "DONE"), "What came of it")
        .isRefused(
            "familyworker",
            "doWhatWasAgreed",
            Map.of("result", "DONE", "doneOn", "2026-12-09", "note", "All well"),
            "cannot be in the future")
        .isRefused(
            "familyworker",
            "doWhatWasAgreed",
            Map.of("result", "DONE", "doneOn", "2026-11-30", "note", "All well"),
            "was not agreed before then");
    starts();
    assertThat(journey.opens("manager", "holdDiscussion").get("agreedBefore").toString())
        .contains("Visit the school", "**open**");
    journey
        .submits(
            "familyworker",
            "doWhatWasAgreed",
            Map.of("result", "DONE", "doneOn", "2026-12-07", "note", "Desks were moved"))
        .hasPassed("actionsAnswered");
    assertThat(journey.opens("manager", "holdDiscussion").get("agreedBefore").toString())
        .contains("Visit the school", "done on 7 December 2026: Desks were moved");
    assertThat(told()).contains("An action that strategy discussion 1 agreed was done.");
  }

  @Test
  void whatSomebodyOutsideUndertookIsAskedAfterOnItsDayUntilItIsAnswered() {
    var journey =
        agrees(
                action("Look online", "OUTSIDE", "2026-12-09"),
                action("Ask the school nurse", "OUTSIDE", "2026-12-04"))
            .isDue("askAfterActions", "2026-12-04");
    assertThat(actionsOf("hsb-social-worker")).isEmpty();
    assertThat(journey.opens("frontdoor", "askAfterActions").get("action")).isEqualTo("2");

    TestClock.at("2026-12-04T10:00");
    journey
        .isRefused(
            "frontdoor",
            "askAfterActions",
            Map.of("action", "2", "result", "LATER", "askNextOn", "2026-12-04", "note", "Off ill"),
            "a day after today")
        .submits(
            "frontdoor",
            "askAfterActions",
            Map.of("action", "2", "result", "LATER", "askNextOn", "2026-12-11", "note", "Off ill"))
        .isDue("askAfterActions", "2026-12-09")
        .submits(
            "frontdoor",
            "askAfterActions",
            Map.of("action", "1", "result", "NOT_DONE", "note", "No device to look at"))
        .isDue("askAfterActions", "2026-12-11")
        .submits(
            "frontdoor",
            "askAfterActions",
            Map.of("action", "2", "result", "DONE", "doneOn", "2026-12-03", "note", "She came"))
        .hasPassed("actionsAnswered");
    assertThat(told()).contains("An action that strategy discussion 1 agreed was not done.");
  }

  @Test
  void actionsOfTwoDiscussionsAreAskedAfterApart() {
    agrees(action("Look online", "OUTSIDE", "2026-12-09"));
    agreesAtASecondDiscussion(action("Ask the dentist", "OUTSIDE", "2026-12-15"));
    assertThat(owed())
        .satisfiesExactly(
            first -> assertThat(first).contains("Look online").doesNotContain("dentist"),
            second -> assertThat(second).contains("dentist").doesNotContain("Look online"));
  }

  private List<String> owed() {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskDefinitionKey("askAfterActions")
        .orderByDueDate()
        .asc()
        .list()
        .stream()
        .map(task -> forms.getTaskFormVariables(task.getId()).get("owed"))
        .map(Object::toString)
        .toList();
  }

  @Test
  void anActionAgreedWithOnePersonIsFoundByThatPersonAlone() {
    var journey =
        decides(quorate())
            .isRefused(
                "manager",
                "decideStrategy",
                agreed(byName("Visit", "SOCIAL_WORKER", "practitioner")),
                "choose somebody who is social worker")
            .isRefused(
                "manager",
                "decideStrategy",
                agreed(byName("Visit", "OUTSIDE", "socialworker")),
                "leave this empty")
            .submits(
                "manager",
                "decideStrategy",
                agreed(byName("Visit", "SOCIAL_WORKER", "socialworker")));
    assertThat(journey.offeredTo("doWhatWasAgreed")).isEmpty();
    assertThat(journey.isSeenBy("doWhatWasAgreed"))
        .contains("socialworker")
        .doesNotContain("linkedworker", "familyworker");
    journey
        .isDue("doWhatWasAgreed", "2026-12-04")
        .submits(
            "socialworker",
            "doWhatWasAgreed",
            Map.of("result", "DONE", "doneOn", "2026-12-01", "note", "Visited"))
        .hasPassed("actionsAnswered");
  }

  @Test
  void anActionOfSomebodyWhoIsAwayOrLeavesIsOfferedToTheDeputyAndToManagers() {
    var journey = agrees(byName("Visit", "SOCIAL_WORKER", "socialworker"));
    tasks.setAssignee(journey.task("doWhatWasAgreed").getId(), "socialworker");
    isAway("socialworker", "LEFT", "socialworker2");
    try {
      assertThat(journey.offeredTo("doWhatWasAgreed")).containsExactly("hsb-team-manager");
      assertThat(journey.task("doWhatWasAgreed").getAssignee()).isEqualTo("socialworker2");
      journey.submits("socialworker2", "doWhatWasAgreed", DONE).hasPassed("actionsAnswered");

      // What is agreed while they are away.
      agreesAtASecondDiscussion(byName("Visit", "SOCIAL_WORKER", "socialworker", "2026-12-09"));
      assertThat(journey.offeredTo("doWhatWasAgreed")).containsExactly("hsb-team-manager");
      assertThat(journey.isSeenBy("doWhatWasAgreed")).contains("socialworker2");
      journey.submits("manager2", "doWhatWasAgreed", with(DONE, "doneOn", "2026-12-08"));
      journey.hasPassed("actionsAnswered");
    } finally {
      jdbc.update("delete from absences");
    }
  }

  @Test
  void whoStandsInDoesNoActionOfAnotherProfessionNorOfTheOtherChild() {
    var journey = agrees(byName("Visit", "SOCIAL_WORKER", "socialworker"));
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "socialworker2", "manager");
    try {
      isAway("socialworker", "AWAY", "familyworker");
      assertThat(journey.offeredTo("doWhatWasAgreed")).containsExactly("hsb-team-manager");
      assertThat(journey.isSeenBy("doWhatWasAgreed"))
          .contains("socialworker")
          .doesNotContain("familyworker");
      jdbc.update("delete from absences");
      isAway("socialworker", "AWAY", "socialworker2");
      assertThat(journey.isSeenBy("doWhatWasAgreed")).doesNotContain("socialworker2");
    } finally {
      jdbc.update("delete from absences");
    }
  }

  @Test
  void anActionOfSomebodyWithoutAnAccountIsOfferedToManagersInTheMorning() {
    identity.saveUser(identity.newUser("leaver"));
    identity.createMembership("leaver", "hsb-social-worker");
    var journey = agrees(byName("Visit", "SOCIAL_WORKER", "leaver"));
    tasks.claim(journey.task("doWhatWasAgreed").getId(), "leaver");
    identity.deleteUser("leaver");
    management.executeJob(
        management
            .createJobQuery()
            .timers()
            .processDefinitionKey("quietWorkers")
            .singleResult()
            .getId());
    assertThat(journey.offeredTo("doWhatWasAgreed")).containsExactly("hsb-team-manager");
    assertThat(journey.task("doWhatWasAgreed").getAssignee()).isNull();
  }

  @Test
  void anActionIsOfferedToNobodyWhoMayNotReadTheRecord() {
    var journey = agrees(byName("Visit", "SOCIAL_WORKER", "socialworker"));
    Practice.isRestricted(journey, "socialworker2");
    assertThat(journey.offeredTo("doWhatWasAgreed")).containsExactly("hsb-team-manager");
    assertThat(named(journey)).isEmpty();

    journey.happens("manager", "changeNamedPeople", "named", List.of("socialworker"));
    assertThat(journey.offeredTo("doWhatWasAgreed")).isEmpty();
    assertThat(named(journey)).containsExactly("socialworker");
  }

  @Test
  void theHarmedChildsOwnWorkerIsOfferedNothingOfARecordTheyMayNotRead() {
    opensCase();
    var child = linked(5);
    var own = cast.aCase();
    linkedPeople.save(child.hasOwnRecord(caseFiles.of(own).child().orElseThrow(), own));
    Practice.isRestricted(cast.journey(own), "socialworker2");
    agreesForHarmedChild(action("Visit", "LINKED_CHILD_WORKER", "2026-12-02"));
    var journey = cast.journey(own);
    assertThat(journey.offeredTo("doWhatWasAgreed")).containsExactly("hsb-team-manager");
    assertThat(named(journey)).isEmpty();
    assertThat(journey.isSeenBy("doWhatWasAgreed")).containsExactly("manager");
  }

  @Test
  void whatAHarmedChildsOwnWorkerHasGoesToWhoeverThatIsNow() {
    opensCase();
    linked(5);
    var journey = agreesForHarmedChild(action("Visit", "LINKED_CHILD_WORKER", "2026-12-02"));
    try {
      isAway("linkedworker", "LEFT", null);
      assertThat(journey.offeredTo("doWhatWasAgreed")).containsExactly("hsb-team-manager");
      journey.does("manager", "reallocateCase", "linkedChildWorker", "linkedworker2");
      assertThat(journey.offeredTo("doWhatWasAgreed")).isEmpty();
      assertThat(named(journey)).containsExactly("linkedworker2");
    } finally {
      jdbc.update("delete from absences");
    }
  }

  private static final Map<String, Object> DONE =
      Map.of("result", "DONE", "doneOn", "2026-12-01", "note", "Visited");

  private void isAway(String worker, String kind, String deputy) {
    cast.reports(
        "manager", "workerAbsence", with(Map.of("worker", worker, "kind", kind), "deputy", deputy));
  }

  private List<String> named(Journey journey) {
    return tasks.getIdentityLinksForTask(journey.task("doWhatWasAgreed").getId()).stream()
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Map<String, Object> agreed(Object... actions) {
    return with(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"), "actions", List.of(actions));
  }

  private static Map<String, Object> byName(String what, String owner, String person) {
    return byName(what, owner, person, "2026-12-04");
  }

  private static Map<String, Object> byName(
      String what, String owner, String person, String byWhen) {
    return with(action(what, owner, byWhen), "person", person);
  }

  // -- what is agreed for a child who was harmed --------------------------------------------------

  private Journey agreesForHarmedChild(Object... actions) {
    return startsWithHarmedChildren()
        .submits(
            "manager2",
            "holdDiscussionForHarmedChild",
            with(forHarmedChild(), "actions", List.of(actions)));
  }

  @Test
  void whatIsAgreedForAHarmedChildIsATaskOfThatChildsOwnWorkerAndNamesNobody() {
    opensCase();
    var child = linked(5);
    var journey = agreesForHarmedChild(action("Visit", "LINKED_CHILD_WORKER", "2026-12-02"));
    assertThat(journey.offeredTo("doWhatWasAgreed")).isEmpty();
    assertThat(journey.isDue("doWhatWasAgreed", "2026-12-02").isSeenBy("doWhatWasAgreed"))
        .contains("linkedworker")
        .doesNotContain("socialworker", "practitioner", "familyworker");
    var form = journey.opens("linkedworker", "doWhatWasAgreed");
    assertThat(form.get("caseSummary").toString())
        .contains(child.pseudonym())
        .doesNotContain("J.T.");
    assertThat(form.get("agreed").toString()).contains("Visit", child.pseudonym());
  }

  @Test
  void nothingAgreedForAHarmedChildIsReadInTheOtherChildsCase() {
    opensCase();
    var child = linked(5);
    agreesSafetyPlan();
    var journey =
        agreesForHarmedChild(action("See her at night", "LINKED_CHILD_WORKER", "2026-12-02"))
            .submits("manager", "holdDiscussion", quorate())
            .submits(
                "manager",
                "decideStrategy",
                agreed(action("Look online", "OUTSIDE", "2026-12-09")));
    assertThat(stillOpen.of(reference)).singleElement().asString().contains("Look online");
    starts();
    assertThat(journey.opens("manager", "holdDiscussion").get("agreedBefore").toString())
        .contains("Look online")
        .doesNotContain("See her at night");
    journey.submits(
        "linkedworker",
        "doWhatWasAgreed",
        Map.of("result", "DONE", "doneOn", "2026-12-01", "note", "She sleeps again"));
    assertThat(told())
        .contains("An action that the discussion about " + child.pseudonym() + " agreed was done.")
        .noneMatch(line -> line.contains("sleeps"));

    TestClock.at("2026-12-08T09:00");
    cast.starts("harmedChildDiscussions", reference);
    assertThat(
            journey.opens("manager", "holdDiscussionForHarmedChild").get("agreedBefore").toString())
        .contains("See her at night", "done on 1 December 2026: She sleeps again");
  }

  @Test
  void whatSomebodyOutsideDoesForAHarmedChildIsAskedAfterByNobodyWhoWorksWithTheOther() {
    opensCase();
    var child = linked(5);
    var journey =
        agreesForHarmedChild(action("Ask the nursery", "OUTSIDE", "2026-12-04"))
            .isDue("askAfterActions", "2026-12-04");
    assertThat(journey.offeredTo("askAfterActions")).containsExactly("hsb-business-support");
    assertThat(journey.opens("frontdoor", "askAfterActions").get("caseSummary").toString())
        .contains(child.pseudonym())
        .doesNotContain("J.T.");
  }

  @Test
  void theActionsOfTwoChildrenNeverStandInOneForm() {
    opensCase();
    linked(5);
    agreesSafetyPlan();
    startsWithHarmedChildren()
        .submits(
            "manager",
            "holdDiscussionForHarmedChild",
            with(
                forHarmedChild(),
                "actions",
                List.of(action("Ask the nursery", "OUTSIDE", "2026-12-04"))))
        .submits("manager", "holdDiscussion", quorate())
        .submits(
            "manager", "decideStrategy", agreed(action("Look online", "OUTSIDE", "2026-12-09")));
    assertThat(owed())
        .satisfiesExactly(
            first -> assertThat(first).contains("nursery").doesNotContain("online"),
            second -> assertThat(second).contains("online").doesNotContain("nursery"));
  }

  @Test
  void whatAnOlderModelLeftToBeTakenUpForAHarmedChildStaysApart() {
    opensCase();
    linked(5);
    agreesSafetyPlan();
    agreesForHarmedChild(action("Ask the nursery", "OUTSIDE", "2026-12-04"));
    jdbc.update("update undertakings set run = null where case_reference = ?", reference.value());
    cast.journey(reference)
        .submits("manager", "holdDiscussion", quorate())
        .submits(
            "manager", "decideStrategy", agreed(action("Look online", "OUTSIDE", "2026-12-09")));
    assertThat(owed()).last().asString().contains("online").doesNotContain("nursery");
  }

  @Test
  void whereTheHarmedChildHasACaseOfTheirOwnWhatIsAgreedIsDoneThere() {
    opensCase();
    var child = linked(5);
    var own = cast.aCase();
    linkedPeople.save(child.hasOwnRecord(caseFiles.of(own).child().orElseThrow(), own));
    agreesForHarmedChild(action("Visit", "LINKED_CHILD_WORKER", "2026-12-02"));
    assertThat(actionsIn(reference)).isZero();
    assertThat(actionsIn(own)).isEqualTo(1);
    assertThat(stillOpen.of(own))
        .singleElement()
        .asString()
        .contains("a discussion about this child as one who was harmed", "Visit")
        .doesNotContain(child.pseudonym());
  }

  private long actionsIn(CaseReference one) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(one.value())
        .taskDefinitionKey("doWhatWasAgreed")
        .count();
  }

  @Test
  void anActionThatNobodyHasIsRefused() {
    decides(quorate())
        .isRefused(
            "manager",
            "decideStrategy",
            with(
                decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"),
                "actions",
                List.of(Map.of("what", "Visit", "who", "A.B.", "byWhen", "2026-12-02"))),
            "Who has it as a task");
  }

  private Journey begins() {
    opensCase();
    return starts();
  }

  private Journey decides(Map<String, Object> held) {
    var journey = begins().submits("manager", "holdDiscussion", held);
    agreesSafetyPlan();
    return journey;
  }

  private Journey decided(String outcome, String route) {
    ends(outcome, route).isEnded();
    return followsUp().waitsOnlyAt("sendMinutes", "tellFamilyOutcome");
  }

  private Journey ends(String outcome, String route) {
    return decides(quorate()).submits("manager", "decideStrategy", decision(outcome, route));
  }

  private void opensCase() {
    opensCase("2026-11-30T10:00:00Z", false);
  }

  private void opensCase(String receivedAt, boolean danger) {
    var child = children.register(Child.Identity.of("J.T.", LocalDate.parse("2014-05-05")));
    var referrer = new Referrer("S.L.", ReferrerRole.SCHOOL_DSL, "A school", "A telephone", false);
    var concern =
        Concern.referral(
            Instant.parse(receivedAt),
            ReceivedVia.PHONE,
            referrer,
            "A concern.",
            danger,
            danger ? "Tonight" : null);
    reference = caseFiles.open(concern, child).caseReference();
  }

  private LinkedPerson linked(int age) {
    return linkedPeople.link(reference, Relation.HALF_STEP_SIBLING, null, age);
  }

  private Journey starts() {
    return cast.starts("strategy", reference);
  }

  private Journey startsWithHarmedChildren() {
    starts();
    return cast.starts("harmedChildDiscussions", reference);
  }

  private Journey followsUp() {
    return cast.starts("strategyFollowUp", reference);
  }

  private void agreesSafetyPlan() {
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
  }

  private List<String> told() {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  static Map<String, Object> with(Map<String, ?> answers, Object... pairs) {
    var changed = new HashMap<String, Object>(answers);
    for (int i = 0; i < pairs.length; i += 2) {
      changed.put((String) pairs[i], pairs[i + 1]);
    }
    return changed;
  }

  private static Map<String, Object> somebody(String agency) {
    return Map.of("agency", agency, "name", "A.B.", "role", "For " + agency, "decisionMaker", true);
  }

  private static List<Map<String, Object>> everybody() {
    return List.of(somebody("CSC"), somebody("POLICE"), somebody("HEALTH"));
  }

  static Map<String, Object> quorate() {
    return Map.of(
        "heldAt", "2026-12-01T08:30",
        "format", "TELEPHONE",
        "attendees", everybody(),
        "quorate", "YES",
        "infoShared",
            List.of(
                Map.of(
                    "agency",
                    "HEALTH",
                    "summary",
                    "Known to the school nurse.",
                    "sourceDate",
                    "2026-11-30")),
        "socialWorker", "socialworker",
        "hold", "NO",
        "policeOfficerRole", "Sergeant");
  }

  private static Map<String, Object> onHold(String policeAgree, String courtSoon) {
    return with(
        with(with(quorate(), "hold", "YES"), "policeAgreeToInterviews", policeAgree),
        "courtDateSoon",
        courtSoon);
  }

  static Map<String, Object> notQuorate(String again) {
    return Map.of(
        "heldAt", "2026-12-01T08:30",
        "format", "TELEPHONE",
        "attendees", List.of(somebody("CSC"), somebody("POLICE")),
        "quorate", "NO",
        "notQuorateReason", "Nobody from health could be reached.",
        "reconvenesOn", again);
  }

  static Map<String, Object> decision(String outcome, String route) {
    var enquiry = outcome.equals("S47") || outcome.equals("IMMEDIATE_PROTECTION");
    var answers = new HashMap<String, Object>();
    answers.put("thresholdMet", enquiry ? "YES_LIKELY" : "NO");
    answers.put("analysis", LONG_ENOUGH);
    answers.put("ownHarm", "NONE_KNOWN");
    answers.put("s47Decision", enquiry ? "JOINT_S47" : "NOT_REQUIRED");
    if (enquiry) {
      answers.put("checksPermission", "ASK");
    }
    answers.put("abeNeeded", "NO");
    answers.put("medicalNeeded", "NO");
    answers.put("safetyPlanReviewed", true);
    answers.put("siblings", "CONSIDERED");
    answers.put(
        "siblingsConsidered",
        List.of(
            Map.of(
                "who",
                "Sister, 5",
                "decision",
                "SEPARATE_SLEEPING",
                "reason",
                "They share a room.")));
    answers.put("outcome", outcome);
    answers.put("assessmentRoute", route);
    answers.put("hold", "NO");
    if (outcome.equals("IMMEDIATE_PROTECTION")) {
      answers.put("protection", "Stays with the grandmother tonight, agreed with the parents.");
    }
    if (!route.equals("NONE") && !route.equals("EARLY_HELP")) {
      answers.put("assessmentMode", "FULL");
    }
    answers.put("familyPlan", "TELL");
    answers.put("familyWho", "The social worker");
    answers.put("familyWhen", "2026-12-02");
    answers.put("familyWhat", "What was decided and who they can ring.");
    answers.put(
        "actions",
        List.of(
            Map.of(
                "what",
                "Visit at home",
                "who",
                "A.B.",
                "owner",
                "SOCIAL_WORKER",
                "byWhen",
                "2026-12-02")));
    return answers;
  }

  private static Map<String, Object> decisionOnHold() {
    var answers = new HashMap<>(decision("CIN_CF_ASSESSMENT", "CF_PLUS_AIM"));
    answers.put("hold", "YES");
    answers.put("policeOfficerRole", "Detective sergeant");
    answers.put("holdReason", "A video interview is planned for next week");
    answers.put("holdReviewDate", "2026-12-29");
    answers.put("reconvene", "2026-12-31");
    answers.put("assessmentMode", "NO_OFFENCE_DISCUSSION");
    return answers;
  }

  static Map<String, Object> heldElsewhere() {
    return Map.of(
        "where", "OTHER_AUTHORITY",
        "authority", "Otherham",
        "takenBy", "Their duty manager",
        "takenOn", "2026-12-01");
  }

  static Map<String, Object> forHarmedChild() {
    var answers = new HashMap<String, Object>();
    answers.put("heldAt", "2026-12-01T08:45");
    answers.put("format", "TELEPHONE");
    answers.put("attendees", everybody());
    answers.put("quorate", "YES");
    answers.put("linkedChildWorker", "linkedworker");
    answers.put("thresholdMet", "YES_SUFFERED");
    answers.put("analysis", LONG_ENOUGH);
    answers.put("s47Decision", "JOINT_S47");
    answers.put("checksPermission", "ASK");
    answers.put("abeNeeded", "YES");
    answers.put("abeWho", "Trained officer and social worker");
    answers.put("abeWhere", "The suite");
    answers.put("abeSupport", "Grandmother");
    answers.put("abeOrder", "Interview first, doctor next, one morning.");
    answers.put("medicalNeeded", "PAEDIATRIC");
    answers.put("therapy", "ARRANGED");
    answers.put("support", List.of("ISVA", "SCHOOL_SAFETY_AND_CHOICE"));
    answers.put(
        "actions",
        List.of(with(action("Visit", "LINKED_CHILD_WORKER", "2026-12-02"), "who", "L.W.")));
    answers.put("outcome", "S47");
    return answers;
  }

  private static Map<String, Object> minutes(String... to) {
    return Map.of(
        "sentTo",
        List.of(to),
        "sentAt",
        "2026-12-01T08:55",
        "sentHow",
        "SECURE_EMAIL",
        "onlyThisChild",
        true);
  }

  private static Map<String, Object> toldBoth() {
    return Map.of(
        "told", "CHILD_AND_PARENTS",
        "toldAt", "2026-12-01T08:50",
        "toldBy", "The social worker",
        "explained", "What was decided and what happens next.",
        "childView", "AGREES_IN_PART",
        "childWords", "I want to know what happens now.",
        "parentView", "AGREES",
        "letterSent", "YES");
  }
}
