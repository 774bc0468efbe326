package org.hsbpathway.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.safetyplan.SafetyPlanStageTest.household;
import static org.hsbpathway.safetyplan.SafetyPlanStageTest.plan;
import static org.hsbpathway.safetyplan.SafetyPlanStageTest.relax;
import static org.hsbpathway.safetyplan.SafetyPlanStageTest.review;
import static org.hsbpathway.safetyplan.SafetyPlanStageTest.tonight;
import static org.hsbpathway.safetyplan.SafetyPlanStageTest.with;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.Supervisors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Something happened: the plan in force answers it the same day and never more loosely. */
@PathwayTest
class PlanChangeStageTest {

  @Autowired Cast cast;
  @Autowired Standing standing;
  @Autowired Reasons reasons;
  @Autowired Supervisors supervisors;
  @Autowired SafetyPlans plans;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired TransactionTemplate transaction;

  CaseReference reference;
  Journey stage;

  @BeforeEach
  void aSafetyPlanIsNeeded() {
    reference = cast.aCase();
    stage = cast.starts("safetyPlan", reference);
  }

  private Journey written() {
    return stage
        .submits("socialworker", "agreeInterimPlan", tonight())
        .submits("socialworker", "writeSafetyPlan", plan());
  }

  private void happens(String why) {
    reasons.give(reference, Fact.PLAN_MUST_CHANGE, why, "edt");
    hears("planMustChange");
  }

  private void hears(String message) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
  }

  private static Map<String, Object> changed(Object... pairs) {
    return with(
        Map.ofEntries(
            Map.entry("whatChanged", "Nobody under sixteen in the house after school"),
            Map.entry("supervisionLevel", "INTERIM_PRECAUTIONARY"),
            Map.entry("households", List.of(household("ALWAYS"))),
            Map.entry("neverInCharge", true),
            Map.entry("supervisors", List.of(Map.of("name", "M. T."))),
            Map.entry("contactWithHarmedChild", "NONE"),
            Map.entry("told", List.of("CHILD", "PARENTS_CARERS")),
            Map.entry("planHolder", "M. T., grandmother"),
            Map.entry("reviewOn", "2026-12-08")),
        pairs);
  }

  private List<PlanVersion> versions() {
    return transaction.execute(status -> plans.of(reference).versions());
  }

  @Test
  void aWrittenPlanIsInForceAtOnceAndTheCoordinatorChecksItBesideThat() {
    written();
    assertThat(standing.now(reference, Fact.SAFETY_PLAN)).contains("ACTIVE");
    // Written on Tue 1 Dec 2026; five working days.
    stage.waitsOnlyAt("reviewSafetyPlan").isDue("checkPlanQuality", "2026-12-08");
    assertThat(stage.offeredTo("checkPlanQuality")).containsExactly("hsb-coordinator");
    assertThat(stage.opens("coordinator", "checkPlanQuality").get("plan").toString())
        .contains("version", "in force since 1 Dec 2026");
    stage.submits("coordinator", "checkPlanQuality", Map.of("result", "GOOD"));
    stage.waitsOnlyAt("reviewSafetyPlan").hasPassed("planStands");
    assertThat(stage.opens("socialworker", "reviewSafetyPlan").get("situation").toString())
        .doesNotContain("was checked by");
  }

  @Test
  void whatCanWaitIsReadByWhoeverReviewsThePlan() {
    written();
    stage
        .isRefused(
            "coordinator",
            "checkPlanQuality",
            Map.of("result", "AT_NEXT_REVIEW"),
            "What is to be changed, and why")
        .submits(
            "coordinator",
            "checkPlanQuality",
            Map.of(
                "result", "AT_NEXT_REVIEW", "reason", "Nothing is said about the school holidays"))
        .waitsOnlyAt("reviewSafetyPlan");
    assertThat(stage.opens("socialworker", "reviewSafetyPlan").get("situation").toString())
        .contains(
            "Version 2 was checked by coordinator", "Nothing is said about the school holidays");
  }

  @Test
  void whatSafetyNeedsTodayIsChangedTodayWithTheReasonOfWhoeverChecked() {
    written();
    stage
        .submits(
            "coordinator",
            "checkPlanQuality",
            Map.of("result", "CHANGE_TODAY", "reason", "Nobody supervises between three and five"))
        .waitsOnlyAt("reviewSafetyPlan", "changePlanToday")
        .isDue("changePlanToday", "2026-12-01");
    // When it happened is in the reasons; the date counts from when it was reported.
    assertThat(stage.opens("socialworker", "changePlanToday").get("caseSummary").toString())
        .contains("asked for Tue 1 Dec");
    assertThat(standing.now(reference, Fact.SAFETY_PLAN)).contains("ACTIVE");
    assertThat(stage.opens("socialworker", "changePlanToday").get("reasons").toString())
        .contains("Nobody supervises between three and five");
    stage
        .submits("socialworker", "changePlanToday", changed("reviewOn", "2026-12-04"))
        .waitsOnlyAt("reviewSafetyPlan")
        .submits("coordinator", "checkPlanQuality", Map.of("result", "GOOD"))
        .hasPassed("planStands");
    assertThat(versions().get(2).checkedBy()).isEqualTo("coordinator");
  }

  @Test
  void aVersionMadeTheSameDayIsCheckedLikeOneThatWasWrittenAnew() {
    written();
    stage.submits("coordinator", "checkPlanQuality", Map.of("result", "GOOD"));
    TestClock.at("2026-12-03T10:00");
    happens("A new incident was reported");
    stage
        .submits("socialworker", "changePlanToday", changed("reviewOn", "2026-12-04"))
        .isDue("checkPlanQuality", "2026-12-10");
    assertThat(stage.opens("coordinator", "checkPlanQuality").get("situation").toString())
        .contains("version 3");
  }

  @Test
  void whileACheckIsOpenItLooksAtTheNewestVersionAndIsNotAskedTwice() {
    written();
    TestClock.at("2026-12-03T10:00");
    happens("A new incident was reported");
    stage
        .submits("socialworker", "changePlanToday", changed("reviewOn", "2026-12-04"))
        .isDue("checkPlanQuality", "2026-12-08")
        .submits("coordinator", "checkPlanQuality", Map.of("result", "GOOD"));
    assertThat(versions().get(1).checkedOn()).isEmpty();
    assertThat(versions().get(2).checkedBy()).isEqualTo("coordinator");
    assertThat(checksOpen()).isZero();
  }

  private long checksOpen() {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(reference.value())
        .taskDefinitionKey("checkPlanQuality")
        .count();
  }

  @Test
  void whoeverWroteThePlanDoesNotCheckIt() {
    written();
    stage
        .isGivenTo("socialworker", "checkPlanQuality")
        .isRefused(
            "socialworker", "checkPlanQuality", Map.of("result", "GOOD"), "wrote this version");
  }

  @Test
  void aPlanThatIsOverIsNotCheckedAnyMore() {
    written();
    standing.state(reference, Fact.SAFETY_PLAN, "HANDED_OVER", "manager");
    hears("planHandedOver");
    stage.isEnded();
  }

  @Test
  void whatHappenedIsAnsweredTheSameDayInANewVersionThatIsReviewedSoon() {
    written();
    happens("A new incident was reported");
    stage.waitsOnlyAt("reviewSafetyPlan", "changePlanToday").isDue("changePlanToday", "2026-12-01");
    var form = stage.opens("socialworker", "changePlanToday");
    assertThat(form.get("reasons").toString()).contains("A new incident was reported");
    assertThat(form.get("situation").toString()).contains("version 2");
    assertThat(form).doesNotContainKey("told");
    stage.isRefused(
        "socialworker",
        "changePlanToday",
        changed("reviewOn", "2026-12-09"),
        "8 December 2026 at the latest");
    stage.isRefused(
        "socialworker",
        "changePlanToday",
        changed("households", List.of()),
        "at least one household");
    stage
        .submits("socialworker", "changePlanToday", changed("reviewOn", "2026-12-04"))
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2026-12-04")
        .hasPassed("planChangedToday", "planRevised");

    assertThat(versions()).hasSize(3);
    assertThat(versions().get(2).content().purpose().behavioursToPrevent())
        .isEqualTo("Touching a younger child");
    assertThat(reasons.areOpen(reference, Fact.PLAN_MUST_CHANGE)).isFalse();
    assertThat(supervisors.of(reference)).containsExactly("M. T.");
  }

  @Test
  void afterWhatHappenedSupervisionIsNotLessCloseThanWhatHolds() {
    written();
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "edt");
    happens("A new incident was reported");
    assertThat(stage.opens("socialworker", "changePlanToday"))
        .containsEntry("supervisionLevel", "HIGH");
    stage.isRefused(
        "socialworker",
        "changePlanToday",
        changed("supervisionLevel", "MEDIUM"),
        "kept or made closer");
    stage.submits("socialworker", "changePlanToday", changed("supervisionLevel", "HIGH"));

    assertThat(standing.is(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH)).isTrue();
  }

  @Test
  void whatMakesSupervisionHighTodayBringsTheNextOversightForward() {
    written();
    // Four weeks from Tue 1 Dec 2026; two while supervision is high.
    cast.starts("managementOversight", reference).isDue("superviseCase", "2026-12-29");
    happens("A new incident was reported");
    TestClock.at("2026-12-03T10:00");
    stage.submits(
        "socialworker",
        "changePlanToday",
        changed("supervisionLevel", "HIGH", "reviewOn", "2026-12-08"));

    stage.isDue("superviseCase", "2026-12-15");
    assertThat(stage.openSteps()).containsOnlyOnce("superviseCase");
    assertThat(stage.opens("manager", "superviseCase").get("caseSummary").toString())
        .contains("Management oversight at high supervision due Tue 15 Dec 2026");
  }

  @Test
  void aReviewThatTightensToHighBringsTheNextOversightForward() {
    written();
    cast.starts("managementOversight", reference).isDue("superviseCase", "2026-12-29");
    stage.does(
        "socialworker",
        "reviewSafetyPlan",
        "heldOn",
        "2026-12-01",
        "decision",
        "TIGHTEN",
        "levelAfter",
        "HIGH",
        "fromToday",
        "No sleepovers",
        "reviewOn",
        "2026-12-08");
    stage.isDue("superviseCase", "2026-12-15");
  }

  @Test
  void severalReasonsAreOneTaskUntilThePlanHasAnsweredThem() {
    written();
    happens("A new incident was reported");
    happens("The child moved");
    stage.waitsOnlyAt("reviewSafetyPlan", "changePlanToday");
    assertThat(stage.opens("socialworker", "changePlanToday").get("reasons").toString())
        .contains("A new incident was reported", "The child moved");

    stage.submits("socialworker", "changePlanToday", changed());
    happens("A supervisor withdrew");
    stage.waitsOnlyAt("reviewSafetyPlan", "changePlanToday");
    assertThat(stage.opens("socialworker", "changePlanToday").get("reasons").toString())
        .contains("A supervisor withdrew")
        .doesNotContain("The child moved");
  }

  @Test
  void beforeAnythingIsAgreedTheInterimPlanAnswersIt() {
    happens("A new incident was reported");
    stage.waitsOnlyAt("agreeInterimPlan").hasPassed("reasonAdded");
    assertThat(stage.opens("socialworker", "agreeInterimPlan").get("reasons").toString())
        .contains("A new incident was reported");
    stage.submits("socialworker", "agreeInterimPlan", tonight()).waitsOnlyAt("writeSafetyPlan");

    assertThat(reasons.areOpen(reference, Fact.PLAN_MUST_CHANGE)).isFalse();
  }

  @Test
  void whoMayNotSuperviseAnyMoreIsTakenOutAndNotNamedAgain() {
    stage
        .submits("socialworker", "agreeInterimPlan", tonight())
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan(
                "supervisors",
                List.of(Map.of("name", "M. T."), Map.of("name", "Uncle P.K.")),
                "planHolder",
                "Uncle P. K."));
    supervisors.bar(reference, "P.K.", "edt");
    happens("The child named somebody who supervises");

    var form = stage.opens("socialworker", "changePlanToday");
    assertThat(form.get("supervisors").toString()).contains("M. T.").doesNotContain("P.K.");
    assertThat(form.get("planHolder")).isNull();
    assertThat(form.get("mayNotSupervise").toString()).contains("May not supervise");
    stage.isRefused(
        "socialworker",
        "changePlanToday",
        changed("supervisors", List.of(Map.of("name", "uncle p. k."))),
        "name another adult");
    stage.isRefused(
        "socialworker",
        "changePlanToday",
        changed("planHolder", "P.K., uncle"),
        "name somebody else");
    stage.submits("socialworker", "changePlanToday", changed());
    stage
        .submits(
            "socialworker",
            "reviewSafetyPlan",
            review(
                "TIGHTEN",
                "heldOn",
                "2026-12-01",
                "levelAfter",
                "HIGH",
                "fromToday",
                "Line of sight"))
        .isRefused(
            "socialworker",
            "writeSafetyPlan",
            plan("supervisionLevel", "HIGH", "supervisors", List.of(Map.of("name", "Uncle P.K."))),
            "name another adult");

    supervisors.allow(reference, "p k", "manager");
    stage
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("supervisionLevel", "HIGH", "supervisors", List.of(Map.of("name", "Uncle P.K."))))
        .waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void whatAManagerWasAskedToRelaxIsNotRelaxedAfterSomethingHappened() {
    written();
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    hears("supervisionLevelChanged");
    stage.submits("socialworker", "revisePlanToLevel", SafetyPlanStageTest.toLevel("2026-12-29"));
    TestClock.at("2026-12-29T09:00");
    stage
        .submits("socialworker", "reviewSafetyPlan", relax("2026-12-29", "MEDIUM"))
        .waitsOnlyAt("approvePlanChange");
    happens("A new incident was reported");
    var approved = Map.of("decision", "APPROVED", "reason", "Everybody keeps to it at home");
    stage.isRefused("manager", "approvePlanChange", approved, "do not approve it");
    stage.submits(
        "socialworker",
        "changePlanToday",
        changed("supervisionLevel", "HIGH", "reviewOn", "2026-12-29"));
    stage.isRefused("manager", "approvePlanChange", approved, "do not approve it");
    stage
        .submits(
            "manager",
            "approvePlanChange",
            Map.of(
                "decision",
                "NOT_APPROVED",
                "reason",
                "There was a new incident since",
                "reviewOn",
                "2027-01-05"))
        .waitsOnlyAt("reviewSafetyPlan");
    TestClock.at("2027-01-05T09:00");
    stage.isRefused(
        "socialworker", "reviewSafetyPlan", relax("2027-01-05", "MEDIUM"), "a whole review period");
  }

  @Test
  void aPlanAgreedBeforeTheCaseCameBackGoesOnInTheNewStrand() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    happens("Something that nobody answered before the strand ended");
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .processDefinitionKey("safetyPlan")
        .list()
        .forEach(
            instance -> runtime.deleteProcessInstance(instance.getId(), "Not accepted at first"));

    stage = cast.starts("safetyPlan", reference, Map.of("safetyPlanNeedOutcome", "WITH_REFERRAL"));
    stage.waitsOnlyAt("writeSafetyPlan").isDue("writeSafetyPlan", "2026-12-08");
    happens("A new incident was reported");
    stage.waitsOnlyAt("writeSafetyPlan", "changePlanToday");
  }

  @Test
  void aDraftThatWaitsInItsOwnStrandIsNotBegunTwice() {
    cast.starts("safetyPlan", reference).hasPassed("planGoesOn").waitsOnlyAt("agreeInterimPlan");
    var withReferral = Map.<String, Object>of("safetyPlanNeedOutcome", "WITH_REFERRAL");
    cast.starts("safetyPlan", reference, withReferral).waitsOnlyAt("agreeInterimPlan");
    stage.submits("socialworker", "agreeInterimPlan", tonight()).waitsOnlyAt("writeSafetyPlan");
    cast.starts("safetyPlan", reference, withReferral).waitsOnlyAt("writeSafetyPlan");
  }
}
