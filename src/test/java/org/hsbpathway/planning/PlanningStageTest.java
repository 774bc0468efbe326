package org.hsbpathway.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.AgreedWork;
import org.hsbpathway.casefile.AgreedWorks;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Planning: the child, the parents and the agencies agree one plan, or meet again, or let managers
 * decide; then it is shared, the child first.
 */
@PathwayTest
class PlanningStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles caseFiles;
  @Autowired Children children;
  @Autowired Incidents incidents;
  @Autowired LinkedPeople linkedPeople;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired AgreedWorks agreedWorks;
  @Autowired HsbPlans plans;
  @Autowired Deadlines deadlines;
  @Autowired TransactionTemplate transaction;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;

  private CaseReference reference;

  // -- the meeting --------------------------------------------------------------------------------

  @Test
  void theMeetingCountsFromTheSignOffAndNotFromWhenItIsArranged() {
    TestClock.at("2026-12-29T09:00");
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    // Signed off on Mon 21 Dec 2026, and shared with the family since.
    transaction.executeWithoutResult(
        status ->
            deadlines.start(
                reference, "planningMeeting", LocalDate.parse("2026-12-21"), "coordinator"));
    var journey = starts().isDue("holdPlanningMeeting", "2027-01-07");
    assertThat(journey.opens("coordinator", "holdPlanningMeeting").get("caseSummary").toString())
        .contains("Planning meeting due Thu 7 Jan 2027");
  }

  @Test
  void theWaitForTheFirstSessionCountsFromTheMeeting() {
    var journey = begins();
    TestClock.at("2026-12-04T10:00");
    // Held on Tue 1 Dec 2026, written down three days later; + 20 working days over Christmas.
    journey.submits("coordinator", "holdPlanningMeeting", agreed());
    assertThat(deadlines.of(reference))
        .filteredOn(one -> one.clock().equals("firstSession"))
        .extracting(Deadline::dueAt)
        .containsExactly(Instant.parse("2026-12-31T23:59:59Z"));
  }

  @Test
  void theMeetingIsHeldWithinTenWorkingDays() {
    TestClock.at("2026-12-21T09:00");
    begins().waitsOnlyAt("holdPlanningMeeting").isDue("holdPlanningMeeting", "2027-01-07");
  }

  @Test
  void aFamilyThatLeftIsNotMetWithoutIt() {
    reference = cast.aCase();
    standing.state(reference, Fact.TAKING_PART, "LEFT", "socialworker");
    cast.starts("planning", reference).hasPassed("nothingToPlan").isEnded();
    assertThat(standing.now(reference, Fact.PLANNING_OUTCOME)).isEmpty();
  }

  @Test
  void anAgreedPlanSaysWhoSupervisesWorksAndHolds() {
    begins()
        .submits("coordinator", "holdPlanningMeeting", agreed())
        .waitsOnlyAt("sharePlan")
        .hasPassed("supervisionLevelAgreed")
        .isDue("sharePlan", "2026-12-02");

    var plan = plan();
    assertThat(plan.supervisionLevel()).isEqualTo(SupervisionLevel.MEDIUM);
    assertThat(plan.intervention().goals()).hasSize(1);
    assertThat(plan.holding().movingOnSigns()).contains("two terms");
    assertThat(standing.is(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.MEDIUM)).isTrue();
    assertThat(standing.now(reference, Fact.PRACTITIONER)).contains("practitioner");
    assertThat(standing.now(reference, Fact.GOALS))
        .contains(plan.intervention().goals().get(0).childGoal());
    assertThat(standing.now(reference, Fact.FAMILY_WORKER)).contains("familyworker");
    assertThat(standing.now(reference, Fact.PLAN_HOLDER)).contains("Grandmother");
    assertThat(standing.is(reference, Fact.INTERVENTION, "PLANNED")).isTrue();
    assertThat(standing.is(reference, Fact.PLANNING_OUTCOME, "PLAN_AGREED")).isTrue();
    assertThat(standing.dateOf(reference, Fact.LAST_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(standing.dateOf(reference, Fact.NEXT_REVIEW_ON))
        .contains(LocalDate.parse("2027-03-01"));
    assertThat(standing.now(reference, Fact.CHILD_WORDS))
        .contains("I want to play football again.");
    assertThat(told())
        .contains(
            "The planning meeting agreed the plan: supervision medium, with one-to-one work.");
  }

  @Test
  void whoWorksWithTheChildReadsWhatWasAgreed() {
    var journey = begins();
    standing.state(reference, Fact.SAFETY_PLAN_VERSION, "1.3", "socialworker");
    assertThat(journey.opens("coordinator", "holdPlanningMeeting"))
        .containsEntry("reviewCycle", "SIX_SESSIONS_OR_THREE_MONTHS")
        .containsEntry("safetyPlan", "The safety plan, version 1.3, is in force.");
    journey.submits(
        "coordinator",
        "holdPlanningMeeting",
        with(
            with(with(agreed(), "dayAndTime", "Tuesdays at four"), "transportAgreed", "YES"),
            "transport",
            "Grandmother drives"));
    assertThat(journey.opens("socialworker", "sharePlan").get("plan").toString())
        .contains("safety plan, version 1.3");

    var work = agreedWorks.now(reference).orElseThrow();
    assertThat(work.goals())
        .containsExactly(new AgreedWork.Goal("I want to sleep at Nan's.", "Safe overnight stays"));
    assertThat(work.modules())
        .containsExactly("ENGAGEMENT_AND_GOALS", "HEALTHY_RELATIONSHIPS_CONSENT");
    assertThat(work.plannedSessions()).isEqualTo(12);
    assertThat(work.where())
        .isEqualTo(new AgreedWork.Where("Youth centre", "Tuesdays at four", "Grandmother drives"));
    assertThat(work.by()).isEqualTo("coordinator");
  }

  @Test
  void whenTheWorkIsAndHowTheChildGetsThereIsSaidOrNotKnownYet() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(with(agreed(), "dayAndTimeAgreed", null), "dayAndTime", null),
            "Are day and time agreed?")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "dayAndTime", null),
            "Day and time")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "transportAgreed", null),
            "Is it agreed how the child gets there?")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "transportAgreed", "YES"),
            "How the child gets there")
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(with(agreed(), "dayAndTimeAgreed", "NOT_KNOWN"), "dayAndTime", null));
    assertThat(agreedWorks.now(reference).orElseThrow().where())
        .isEqualTo(new AgreedWork.Where("Youth centre", null, null));
  }

  @Test
  void aSecondPlanSaysWhatIsWorkedOnNow() {
    begins().submits("coordinator", "holdPlanningMeeting", agreed());
    starts()
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "modules", List.of("ONLINE_AND_TECHNOLOGY")));

    assertThat(agreedWorks.now(reference).orElseThrow().modules())
        .containsExactly("ONLINE_AND_TECHNOLOGY");
  }

  @Test
  void whatWasAgreedBeforeIsNotWrittenAgainAtAnotherMeeting() {
    begins()
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "modules", List.of("ENGAGEMENT_AND_GOALS", "IMPACT_ON_OTHERS")));
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, "YES", "manager");
    var shown = starts().opens("coordinator", "holdPlanningMeeting");
    assertThat(shown)
        .containsEntry("planType", agreed().get("planType"))
        .containsEntry("movingOnSigns", agreed().get("movingOnSigns"))
        .containsEntry("dayAndTime", "Tuesdays after school")
        .doesNotContainKeys("supervisionLevel", "interventionNeed", "childVoice");
    assertThat(shown.get("goals").toString()).contains("I want to sleep at Nan's.");
    assertThat(shown.get("modules").toString())
        .contains("ENGAGEMENT_AND_GOALS")
        .doesNotContain("IMPACT_ON_OTHERS");
  }

  @Test
  void reviewsThatFallOnAHolidayMoveBack() {
    begins()
        .submits(
            "coordinator", "holdPlanningMeeting", with(agreed(), "reviewCycle", "FOUR_WEEKLY"));

    assertThat(standing.dateOf(reference, Fact.NEXT_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-29"));
    assertThat(standing.now(reference, Fact.REVIEW_CLOCK)).contains("reviewFourWeekly");
  }

  @Test
  void aDifferentViewIsKeptBesideThePlan() {
    var answers = with(agreed(), "outcome", "PLAN_AGREED_WITH_DISSENT");
    begins()
        .isRefused("coordinator", "holdPlanningMeeting", answers, "the view that differs")
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(
                answers,
                "dissent",
                List.of(Map.of("who", "School", "view", "We would have kept it high."))))
        .waitsOnlyAt("sharePlan");

    assertThat(plan().dissents()).hasSize(1);
    assertThat(told())
        .contains(
            "The planning meeting agreed the plan: supervision medium, with one-to-one work; a different view is recorded beside it.");
  }

  @Test
  void anAdjournedMeetingComesTogetherAgain() {
    var journey = begins();
    standing.state(reference, Fact.ASSESSMENT_OUTCOME, "INTERVENTION_1TO1", "assessor");
    standing.state(reference, Fact.CHILD_PROTECTION, "CIN_PLAN", "chair");
    journey
        .submits("coordinator", "holdPlanningMeeting", adjourned("2026-12-08"))
        .waitsOnlyAt("holdPlanningMeeting")
        .isDue("holdPlanningMeeting", "2026-12-08");
    assertThat(journey.opens("coordinator", "holdPlanningMeeting").get("known").toString())
        .contains("Meeting of 1 Dec 2026: adjourned")
        .contains("Assessment concluded: one-to-one work")
        .contains("Child protection: child in need plan");

    TestClock.at("2026-12-08T12:00");
    journey
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(with(agreed(), "heldAt", "2026-12-08T10:00"), "startBy", "2026-12-15"))
        .waitsOnlyAt("sharePlan");
    assertThat(plan().meetings()).hasSize(2);
    assertThat(told()).contains("The planning meeting meets again on 8 Dec 2026.");
  }

  @Test
  void aMeetingAgainInThePastIsRefused() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            adjourned("2026-11-30"),
            "meet again in the past");
  }

  @Test
  void aDisagreementIsSettledBesideThePlanAndComesBackToTheMeeting() {
    var journey =
        begins()
            .submits("coordinator", "holdPlanningMeeting", escalated())
            .waitsOnlyAt("holdPlanningMeeting", "settleAmongPractitioners")
            .isDue("settleAmongPractitioners", "2026-12-02")
            .isDue("holdPlanningMeeting", "2026-12-15");
    assertThat(
            journey
                .opens("socialworker", "settleAmongPractitioners")
                .get("disagreement")
                .toString())
        .contains("School wants him out of lessons");
    assertThat(journey.opens("coordinator", "holdPlanningMeeting").get("caseSummary").toString())
        .contains("until it is settled: One adult beside him in lessons");

    journey.submits(
        "socialworker",
        "settleAmongPractitioners",
        Map.of(
            "talks",
            List.of(Map.of("agency", "School", "name", "D.E., head", "spokenOn", "2026-12-01")),
            "result",
            "SETTLED",
            "decision",
            "He stays in lessons with one adult; the head brings a timetable to the meeting."));
    assertThat(journey.opens("coordinator", "holdPlanningMeeting").get("known").toString())
        .contains("The disagreement was settled: He stays in lessons");

    journey.submits("coordinator", "holdPlanningMeeting", agreed()).waitsOnlyAt("sharePlan");
    assertThat(told())
        .contains(
            "The planning meeting could not agree: the disagreement is taken further, and the safer option holds meanwhile.",
            "The disagreement was settled by practitioners.");
  }

  // -- what is refused ----------------------------------------------------------------------------

  @Test
  void withoutASafetyPlanInForceThereIsNoAgreement() {
    opensCase();
    var journey = starts();
    journey.isRefused(
        "coordinator", "holdPlanningMeeting", agreed(), "without a safety plan in force");
    standing.state(reference, Fact.SAFETY_PLAN, "VERBAL_AGREED", "socialworker");
    journey.isRefused(
        "coordinator", "holdPlanningMeeting", agreed(), "without a safety plan in force");
    journey
        .submits("coordinator", "holdPlanningMeeting", adjourned("2026-12-02"))
        .waitsOnlyAt("holdPlanningMeeting");
  }

  @Test
  void theMeetingLiesBetweenTheConcernAndNow() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "heldAt", "2026-12-01T09:30"),
            "cannot be in the future")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "heldAt", "2026-10-01T09:30"),
            "before the concern was received");
  }

  @Test
  void whatTheChildSaidIsNotPassedOver() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "childVoice", "N/A"),
            "never empty words");
  }

  @Test
  void onePersonAloneIsNoTeam() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "attendees", List.of(Map.of("agency", "CSC", "name", "A.B."))),
            "at least two agencies");
  }

  @Test
  void theChildIsHeard() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "childVoice", " "),
            "What the child said");
  }

  @Test
  void aLevelHasAReason() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "levelReason", "Because."),
            "Reason",
            "50");
  }

  @Test
  void aSettingHasOneLevel() {
    var home = Map.of("setting", "HOME", "level", "HIGH", "reason", "Nights.");
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "settingLevels", List.of(home, home)),
            "one level only")
        .submits(
            "coordinator", "holdPlanningMeeting", with(agreed(), "settingLevels", List.of(home)));

    assertThat(plan().supervision().settings()).hasSize(1);
  }

  @Test
  void comingDownFromHighNeedsTwoSettingsAndAManager() {
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    // Tue 3 Nov 2026 + 4 weeks = Tue 1 Dec, the day of the meeting
    TestClock.at("2026-11-03T09:00");
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "socialworker");
    TestClock.at(TestClock.START);
    var seen =
        List.of(
            Map.of("setting", "HOME", "seen", "Eight calm weeks."),
            Map.of("setting", "SCHOOL", "seen", "No concern."));
    starts()
        .isRefused("coordinator", "holdPlanningMeeting", agreed(), "at least two settings")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "loweringEvidence", seen),
            "a manager who agrees")
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(with(agreed(), "loweringEvidence", seen), "loweringManager", "manager"))
        .waitsOnlyAt("sharePlan");
  }

  @Test
  void aLevelIsNotLoweredWithinOneReviewPeriodOfItsSettingOrOfAnIncident() {
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    TestClock.at("2026-11-04T09:00");
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "socialworker");
    TestClock.at(TestClock.START);
    var lower =
        with(
            with(
                agreed(),
                "loweringEvidence",
                List.of(
                    Map.of("setting", "HOME", "seen", "Calm weeks."),
                    Map.of("setting", "SCHOOL", "seen", "No concern."))),
            "loweringManager",
            "manager");
    var journey =
        starts()
            .isRefused(
                "coordinator",
                "holdPlanningMeeting",
                lower,
                "keep the level until 2 December 2026");

    // Something happened on Fri 20 Nov 2026: four weeks from there.
    incidents.record(
        reference,
        new Incident.Account(
            Incident.Period.on(LocalDate.parse("2026-11-20")),
            List.of(Setting.SCHOOL),
            List.of(ContactType.VERBAL),
            null,
            null,
            null,
            IncidentStatus.ALLEGED));
    journey.isRefused(
        "coordinator", "holdPlanningMeeting", lower, "keep the level until 18 December 2026");
  }

  @Test
  void comingDownFromMediumNeedsTwoSettingsButNoManager() {
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    TestClock.at("2026-10-06T09:00");
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.MEDIUM, "socialworker");
    TestClock.at(TestClock.START);
    var low = with(agreed(), "supervisionLevel", "LOW");
    var seen =
        List.of(
            Map.of("setting", "HOME", "seen", "Eight calm weeks."),
            Map.of("setting", "SCHOOL", "seen", "No concern."));
    starts()
        .isRefused("coordinator", "holdPlanningMeeting", low, "at least two settings")
        .submits("coordinator", "holdPlanningMeeting", with(low, "loweringEvidence", seen))
        .waitsOnlyAt("sharePlan");
  }

  @Test
  void impactOnOthersIsClosedWhilePoliceAskForSilence() {
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, "YES", "manager");
    var answers = with(agreed(), "modules", List.of("ENGAGEMENT_AND_GOALS", "IMPACT_ON_OTHERS"));
    var journey =
        starts()
            .isRefused("coordinator", "holdPlanningMeeting", answers, "impact on others is closed");

    standing.state(reference, Fact.OFFENCE_DISCUSSION_HOLD, "NO", "manager");
    journey.submits("coordinator", "holdPlanningMeeting", answers).waitsOnlyAt("sharePlan");
  }

  @Test
  void thereAreOneToFiveGoals() {
    var goal =
        Map.of(
            "childGoal", "I want to sleep at Nan's.", "professionalGoal", "Safe overnight stays");
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "goals", List.of()),
            "one to five goals")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "goals", Collections.nCopies(6, goal)),
            "one to five goals")
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "goals", Collections.nCopies(5, goal)));
  }

  @Test
  void theWorkHasAreasAndStartsInTime() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "modules", List.of()),
            "Areas of work")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "startBy", "2026-11-30"),
            "cannot start before the meeting")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "startBy", "2027-01-11"),
            "The work starts after 31 Dec 2026")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "practitioner", "socialworker"),
            "Practitioner")
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(
                with(agreed(), "startBy", "2027-01-11"),
                "waitReason",
                "Waiting list; a call every week."));
  }

  @Test
  void nobodyWorksForBothChildren() {
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    linkedPeople.save(
        linkedPeople.link(reference, Relation.PEER, null, 12).allocate("familyworker", null));
    starts().isRefused("coordinator", "holdPlanningMeeting", agreed(), "Two children, two workers");

    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    linkedPeople.save(
        linkedPeople.link(reference, Relation.PEER, null, 13).allocate("practitioner", null));
    starts().isRefused("coordinator", "holdPlanningMeeting", agreed(), "Two children, two workers");
  }

  @Test
  void aChildProtectionPlanHasNoRival() {
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    standing.state(reference, Fact.CHILD_PROTECTION, "CP_PLAN", "chair");
    starts()
        .isRefused("coordinator", "holdPlanningMeeting", agreed(), "part of it, not a rival")
        .submits(
            "coordinator",
            "holdPlanningMeeting",
            with(with(agreed(), "planType", "CP"), "heldAs", "CORE_GROUP"))
        .waitsOnlyAt("sharePlan");
  }

  @Test
  void somebodyStandsInAndTheEndIsDescribed() {
    begins()
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "deputies", List.of()),
            "who stands in")
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(agreed(), "movingOnSigns", null),
            "We will know we are finished");
  }

  // -- sharing ------------------------------------------------------------------------------------

  @Test
  void theChildAndTheParentsAreToldFirst() {
    var others = List.of(given("SCHOOL", "OWN_PART"));
    var early = with(with(shared(others), "parentsTold", "NO"), "tellBy", "2026-12-04");
    var journey = planned();
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    journey
        .isRefused("socialworker", "sharePlan", shared(others), "not told yet")
        .isRefused("socialworker", "sharePlan", with(early, "childTold", "YES"), "not told yet");
    standing.state(reference, Fact.TELLING_WITHHELD, false, "manager");
    journey
        .isRefused("socialworker", "sharePlan", early, "Talk with the child and the parents first")
        .isRefused(
            "socialworker",
            "sharePlan",
            with(
                with(
                    with(early, "overrideReason", "WOULD_INCREASE_RISK"),
                    "overrideApprovedBy",
                    "manager"),
                "tellBy",
                "2026-12-09"),
            "by 8 Dec 2026")
        .submits(
            "socialworker",
            "sharePlan",
            with(
                with(early, "overrideReason", "WOULD_INCREASE_RISK"),
                "overrideApprovedBy",
                "manager"))
        .waitsAt("tellFamily")
        .isDue("tellFamily", "2026-12-04");

    assertThat(standing.now(reference, Fact.FAMILY_TOLD)).isEmpty();
    assertThat(standing.dateOf(reference, Fact.TELL_FAMILY_ON))
        .contains(LocalDate.parse("2026-12-04"));
    TestClock.at("2026-12-02T10:00");
    journey
        .does("socialworker", "tellFamily", "told", "PARENTS_ONLY", "toldOn", "2026-12-02")
        .isDue("tellFamily", "2026-12-04")
        .does("socialworker", "tellFamily", "told", "CHILD_AND_PARENTS", "toldOn", "2026-12-02")
        .hasPassed("familyIsTold")
        .doesNotWaitAt("tellFamily");
    assertThat(standing.dateOf(reference, Fact.TELL_FAMILY_ON)).isEmpty();
  }

  @Test
  void nobodyGetsMoreThanTheyNeed() {
    planned()
        .isRefused(
            "socialworker",
            "sharePlan",
            shared(List.of(given("SCHOOL", "FULL"))),
            "more than they need")
        .isRefused(
            "socialworker",
            "sharePlan",
            shared(List.of(given("LINKED_CHILD_WORKER", "OWN_PART"))),
            "more than they need")
        .submits(
            "socialworker",
            "sharePlan",
            shared(
                List.of(
                    given("SCHOOL", "OWN_PART"),
                    given("LINKED_CHILD_WORKER", "HEADLINE"),
                    given("YJS", "FULL"))));

    assertThat(told()).contains("The plan was shared with 3 others.");
  }

  @Test
  void sharingLiesBetweenTheMeetingAndToday() {
    planned()
        .isRefused(
            "socialworker",
            "sharePlan",
            with(shared(List.of()), "childToldOn", "2026-12-02"),
            "not in the future")
        .isRefused(
            "socialworker",
            "sharePlan",
            with(shared(List.of()), "parentsToldOn", "2026-11-30"),
            "after the meeting")
        .isRefused(
            "socialworker",
            "sharePlan",
            shared(List.of(with(given("SCHOOL", "OWN_PART"), "sharedOn", "2026-12-02"))),
            "nothing in the future")
        .isRefused(
            "socialworker",
            "sharePlan",
            with(shared(List.of()), "otherFamilyChecked", false),
            "please confirm");
  }

  // -- how it ends --------------------------------------------------------------------------------

  @Test
  void itEndsWithOneToOneWork() {
    planned()
        .submits("socialworker", "sharePlan", shared(List.of()))
        .hasPassed("interventionPlanned")
        .isEnded();

    assertThat(standing.is(reference, Fact.FAMILY_TOLD, "YES")).isTrue();
  }

  @Test
  void itEndsWithoutOneToOneWorkAndNobodyIsMadeToHaveIt() {
    var journey = begins();
    journey
        .isRefused(
            "coordinator",
            "holdPlanningMeeting",
            with(withoutWork(), "noInterventionReason", null),
            "Why not")
        .submits("coordinator", "holdPlanningMeeting", withoutWork())
        .submits("socialworker", "sharePlan", shared(List.of()))
        .hasPassed("familyPlanAgreed")
        .isEnded();

    assertThat(standing.is(reference, Fact.INTERVENTION, "NOT_NEEDED")).isTrue();
    assertThat(standing.now(reference, Fact.PRACTITIONER)).isEmpty();
    assertThat(plan().intervention()).isNull();
  }

  @Test
  void aCourtMayAskForWorkWhileAMeetingIsToBeHeldAndItMakesThePlanForBoth() {
    begins();
    starts()
        .waitsOnlyAt("holdPlanningMeeting")
        .submits("coordinator", "holdPlanningMeeting", agreed())
        .waitsOnlyAt("sharePlan")
        .submits("socialworker", "sharePlan", shared(List.of()))
        .hasPassed("plannedBeside", "interventionPlanned")
        .isEnded();

    assertThat(plans.countByCaseReference(reference)).isEqualTo(1);
    assertThat(standing.now(reference, Fact.PLANNING_OUTCOME)).contains("PLAN_AGREED");
    var runs =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(reference.value())
            .list();
    assertThat(
            history
                .createHistoricVariableInstanceQuery()
                .variableName("interventionNeedOutcome")
                .processInstanceIdIn(
                    runs.stream().map(HistoricProcessInstance::getId).toArray(String[]::new))
                .list())
        .as("both go on to the work that was agreed")
        .extracting(HistoricVariableInstance::getValue)
        .containsExactly("INTERVENTION", "INTERVENTION");
  }

  @Test
  void whoeverWaitsForAMeetingThatIsGivenUpHoldsTheirOwn() {
    // Tue 1 Dec 2026: it looks again on the mornings of the 2nd and the 3rd.
    begins();
    var second = starts();
    TestClock.at("2026-12-02T08:00");
    second.workOffJobs().waitsOnlyAt("holdPlanningMeeting");
    assertThat(plans.countByCaseReference(reference)).isEqualTo(1);

    runtime.deleteProcessInstance(plan().run(), "begun by mistake");
    second.doesNotWaitAt("holdPlanningMeeting");
    TestClock.at("2026-12-03T08:00");
    second
        .workOffJobs()
        .waitsOnlyAt("holdPlanningMeeting")
        .submits("coordinator", "holdPlanningMeeting", agreed())
        .waitsOnlyAt("sharePlan");
  }

  @Test
  void whatIsAskedForOnceTheMeetingHasAgreedGetsItsOwn() {
    planned();
    var both = starts().waitsOnlyAt("holdPlanningMeeting", "sharePlan");
    assertThat(standing.now(reference, Fact.PLANNING_OUTCOME))
        .as("the other meeting is still to be held, and nothing is closed before")
        .contains("ARRANGED");
    both.submits("coordinator", "holdPlanningMeeting", agreed());
    assertThat(standing.now(reference, Fact.PLANNING_OUTCOME)).contains("PLAN_AGREED");
    both.waitsOnlyAt("sharePlan", "sharePlan")
        .submits("socialworker", "sharePlan", shared(List.of()))
        .submits("socialworker", "sharePlan", shared(List.of()))
        .isEnded();

    assertThat(plans.countByCaseReference(reference)).isEqualTo(2);
  }

  @Test
  void workThatWasAgreedAnewIsNotOverBecauseTheFirstOneEnds() {
    planned().submits("socialworker", "sharePlan", shared(List.of()));
    var work = cast.starts("intervention", reference).waitsAt("bookFirstSession");
    var second = starts().submits("coordinator", "holdPlanningMeeting", agreed());
    // The first work ends while the new plan is not shared yet.
    work.hears("oneToOneWorkEnds");
    assertThat(standing.now(reference, Fact.INTERVENTION)).contains("ENDED");

    var closing = cast.starts("moveOn", reference);
    Practice.writesHowLifeGoesOn(closing);
    assertThat(closing.opens("manager2", "decideClosure").get("readiness").toString())
        .contains("one-to-one work is still under way");
    second.submits("socialworker", "sharePlan", shared(List.of())).hasPassed("interventionPlanned");
  }

  @Test
  void workUnderWayGoesOnWhereASecondMeetingAsksForNoMore() {
    planned().submits("socialworker", "sharePlan", shared(List.of()));
    cast.starts("intervention", reference).waitsAt("bookFirstSession");
    var work = standing.now(reference, Fact.INTERVENTION);

    starts().submits("coordinator", "holdPlanningMeeting", withoutWork());

    assertThat(standing.now(reference, Fact.INTERVENTION)).isEqualTo(work);
    var closing = cast.starts("moveOn", reference);
    Practice.writesHowLifeGoesOn(closing);
    assertThat(closing.opens("manager2", "decideClosure").get("readiness").toString())
        .contains("one-to-one work is still under way");
    closing.cannot(
        "manager2",
        "decideClosure",
        "Row 9",
        "decision",
        "CLOSE",
        "closureReason",
        "NO_NEED",
        "policeStrand",
        "CONCLUDED",
        "rationale",
        "The plan holds and everybody knows whom to ask. The child comes to school every day, and the family says what helps.");
  }

  // -- the cast's habits --------------------------------------------------------------------------

  private Journey begins() {
    opensCase();
    standing.state(reference, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    return starts();
  }

  private static Map<String, Object> withoutWork() {
    var answers = new HashMap<>(agreed());
    answers
        .keySet()
        .removeAll(
            List.of(
                "goals",
                "modules",
                "practitioner",
                "startBy",
                "plannedSessions",
                "place",
                "dayAndTimeAgreed",
                "dayAndTime",
                "transportAgreed"));
    answers.put("interventionNeed", "NO_INTERVENTION");
    answers.put("noInterventionReason", "The assessment found no ongoing need.");
    return answers;
  }

  private Journey planned() {
    return begins().submits("coordinator", "holdPlanningMeeting", agreed());
  }

  private Journey starts() {
    return cast.starts("planning", reference);
  }

  private HsbPlan plan() {
    return plans.findAll().stream()
        .filter(plan -> plan.caseReference().equals(reference))
        .findFirst()
        .orElseThrow();
  }

  private void opensCase() {
    var child = children.register(Child.Identity.of("M.R.", LocalDate.parse("2012-02-02")));
    var referrer = new Referrer("S.L.", ReferrerRole.SCHOOL_DSL, "A school", "A telephone", false);
    var concern =
        Concern.referral(
            Instant.parse("2026-11-01T10:00:00Z"),
            ReceivedVia.PHONE,
            referrer,
            "A concern.",
            false,
            null);
    reference = caseFiles.open(concern, child).caseReference();
  }

  private List<String> told() {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  private static Map<String, Object> with(Map<String, ?> answers, String key, Object value) {
    var changed = new HashMap<String, Object>(answers);
    changed.put(key, value);
    return changed;
  }

  private static Map<String, Object> held(String outcome) {
    var answers = new HashMap<String, Object>();
    answers.put("heldAt", "2026-12-01T08:30");
    answers.put("heldAs", "HSB_PLANNING_MEETING");
    answers.put(
        "attendees",
        List.of(
            Map.of("agency", "CSC", "name", "A.B."),
            Map.of("agency", "EDUCATION", "name", "C.D.")));
    answers.put("childTookPart", "ATTENDED");
    answers.put("parentsTookPart", "ATTENDED");
    answers.put("childVoice", "I want to play football again.");
    answers.put("parentsVoice", "We want to know who we can ring.");
    answers.put("outcome", outcome);
    return answers;
  }

  private static Map<String, Object> adjourned(String again) {
    return with(
        with(held("ADJOURNED"), "adjournedBecause", "The school could not come."),
        "meetsAgainOn",
        again);
  }

  private static Map<String, Object> escalated() {
    return with(
        with(
            held("ESCALATED"), "disagreement", "School wants him out of lessons, health does not."),
        "saferOption",
        "One adult beside him in lessons.");
  }

  private static Map<String, Object> agreed() {
    var answers = held("PLAN_AGREED");
    answers.put("supervisionLevel", "MEDIUM");
    answers.put(
        "levelReason",
        "Calm at home and at school for six weeks; younger cousins visit at weekends.");
    answers.put("interventionNeed", "INTERVENTION");
    answers.put(
        "goals",
        List.of(
            Map.of(
                "childGoal",
                "I want to sleep at Nan's.",
                "professionalGoal",
                "Safe overnight stays")));
    answers.put("modules", List.of("ENGAGEMENT_AND_GOALS", "HEALTHY_RELATIONSHIPS_CONSENT"));
    answers.put("practitioner", "practitioner");
    answers.put("startBy", "2026-12-15");
    answers.put("plannedSessions", 12);
    answers.put("place", "Youth centre");
    answers.put("dayAndTimeAgreed", "YES");
    answers.put("dayAndTime", "Tuesdays after school");
    answers.put("transportAgreed", "NOT_KNOWN");
    answers.put("familyWorker", "familyworker");
    answers.put("familyGoals", "Sleep, and talking about it.");
    answers.put("parentsSupport", "Parents' sessions every two weeks.");
    answers.put("siblingsSupport", "None at home.");
    answers.put("planType", "CIN");
    answers.put("reviewCycle", "SIX_SESSIONS_OR_THREE_MONTHS");
    answers.put("leadPractitioner", "socialworker");
    answers.put("planHolder", "Grandmother");
    answers.put("deputies", List.of(Map.of("name", "Aunt", "standsInFor", "Grandmother")));
    answers.put(
        "movingOnSigns",
        "Two months of nights at Nan's and two terms without worry; two terms at school.");
    return answers;
  }

  private static Map<String, Object> given(String recipient, String part) {
    return Map.of("recipient", recipient, "part", part, "sharedOn", "2026-12-01");
  }

  private static Map<String, Object> shared(List<?> others) {
    return Map.of(
        "childTold", "YES",
        "parentsTold", "YES",
        "childToldOn", "2026-12-01",
        "parentsToldOn", "2026-12-01",
        "childCopy", List.of("OWN_WORDS", "PICTURES"),
        "childView", "It is fair.",
        "recipients", others,
        "otherFamilyChecked", true);
  }
}
