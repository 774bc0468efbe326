package org.hsbpathway.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.HouseholdChild;
import org.hsbpathway.casefile.Language;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Counted;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.Decisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Safety plan: agreed tonight, in writing tomorrow, reviewed for as long as the case is open. */
@PathwayTest
class SafetyPlanStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired Standing standing;
  @Autowired Deadlines deadlines;
  @Autowired Chronology chronology;
  @Autowired LinkedPeople linkedPeople;
  @Autowired SafetyPlans plans;
  @Autowired RuntimeService runtime;
  @Autowired Decisions decisions;
  @Autowired Clocks clocks;
  @Autowired TransactionTemplate transaction;

  CaseReference reference;
  Journey stage;

  @BeforeEach
  void aSafetyPlanIsNeeded() {
    reference = cast.aCase();
    stage = cast.starts("safetyPlan", reference);
  }

  @Test
  void whoeverIsNotAbleToSuperviseIsNoSupervisor() {
    var unable = Map.of("name", "M. T.", "role", "Grandmother", "understands", "YES", "able", "NO");
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("supervisors", List.of(unable)),
        "not able to supervise");
  }

  // -- the forms as a worker fills them in -------------------------------------------------------

  static Map<String, Object> tonight(Object... pairs) {
    return with(
        Map.ofEntries(
            Map.entry("whoNeedsProtecting", "Younger half-sister"),
            Map.entry("protectedBy", "Grandmother takes the younger child tonight"),
            Map.entry("sleeping", "ALTERNATIVE_TONIGHT"),
            Map.entry("sleepingDetail", "At the grandmother's, in a room of their own"),
            Map.entry("lineOfSight", "ALWAYS"),
            Map.entry("neverInCharge", true),
            Map.entry(
                "supervisors",
                List.of(Map.of("name", "M. T.", "role", "Grandmother", "understands", "YES"))),
            Map.entry("contactWithHarmedChild", "NONE"),
            Map.entry("activitiesToKeep", "Football on Saturday"),
            Map.entry("told", List.of("CHILD", "PARENTS_CARERS")),
            Map.entry("agreedHow", "VERBALLY"),
            Map.entry("childAgrees", "YES"),
            Map.entry("carersAgree", "YES"),
            Map.entry("planHolder", "M. T., grandmother"),
            Map.entry("reviewOn", "2026-12-08")),
        pairs);
  }

  static Map<String, Object> plan(Object... pairs) {
    return with(
        Map.ofEntries(
            Map.entry("behavioursToPrevent", "Touching a younger child"),
            Map.entry("whoNeedsProtecting", "Younger half-sister"),
            Map.entry("protectedBy", "Both parents in turn"),
            Map.entry("activitiesToKeep", "Football on Saturday"),
            Map.entry("households", List.of(household("ALWAYS"))),
            Map.entry("neverInCharge", true),
            Map.entry("supervisors", List.of(Map.of("name", "M. T."))),
            Map.entry("contactWithHarmedChild", "NONE"),
            Map.entry("supervisionLevel", "INTERIM_PRECAUTIONARY"),
            Map.entry("levelReason", "Not assessed yet, younger children live here"),
            Map.entry("childAgrees", "YES"),
            Map.entry("planHolder", "M. T., grandmother"),
            Map.entry("reviewOn", "2026-12-08")),
        pairs);
  }

  static Map<String, Object> household(String lineOfSight) {
    return Map.of("place", "Mother's", "sleeping", "OWN_ROOM", "lineOfSight", lineOfSight);
  }

  static Map<String, Object> review(String decision, Object... pairs) {
    return with(
        Map.ofEntries(
            Map.entry("trigger", "PLANNED"),
            Map.entry("heldOn", "2026-12-08"),
            Map.entry("attendees", "Child, mother, school"),
            Map.entry("childVoice", "I can go to football again"),
            Map.entry("incidentsSinceLast", 0),
            Map.entry("breachesSinceLast", 0),
            Map.entry("safeForHarmedChild", "YES"),
            Map.entry("decision", decision),
            Map.entry("reason", "Everybody keeps to it and says so")),
        pairs);
  }

  static Map<String, Object> carryOn(String heldOn, String reviewOn) {
    return review("CONTINUE", "heldOn", heldOn, "reviewOn", reviewOn);
  }

  static Map<String, Object> relax(String heldOn, String level, Object... pairs) {
    return with(
        review(
            "RELAX",
            "heldOn",
            heldOn,
            "levelAfter",
            level,
            "evidence",
            List.of(evidence("HOME"), evidence("SCHOOL"))),
        pairs);
  }

  static Map<String, Object> evidence(String setting) {
    return Map.of("setting", setting, "shows", "Keeps to what was agreed");
  }

  static Map<String, Object> with(Map<String, Object> answers, Object... pairs) {
    var changed = new HashMap<>(answers);
    for (int i = 0; i < pairs.length; i += 2) {
      changed.put((String) pairs[i], pairs[i + 1]);
    }
    return changed;
  }

  /** A plan in writing that waits for its first review. */
  Journey written() {
    return stage
        .submits("socialworker", "agreeInterimPlan", tonight())
        .submits("socialworker", "writeSafetyPlan", plan());
  }

  /**
   * A plan reviewed once, at the level the planning meeting agreed, due again in eight or four
   * weeks.
   */
  Journey reviewedAt(SupervisionLevel level, String nextReview) {
    written();
    agreesLevel(level);
    return stage.submits("socialworker", "revisePlanToLevel", toLevel(nextReview));
  }

  static Map<String, Object> toLevel(String reviewOn, Object... pairs) {
    return with(
        Map.of(
            "whatChanged", "The plan follows the meeting",
            "households", List.of(household("EARSHOT")),
            "neverInCharge", true,
            "contactWithHarmedChild", "NONE",
            "planHolder", "The mother",
            "levelAtHome", "MEDIUM",
            "reviewOn", reviewOn),
        pairs);
  }

  void agreesLevel(SupervisionLevel level) {
    standing.state(reference, Fact.SUPERVISION_LEVEL, level, "coordinator");
    hears("supervisionLevelChanged");
  }

  void hears(String message) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
  }

  void onBail(String codes) {
    standing.state(reference, Fact.BAIL_CONDITIONS, codes, "socialworker");
  }

  String now(Fact fact) {
    return standing.now(reference, fact).orElse(null);
  }

  List<PlanVersion> versions() {
    return transaction.execute(
        status -> plans.findByCaseReferenceOrderByNumber(reference).get(0).versions());
  }

  SafetyPlan record() {
    return plans.findByCaseReferenceOrderByNumber(reference).get(0);
  }

  // -- tonight ------------------------------------------------------------------------------------

  @Test
  void thePlanIsOpenedTheSameDayAsADraftWithPrecautionarySupervision() {
    stage.waitsOnlyAt("agreeInterimPlan").isDue("agreeInterimPlan", "2026-12-01");

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("DRAFTING");
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("INTERIM_PRECAUTIONARY");
    assertThat(record().status()).isEqualTo(PlanStatus.DRAFT);
  }

  @Test
  void aLevelThatIsAlreadyAgreedStaysWhenThePlanIsOpened() {
    var other = cast.aCase();
    standing.state(other, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "manager");
    cast.starts("safetyPlan", other);

    assertThat(standing.is(other, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH)).isTrue();
  }

  @Test
  void aPlanAgreedOnThePhoneCountsAndIsInWritingWithinAWorkingDay() {
    TestClock.at("2026-12-24T17:55");
    stage
        .submits("socialworker", "agreeInterimPlan", tonight("reviewOn", "2027-01-04"))
        .waitsOnlyAt("writeSafetyPlan")
        .isDue("writeSafetyPlan", "2026-12-29");

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("VERBAL_AGREED");
    assertThat(now(Fact.PLAN_HOLDER)).isEqualTo("M. T., grandmother");
    assertThat(now(Fact.SAFETY_PLAN_REVIEW_ON)).isEqualTo("2027-01-04");
    assertThat(chronology.of(reference))
        .extracting("summary")
        .last()
        .asString()
        .contains("by word of mouth");
  }

  /** E28: the system was down; what was agreed then counts from then, and is marked. */
  @Test
  void aPlanThatIsEnteredAfterwardsCountsFromWhenItWasAgreedAndIsMarked() {
    TestClock.at("2026-12-03T09:00");
    stage
        .isRefused(
            "socialworker",
            "agreeInterimPlan",
            tonight("agreedAt", "2026-12-03T09:05", "reviewOn", "2026-12-08"),
            "Agreed on: The plan cannot have been agreed in the future")
        .isRefused(
            "socialworker",
            "agreeInterimPlan",
            tonight("agreedAt", "2026-11-30T21:30", "reviewOn", "2026-12-08"),
            "before 1 December 2026, when the concern was received")
        // Five working days from Tue 1 Dec, and not from today.
        .isRefused(
            "socialworker",
            "agreeInterimPlan",
            tonight("agreedAt", "2026-12-01T21:30", "reviewOn", "2026-12-09"),
            "by 8 December 2026 at the latest")
        .submits(
            "socialworker",
            "agreeInterimPlan",
            tonight("agreedAt", "2026-12-01T21:30", "reviewOn", "2026-12-08"))
        .isDue("writeSafetyPlan", "2026-12-02");
    assertThat(Counted.of(deadlines, reference, "planInWriting"))
        .containsExactly("2026-12-01 to 2026-12-02");
    assertThat(chronology.of(reference))
        .extracting("summary")
        .last()
        .asString()
        .endsWith("Late entry: it was agreed on 1 Dec 2026 at 21:30.");
  }

  @Test
  void aPlanAgreedInWritingIsCompletedByItsFirstReview() {
    stage
        .submits(
            "socialworker",
            "agreeInterimPlan",
            tonight("agreedHow", "IN_WRITING", "reviewOn", "2026-12-04"))
        .isDue("writeSafetyPlan", "2026-12-04");

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("ACTIVE");
  }

  @Test
  void whoWasHarmedIsKnownFromTheCaseFileByPseudonymOnly() {
    var person = linkedPeople.link(reference, Relation.HALF_STEP_SIBLING, null, 5);

    assertThat(stage.opens("socialworker", "agreeInterimPlan"))
        .containsEntry("whoNeedsProtecting", person.pseudonym() + " (half- or step-sibling)");
  }

  @Test
  void theFirstReviewIsProposedAfterFiveWorkingDays() {
    assertThat(stage.opens("socialworker", "agreeInterimPlan"))
        .containsEntry("reviewOn", "2026-12-08");
    assertThat(stage.opens("socialworker", "agreeInterimPlan").get("reviewWhy").toString())
        .contains("8 December 2026", "At the latest after 5 working days");
  }

  @Test
  void theFirstReviewMayBeEarlierButNotLaterAndNotInThePast() {
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("reviewOn", "2026-12-09"),
        "8 December 2026 at the latest");
    stage.isRefused(
        "socialworker", "agreeInterimPlan", tonight("reviewOn", "2026-11-30"), "today or later");
    stage
        .submits("socialworker", "agreeInterimPlan", tonight("reviewOn", "2026-12-02"))
        .waitsOnlyAt("writeSafetyPlan");
  }

  @Test
  void tonightsPlanSaysWhoProtectsWhomWhereTheChildSleepsAndWhatTheChildKeeps() {
    for (var field :
        List.of(
            "whoNeedsProtecting",
            "protectedBy",
            "sleeping",
            "sleepingDetail",
            "lineOfSight",
            "contactWithHarmedChild",
            "told",
            "agreedHow",
            "childAgrees",
            "carersAgree",
            "planHolder",
            "reviewOn",
            "activitiesToKeep")) {
      var answers = tonight();
      answers.remove(field);
      stage.isRefused("socialworker", "agreeInterimPlan", answers, ":");
    }
    assertThat(record().status()).isEqualTo(PlanStatus.DRAFT);
  }

  @Test
  void aChildWhoDoesNotAgreeDoesNotStopThePlanIfAManagerDecidedSo() {
    var refused = tonight("carersAgree", "NO", "disagreement", "They do not believe it");
    stage.isRefused("socialworker", "agreeInterimPlan", refused, "name the manager");
    stage
        .submits("socialworker", "agreeInterimPlan", with(refused, "decidedBy", "manager"))
        .waitsOnlyAt("writeSafetyPlan");

    assertThat(versions().get(0).content().agreement().decidedBy()).isEqualTo("manager");
    assertThat(versions().get(0).content().agreement().adultsAgree().get(0).comment())
        .isEqualTo("They do not believe it");
  }

  // -- never looser than a condition --------------------------------------------------------------

  @Test
  void aConditionOfNoContactIsNeverLooserInThePlan() {
    onBail("NO_CONTACT");
    assertThat(stage.opens("socialworker", "agreeInterimPlan"))
        .containsEntry("contactWithHarmedChild", "NONE");
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("contactWithHarmedChild", "SUPERVISED", "contactArrangements", "At the nursery"),
        "forbids contact");
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("contactWithHarmedChild", "AGREED", "contactArrangements", "Letters"),
        "forbids contact");
    stage.submits("socialworker", "writeSafetyPlan", plan()).waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void anExcludedPlaceIsOutOfBoundsInThePlan() {
    onBail("EXCLUDED_PLACE");
    stage.isRefused("socialworker", "agreeInterimPlan", tonight(), "excludes a place");
    stage.submits("socialworker", "agreeInterimPlan", tonight("excludedPlacesOutOfBounds", true));
    stage.isRefused("socialworker", "writeSafetyPlan", plan(), "excludes a place");
    stage
        .submits("socialworker", "writeSafetyPlan", plan("excludedPlacesOutOfBounds", true))
        .waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void aChildWhoMayNotBeUnsupervisedWithYoungerOnesIsNeverInChargeAndAlwaysNearAnAdult() {
    onBail("NO_UNSUPERVISED_UNDER_16");
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("neverInCharge", false),
        "never left in charge");
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("lineOfSight", "EVERY_FEW_MINUTES", "lookInEvery", 15),
        "within sight or earshot");
    stage.submits("socialworker", "agreeInterimPlan", tonight("lineOfSight", "EARSHOT"));
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("households", List.of(household("ALWAYS"), household("NORMAL"))),
        "in every household");
    stage.submits("socialworker", "writeSafetyPlan", plan()).waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void aConditionOfResidenceIsConfirmed() {
    onBail("RESIDENCE");
    stage.isRefused("socialworker", "agreeInterimPlan", tonight(), "where the child lives");
    stage
        .submits("socialworker", "agreeInterimPlan", tonight("livesAsDirected", true))
        .waitsOnlyAt("writeSafetyPlan");
  }

  @Test
  void aLimitOnDevicesIsWrittenOut() {
    onBail("DEVICE_LIMIT");
    stage.isRefused("socialworker", "agreeInterimPlan", tonight(), "limits devices");
    stage
        .submits("socialworker", "agreeInterimPlan", tonight("deviceRules", "No phone upstairs"))
        .waitsOnlyAt("writeSafetyPlan");
  }

  @Test
  void conditionsInWordsAreReadByAPerson() {
    standing.state(reference, Fact.BAIL_CONDITION_TEXTS, true, "socialworker");
    assertThat(stage.opens("socialworker", "agreeInterimPlan").get("conditions").toString())
        .contains("conditions in words");
    stage.isRefused("socialworker", "agreeInterimPlan", tonight(), "checked the plan against them");
    stage.submits("socialworker", "agreeInterimPlan", tonight("conditionsChecked", true));
    assertThat(stage.opens("socialworker", "writeSafetyPlan"))
        .doesNotContainKey("conditionsChecked");
    stage.isRefused("socialworker", "writeSafetyPlan", plan(), "checked the plan against them");
    stage
        .submits("socialworker", "writeSafetyPlan", plan("conditionsChecked", true))
        .waitsOnlyAt("reviewSafetyPlan");
  }

  // -- in writing ---------------------------------------------------------------------------------

  @Test
  void theWrittenPlanOpensWithTonightsAndBecomesTheVersionInForce() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    assertThat(stage.opens("socialworker", "writeSafetyPlan"))
        .containsEntry("whoNeedsProtecting", "Younger half-sister")
        .containsEntry("protectedBy", "Grandmother takes the younger child tonight")
        .containsEntry("supervisionLevel", "INTERIM_PRECAUTIONARY")
        .containsEntry("planHolder", "M. T., grandmother");
    assertThat(stage.opens("socialworker", "writeSafetyPlan").get("households").toString())
        .contains("ALTERNATIVE_TONIGHT");

    stage
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("childsWords", "Ask me before you check my room"))
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2026-12-08");

    assertThat(versions())
        .extracting(PlanVersion::status)
        .containsExactly(PlanStatus.SUPERSEDED, PlanStatus.ACTIVE);
    assertThat(versions()).extracting(PlanVersion::isInterim).containsExactly(true, false);
    assertThat(versions().get(0).content().purpose().protectedBy())
        .isEqualTo("Grandmother takes the younger child tonight");
    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("ACTIVE");
    assertThat(now(Fact.CHILD_WORDS)).isEqualTo("Ask me before you check my room");
  }

  @Test
  void aPlanCoversAHouseholdAndNamesWhoSupervisesAndSomethingThatStays() {
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("supervisors", List.of()),
        "at least one adult who supervises");
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("supervisors", List.of()),
        "at least one adult who supervises");
    stage.isRefused(
        "socialworker", "writeSafetyPlan", plan("households", List.of()), "at least one household");
    stage.isRefused(
        "socialworker", "writeSafetyPlan", plan("activitiesToKeep", " "), "what the child keeps");
    stage
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("activitiesToKeep", null, "trustedAdults", "Aunt"))
        .waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void aLevelNeedsAReasonAndIsNotLoweredByWritingThePlan() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("levelReason", "Because"),
        "Why this level",
        "at least 20");
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("supervisionLevel", "MEDIUM"),
        "lowered by a review");
    stage.submits("socialworker", "writeSafetyPlan", plan("supervisionLevel", "HIGH"));

    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("HIGH");
  }

  @Test
  void theSchoolGetsItsPartAndMoreOnlyWithAReason() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    var whole = Map.of("recipient", "SCHOOL", "part", "WHOLE_PLAN");
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("copies", List.of(whole)),
        "not what happens at home");
    stage
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("copies", List.of(with(new HashMap<>(whole), "why", "Boarding school"))))
        .waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void disagreementIsRecordedAndAManagerDecides() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    var father = Map.of("who", "Father", "agrees", "NO", "comment", "Too strict");
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("adultsAgree", List.of(father)),
        "name the manager");
    stage.isRefused(
        "socialworker", "writeSafetyPlan", plan("schoolAgrees", "PARTLY"), "name the manager");
    stage
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("adultsAgree", List.of(father), "decidedBy", "manager"))
        .waitsOnlyAt("reviewSafetyPlan");

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("ACTIVE");
  }

  @Test
  void theReviewOfAWrittenPlanIsNotPutOff() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("reviewOn", "2026-12-10"),
        "8 December 2026 at the latest");
  }

  // -- reviews ------------------------------------------------------------------------------------

  @Test
  void carryingOnWaitsForTheNextReviewAndIsNotLaterThanTheLevelAllows() {
    written();
    TestClock.at("2026-12-08T10:00");
    assertThat(stage.opens("socialworker", "reviewSafetyPlan"))
        .containsEntry("reviewOn", "2027-01-05");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        carryOn("2026-12-08", "2027-01-06"),
        "5 January 2027 at the latest");
    stage
        .submits("socialworker", "reviewSafetyPlan", carryOn("2026-12-08", "2027-01-05"))
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2027-01-05");

    assertThat(now(Fact.LAST_REVIEW_ON)).isEqualTo("2026-12-08");
    assertThat(now(Fact.CHILD_VOICE)).isEqualTo("RECORDED");
    assertThat(now(Fact.SAFETY_PLAN_REVIEW_ON)).isEqualTo("2027-01-05");
    assertThat(versions()).hasSize(2);
  }

  @Test
  void aReviewHeldInAnotherMeetingIsNotAskedForAgain() {
    written();
    TestClock.at("2026-12-08T10:00");
    standing.state(reference, Fact.LAST_REVIEW_ON, "2026-12-08", "chair");
    stage
        .hears("planReviewedTogether")
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2027-01-05");
    assertThat(now(Fact.SAFETY_PLAN_REVIEW_ON)).isEqualTo("2027-01-05");
    assertThat(chronology.of(reference))
        .extracting(Chronology.Entry::summary)
        .contains("Safety plan reviewed in the looked-after review: it carries on.");

    // Told once more of the same meeting, nothing moves.
    TestClock.at("2026-12-10T10:00");
    stage.hears("planReviewedTogether").isDue("reviewSafetyPlan", "2027-01-05");
  }

  @Test
  void aPlanThatIsNotAgreedYetCannotHaveBeenReviewedInAnotherMeeting() {
    standing.state(reference, Fact.LAST_REVIEW_ON, "2026-12-01", "chair");
    stage.hears("planReviewedTogether").waitsOnlyAt("agreeInterimPlan");
  }

  @Test
  void aReviewDateOnAHolidayIsMovedBackToAWorkingDay() {
    written();
    TestClock.at("2026-11-30T10:00");
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "manager");
    assertThat(stage.opens("socialworker", "reviewSafetyPlan"))
        .containsEntry("reviewOn", "2026-12-24");
  }

  @Test
  void aReviewSaysHowManyIncidentsThereWereEvenIfNone() {
    written();
    TestClock.at("2026-12-08T10:00");
    var silent = carryOn("2026-12-08", "2027-01-05");
    silent.remove("incidentsSinceLast");
    stage.isRefused("socialworker", "reviewSafetyPlan", silent, "New incidents");
    stage.isRefused(
        "socialworker", "reviewSafetyPlan", with(silent, "incidentsSinceLast", 1), "What happened");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        with(carryOn("2026-12-08", "2027-01-05"), "childVoice", "see above"),
        "never empty words");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        with(silent, "incidentsSinceLast", -1),
        "New incidents");
    stage.submits(
        "socialworker",
        "reviewSafetyPlan",
        with(
            silent,
            "incidentsSinceLast",
            1,
            "whatHappened",
            "Left alone with a cousin; talked about at once"));

    assertThat(chronology.of(reference))
        .extracting("summary")
        .last()
        .asString()
        .contains("Incidents since the last review: 1");
  }

  @Test
  void aReviewHearsTheChildAndIsHeldBetweenTheLastOneAndToday() {
    written();
    var unheard = carryOn("2026-12-01", "2026-12-29");
    unheard.remove("childVoice");
    stage.isRefused("socialworker", "reviewSafetyPlan", unheard, "What the child says");
    stage.isRefused(
        "socialworker", "reviewSafetyPlan", carryOn("2026-12-02", "2026-12-29"), "in the future");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        carryOn("2026-11-30", "2026-12-24"),
        "before the plan began");
  }

  @Test
  void tighteningHoldsFromTodayAndIsWrittenDownWithinAWorkingDay() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review("TIGHTEN", "heldOn", "2026-12-01", "levelAfter", "LOW", "fromToday", "More checks"),
        "makes it closer");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review("TIGHTEN", "heldOn", "2026-12-01", "levelAfter", "HIGH"),
        "What changes today");
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
                "No sleepovers"))
        .waitsOnlyAt("writeSafetyPlan")
        .isDue("writeSafetyPlan", "2026-12-02");

    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("HIGH");
    assertThat(stage.opens("socialworker", "writeSafetyPlan"))
        .containsEntry("supervisionLevel", "HIGH")
        .containsEntry("reviewOn", "2026-12-29");
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("supervisionLevel", "MEDIUM"),
        "lowered by a review");
    stage
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("supervisionLevel", "HIGH", "reviewOn", "2026-12-29"))
        .isDue("reviewSafetyPlan", "2026-12-29");
  }

  @Test
  void relaxingBelowHighIsDecidedByTheReviewAndHoldsWithTheNewVersion() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    TestClock.at("2027-01-26T10:00");
    stage
        .submits("socialworker", "reviewSafetyPlan", relax("2027-01-26", "LOW"))
        .waitsOnlyAt("writeSafetyPlan");
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("MEDIUM");
    assertThat(stage.opens("socialworker", "writeSafetyPlan"))
        .containsEntry("supervisionLevel", "LOW")
        .containsEntry("reviewOn", "2027-04-20");

    stage
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("supervisionLevel", "LOW", "reviewOn", "2027-04-20"))
        .isDue("reviewSafetyPlan", "2027-04-20");
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("LOW");
  }

  @Test
  void relaxingNeedsEvidenceAndAWholePeriodWithoutANewConcern() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    TestClock.at("2027-01-12T10:00");
    stage.isRefused(
        "socialworker", "reviewSafetyPlan", relax("2027-01-12", "LOW"), "whole review period");
    TestClock.at("2027-01-25T10:00");
    stage.isRefused("socialworker", "reviewSafetyPlan", relax("2027-01-25", "HIGH"), "less close");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        relax("2027-01-25", "LOW", "incidentsSinceLast", 1, "whatHappened", "At the park"),
        "without an incident or breach");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        relax("2027-01-25", "LOW", "breachesSinceLast", 2, "whatHappened", "Phone upstairs"),
        "without an incident or breach");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        relax("2027-01-25", "LOW", "evidence", List.of(evidence("HOME"), evidence("HOME"))),
        "two different settings");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        relax("2027-01-25", "LOW", "safeForHarmedChild", "NO"),
        "until both workers agree");
    stage
        .submits("socialworker", "reviewSafetyPlan", relax("2027-01-25", "LOW"))
        .waitsOnlyAt("writeSafetyPlan");
  }

  @Test
  void aPlanThatWasNeverReviewedIsNotRelaxed() {
    written();
    TestClock.at("2026-12-08T10:00");
    stage.isRefused(
        "socialworker", "reviewSafetyPlan", relax("2026-12-08", "MEDIUM"), "whole review period");
  }

  @Test
  void relaxingFromHighIsDecidedByAManager() {
    reviewedAt(SupervisionLevel.HIGH, "2026-12-29");
    TestClock.at("2026-12-29T10:00");
    stage
        .submits("socialworker", "reviewSafetyPlan", relax("2026-12-29", "MEDIUM"))
        .waitsOnlyAt("approvePlanChange")
        .isDue("approvePlanChange", "2026-12-30");
    assertThat(stage.opens("manager2", "approvePlanChange").get("request").toString())
        .contains("relax the plan", "high → medium");

    var approved =
        Map.<String, Object>of(
            "decision", "APPROVED", "reason", "Two settings, no concern, both workers agree");
    stage.isRefused(
        "manager2",
        "approvePlanChange",
        Map.of("decision", "APPROVED", "reason", "Fine"),
        "at least 20");
    stage
        .submits("manager2", "approvePlanChange", approved)
        .waitsOnlyAt("writeSafetyPlan")
        .isDue("writeSafetyPlan", "2026-12-30");
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("HIGH");
    stage.submits(
        "socialworker",
        "writeSafetyPlan",
        plan("supervisionLevel", "MEDIUM", "reviewOn", "2027-02-23"));
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("MEDIUM");
    assertThat(chronology.of(reference))
        .extracting("summary")
        .asString()
        .contains("A manager approved relaxing the safety plan.");
  }

  @Test
  void aManagerMayLeaveThePlanAsItIs() {
    reviewedAt(SupervisionLevel.HIGH, "2026-12-29");
    TestClock.at("2026-12-29T10:00");
    stage.submits("socialworker", "reviewSafetyPlan", relax("2026-12-29", "MEDIUM"));
    var no =
        Map.<String, Object>of(
            "decision", "NOT_APPROVED", "reason", "One more period, school has just changed");
    stage.isRefused("manager", "approvePlanChange", no, "reviewed on");
    stage.isRefused(
        "manager",
        "approvePlanChange",
        with(no, "reviewOn", "2027-01-27"),
        "26 January 2027 at the latest");
    stage
        .submits("manager", "approvePlanChange", with(no, "reviewOn", "2027-01-26"))
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2027-01-26");

    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("HIGH");
    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("ACTIVE");
  }

  @Test
  void anApprovalDoesNotOutliveALevelThatChangedSince() {
    reviewedAt(SupervisionLevel.INTERIM_PRECAUTIONARY, "2026-12-29");
    TestClock.at("2026-12-29T10:00");
    stage.submits("socialworker", "reviewSafetyPlan", relax("2026-12-29", "MEDIUM"));
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    stage.isRefused(
        "manager",
        "approvePlanChange",
        Map.of("decision", "APPROVED", "reason", "Two settings and no new concern"),
        "has changed since");
  }

  // -- the end ------------------------------------------------------------------------------------

  @Test
  void whileTheCaseGoesOnThePlanIsNotEndedBecauseNobodyNeedsIt() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    standing.state(reference, Fact.REFERRAL_OUTCOME, "STRATEGY_DISCUSSION", "manager");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review("END", "heldOn", "2026-12-01", "endReason", "NO_LONGER_NEEDED"),
        "it ends at the closing");
    standing.state(reference, Fact.REFERRAL_OUTCOME, "EARLY_HELP", "manager");
    stage
        .submits(
            "socialworker",
            "reviewSafetyPlan",
            review("END", "heldOn", "2026-12-01", "endReason", "NO_LONGER_NEEDED"))
        .waitsOnlyAt("approvePlanChange");
  }

  @Test
  void aPlanEndsOnlyWithAReasonAHolderWhereOneIsNeededAndAManager() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review("END", "heldOn", "2026-12-01"),
        "Why the plan ends");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review("END", "heldOn", "2026-12-01", "endReason", "TURNED_18"),
        "who takes the plan over");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review(
            "END", "heldOn", "2026-12-01", "endReason", "TURNED_18", "endHolder", "Adult services"),
        "nor an informed refusal is recorded yet");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review(
            "END",
            "heldOn",
            "2026-12-01",
            "endReason",
            "MOVED_TO_OTHER_AREA",
            "endHolder",
            "Wiltshire"),
        "The other area has not taken over yet");
    stage.isRefused(
        "socialworker",
        "reviewSafetyPlan",
        review(
            "END",
            "heldOn",
            "2026-12-01",
            "endReason",
            "NO_LONGER_NEEDED",
            "safeForHarmedChild",
            "NO"),
        "until both workers agree");
    stage
        .submits(
            "socialworker",
            "reviewSafetyPlan",
            review("END", "heldOn", "2026-12-01", "endReason", "NO_LONGER_NEEDED"))
        .waitsOnlyAt("approvePlanChange");
    assertThat(stage.opens("manager", "approvePlanChange").get("request").toString())
        .contains("end the plan", "no longer needed");
    stage
        .submits(
            "manager",
            "approvePlanChange",
            Map.of("decision", "APPROVED", "reason", "The concern turned out to be unfounded"))
        .isEnded()
        .hasPassed("safetyPlanEnded");

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("ENDED");
    assertThat(now(Fact.SAFETY_PLAN_REVIEW_ON)).isNull();
    assertThat(versions()).extracting(PlanVersion::status).last().isEqualTo(PlanStatus.ENDED);
  }

  @Test
  void aPlanThatANamedPersonCarriesOnIsHandedOver() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    stage
        .submits(
            "socialworker",
            "reviewSafetyPlan",
            review(
                "END",
                "heldOn",
                "2026-12-01",
                "endReason",
                "HOLDER_CARRIES_ON",
                "endHolder",
                "The mother"))
        .submits(
            "manager",
            "approvePlanChange",
            Map.of("decision", "APPROVED", "reason", "The mother carries it on with school"))
        .isEnded();

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("HANDED_OVER");
    assertThat(now(Fact.PLAN_HOLDER)).isEqualTo("The mother");
  }

  @Test
  void whereEarlyHelpHasTakenTheChildOnTheCaseIsClosedWithThePlan() {
    reviewedAt(SupervisionLevel.LOW, "2027-02-23");
    standing.state(reference, Fact.REFERRAL_OUTCOME, "EARLY_HELP", "manager");
    standing.state(reference, Fact.POLICE_STRAND, "OPEN", "socialworker");
    standing.state(reference, Fact.SECTION_47, "OPEN", "socialworker");
    stage.submits(
        "socialworker",
        "reviewSafetyPlan",
        review("END", "heldOn", "2026-12-01", "endReason", "NO_LONGER_NEEDED"));
    assertThat(stage.opens("manager", "approvePlanChange")).containsEntry("caseEnds", "YES");
    stage.isRefused(
        "manager",
        "approvePlanChange",
        approved("NO", "NO"),
        "enquiry is still open",
        "police strand is neither concluded nor watched",
        "family",
        "worker of the child who was harmed");

    standing.state(reference, Fact.POLICE_STRAND, "CONCLUDED", "socialworker");
    standing.state(reference, Fact.SECTION_47, "CLOSED", "socialworker");
    TestClock.at("2027-01-05T10:00");
    stage.isRefused(
        "manager",
        "approvePlanChange",
        approved("YES", "NO_LINKED_CHILD"),
        "last review is more than 20 working days ago");
    TestClock.at("2026-12-02T10:00");
    standing.state(reference, Fact.SOCIAL_WORKER, "manager", "manager2");
    stage.isRefused(
        "manager",
        "approvePlanChange",
        approved("YES", "NO_LINKED_CHILD"),
        "did not work with the child");
    standing.state(reference, Fact.TELLING_WITHHELD, true, "manager");
    stage.isRefused(
        "manager2",
        "approvePlanChange",
        approved("YES", "NO_LINKED_CHILD"),
        "Do the child and the family know that our part ends? It was agreed that the family is not told yet");
    standing.state(reference, Fact.TELLING_WITHHELD, false, "manager");
    stage.submits("manager2", "approvePlanChange", approved("YES", "NO_LINKED_CHILD")).isEnded();
    assertThat(files.of(reference).status()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  void aCaseDoesNotEndWithAPlanThatSupervisesMoreThanALittle() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    standing.state(reference, Fact.REFERRAL_OUTCOME, "EARLY_HELP", "manager");
    stage
        .submits(
            "socialworker",
            "reviewSafetyPlan",
            review("END", "heldOn", "2026-12-01", "endReason", "NO_LONGER_NEEDED"))
        .isRefused(
            "manager",
            "approvePlanChange",
            approved("YES", "NO_LINKED_CHILD"),
            "Supervision is above low");
  }

  private static Map<String, Object> approved(String familyTold, String linkedWorkerTold) {
    return Map.of(
        "decision",
        "APPROVED",
        "familyTold",
        familyTold,
        "linkedWorkerTold",
        linkedWorkerTold,
        "reason",
        "School and parents manage without it");
  }

  @Test
  void aPlanThatIsInForceGoesOnAndNoOtherIsBegun() {
    written();
    cast.starts("safetyPlan", reference).hasPassed("planGoesOn").waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void endingThePlanAlsoEndsWhatWasOpenBesideIt() {
    reviewedAt(SupervisionLevel.MEDIUM, "2027-01-26");
    hears("policePositionChanged");
    stage
        .waitsAt("checkPlanAgainstConditions")
        .submits(
            "socialworker",
            "reviewSafetyPlan",
            review("END", "heldOn", "2026-12-01", "endReason", "NO_LONGER_NEEDED"))
        .submits(
            "manager",
            "approvePlanChange",
            Map.of("decision", "APPROVED", "reason", "The concern turned out to be unfounded"))
        .isEnded();
  }

  @Test
  void aPlanHandedOverAsTheCaseMovesOnIsReleased() {
    written();
    standing.state(reference, Fact.SAFETY_PLAN, "HANDED_OVER", "manager");
    standing.state(reference, Fact.PLAN_HOLDER, "The aunt", "manager");
    hears("planHandedOver");
    stage.isEnded().hasPassed("safetyPlanReleased");

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("HANDED_OVER");
    assertThat(now(Fact.PLAN_HOLDER)).isEqualTo("The aunt");
    assertThat(record().status()).isEqualTo(PlanStatus.HANDED_OVER);
  }

  @Test
  void aPlanEndedAsTheCaseMovesOnIsReleasedAsEnded() {
    written();
    standing.state(reference, Fact.SAFETY_PLAN, "ENDED", "manager");
    hears("planHandedOver");
    stage.isEnded();

    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("ENDED");
    assertThat(record().status()).isEqualTo(PlanStatus.ENDED);
  }

  @Test
  void aCaseThatComesBackGetsItsNextPlan() {
    aPlanEndedAsTheCaseMovesOnIsReleasedAsEnded();
    cast.starts("safetyPlan", reference).waitsOnlyAt("agreeInterimPlan");

    assertThat(plans.findByCaseReferenceOrderByNumber(reference)).hasSize(2);
    assertThat(now(Fact.SAFETY_PLAN)).isEqualTo("DRAFTING");
  }

  @Test
  void whoLooksInSaysHowOften() {
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("lineOfSight", "EVERY_FEW_MINUTES"),
        "Looks in every so many minutes");
    stage.submits(
        "socialworker",
        "agreeInterimPlan",
        tonight("lineOfSight", "EVERY_FEW_MINUTES", "lookInEvery", 15));
    assertThat(stage.opens("socialworker", "writeSafetyPlan").get("households").toString())
        .contains("\"lookInEvery\":15");
    stage.isRefused(
        "socialworker",
        "writeSafetyPlan",
        plan("households", List.of(household("EVERY_FEW_MINUTES"))),
        "every how many");
  }

  // -- the police or a court change something -----------------------------------------------------

  static Map<String, Object> changed(Object... pairs) {
    return with(
        Map.of(
            "result", "CHANGED",
            "whatChanged", "No contact, and the school gates are avoided",
            "contactWithHarmedChild", "NONE",
            "households", List.of(household("EARSHOT")),
            "neverInCharge", true,
            "reviewOn", "2026-12-08"),
        pairs);
  }

  @Test
  void newConditionsAreCheckedWithinAWorkingDayWhileTheReviewGoesOn() {
    written();
    TestClock.at("2026-12-04T16:00");
    hears("policePositionChanged");
    stage
        .waitsOnlyAt("reviewSafetyPlan", "checkPlanAgainstConditions")
        .isDue("checkPlanAgainstConditions", "2026-12-07");
  }

  @Test
  void aPlanThatIsLooserThanANewConditionCannotStayAsItIs() {
    stage
        .submits("socialworker", "agreeInterimPlan", tonight())
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("contactWithHarmedChild", "SUPERVISED", "contactArrangements", "At the nursery"))
        .submits("coordinator", "checkPlanQuality", Map.of("result", "GOOD"));
    onBail("EXCLUDED_PLACE,NO_CONTACT");
    hears("policePositionChanged");
    assertThat(
            stage.opens("socialworker", "checkPlanAgainstConditions").get("conditions").toString())
        .contains("no contact", "excluded place");
    stage.isRefused(
        "socialworker",
        "checkPlanAgainstConditions",
        Map.of("result", "NO_CHANGE_NEEDED"),
        "cannot stay as it is",
        "forbids contact");
    stage.isRefused("socialworker", "checkPlanAgainstConditions", changed(), "excludes a place");
    stage.isRefused(
        "socialworker",
        "checkPlanAgainstConditions",
        changed("excludedPlacesOutOfBounds", true, "households", List.of()),
        "at least one household");
    stage.isRefused(
        "socialworker",
        "checkPlanAgainstConditions",
        changed(
            "excludedPlacesOutOfBounds",
            true,
            "contactWithHarmedChild",
            "SUPERVISED",
            "contactArrangements",
            "x"),
        "forbids contact");
    stage.isRefused(
        "socialworker",
        "checkPlanAgainstConditions",
        changed("excludedPlacesOutOfBounds", true, "reviewOn", "2026-12-09"),
        "8 December 2026 at the latest");
    var unsaid = changed("excludedPlacesOutOfBounds", true);
    unsaid.remove("whatChanged");
    stage.isRefused("socialworker", "checkPlanAgainstConditions", unsaid, "What changes and why");
    stage
        .submits(
            "socialworker",
            "checkPlanAgainstConditions",
            changed("excludedPlacesOutOfBounds", true, "reviewOn", "2026-12-03"))
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2026-12-03")
        .hasPassed("planChecked", "planRevised")
        .isDue("checkPlanQuality", "2026-12-08");

    assertThat(versions()).hasSize(3);
    assertThat(versions().get(2).content().purpose().behavioursToPrevent())
        .isEqualTo("Touching a younger child");
    assertThat(versions().get(2).content().contact().contactWithHarmedChild())
        .isEqualTo(ContactWithHarmedChild.NONE);
    assertThat(versions().get(1).content().contact().contactWithHarmedChild())
        .isEqualTo(ContactWithHarmedChild.SUPERVISED);
  }

  /** E25: bail or a court says something stricter than the plan. */
  @Test
  void theStricterConditionAppliesAtOnceAndUntilThePlanSaysTheSame() {
    stage
        .submits("socialworker", "agreeInterimPlan", tonight())
        .submits(
            "socialworker",
            "writeSafetyPlan",
            plan("contactWithHarmedChild", "SUPERVISED", "contactArrangements", "At the nursery"));
    assertThat(now(Fact.STRICTER_THAN_PLAN)).isNull();

    onBail("EXCLUDED_PLACE,NO_CONTACT");
    assertThat(now(Fact.STRICTER_THAN_PLAN)).isEqualTo("EXCLUDED_PLACE,NO_CONTACT");
    assertThat(stage.opens("socialworker", "reviewSafetyPlan").get("caseSummary").toString())
        .contains("in force now:** excluded place, no contact");

    onBail("EXCLUDED_PLACE");
    assertThat(now(Fact.STRICTER_THAN_PLAN)).isEqualTo("EXCLUDED_PLACE");
    onBail("EXCLUDED_PLACE,NO_CONTACT");
    hears("policePositionChanged");
    stage.submits(
        "socialworker",
        "checkPlanAgainstConditions",
        changed("excludedPlacesOutOfBounds", true, "reviewOn", "2026-12-03"));
    assertThat(now(Fact.STRICTER_THAN_PLAN)).isNull();
    assertThat(stage.opens("socialworker", "reviewSafetyPlan").get("caseSummary").toString())
        .doesNotContain("in force now");
  }

  @Test
  void aConditionThatIsLiftedLeavesThePlanAsItIs() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    onBail("EXCLUDED_PLACE");
    assertThat(now(Fact.STRICTER_THAN_PLAN)).isEqualTo("EXCLUDED_PLACE");

    onBail("NONE");

    assertThat(now(Fact.STRICTER_THAN_PLAN)).isNull();
  }

  @Test
  void aPlanThatFitsStaysAndTheReviewIsNotDisturbed() {
    written();
    onBail("NO_CONTACT");
    var review = stage.task("reviewSafetyPlan").getId();
    hears("policePositionChanged");
    stage
        .submits("socialworker", "checkPlanAgainstConditions", Map.of("result", "NO_CHANGE_NEEDED"))
        .waitsOnlyAt("reviewSafetyPlan");

    assertThat(stage.task("reviewSafetyPlan").getId()).isEqualTo(review);
    assertThat(versions()).hasSize(2);
    assertThat(chronology.of(reference))
        .extracting("summary")
        .last()
        .asString()
        .contains("it stays as it is");
  }

  @Test
  void conditionsInWordsAreConfirmedAtTheCheck() {
    written();
    standing.state(reference, Fact.BAIL_CONDITION_TEXTS, true, "socialworker");
    hears("policePositionChanged");
    stage.isRefused(
        "socialworker",
        "checkPlanAgainstConditions",
        Map.of("result", "NO_CHANGE_NEEDED"),
        "checked the plan against them");
    stage
        .submits(
            "socialworker",
            "checkPlanAgainstConditions",
            Map.of("result", "NO_CHANGE_NEEDED", "conditionsChecked", true))
        .waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void aChangeOnTopOfOneNobodyHasCheckedYetIsOneCheckOnTheFirstDueDay() {
    written();
    TestClock.at("2026-12-04T16:00");
    onBail("NO_CONTACT");
    hears("policePositionChanged");
    var first = stage.task("checkPlanAgainstConditions").getId();

    TestClock.at("2026-12-07T09:00");
    onBail("EXCLUDED_PLACE");
    hears("policePositionChanged");

    stage
        .waitsOnlyAt("reviewSafetyPlan", "checkPlanAgainstConditions")
        .hasPassed("conditionsCheckReplaced")
        .isDue("checkPlanAgainstConditions", "2026-12-07");
    assertThat(stage.task("checkPlanAgainstConditions").getId())
        .as("a form that was opened before the second change is not completed over it")
        .isNotEqualTo(first);
    assertThat(
            stage.opens("socialworker", "checkPlanAgainstConditions").get("conditions").toString())
        .contains("excluded place")
        .doesNotContain("no contact");
    stage
        .submits(
            "socialworker",
            "checkPlanAgainstConditions",
            changed("excludedPlacesOutOfBounds", true))
        .waitsOnlyAt("reviewSafetyPlan")
        .hasPassed("planChecked");

    hears("policePositionChanged");
    stage.isDue("checkPlanAgainstConditions", "2026-12-08");
  }

  @Test
  void beforeAnythingIsAgreedTheConditionsWaitForTheInterimPlan() {
    onBail("NO_CONTACT");
    hears("policePositionChanged");
    stage.isRefused(
        "socialworker", "checkPlanAgainstConditions", changed(), "No plan is in force yet");
    stage
        .submits("socialworker", "checkPlanAgainstConditions", Map.of("result", "NO_CHANGE_NEEDED"))
        .waitsOnlyAt("agreeInterimPlan");
    stage.isRefused(
        "socialworker",
        "agreeInterimPlan",
        tonight("contactWithHarmedChild", "AGREED", "contactArrangements", "x"),
        "forbids contact");
  }

  // -- the planning meeting agrees a level --------------------------------------------------------

  @Test
  void thePlanIsBroughtIntoLineWithTheAgreedLevelAndTheReviewGetsItsNewDate() {
    written();
    stage.submits("coordinator", "checkPlanQuality", Map.of("result", "GOOD"));
    agreesLevel(SupervisionLevel.MEDIUM);
    stage
        .waitsOnlyAt("reviewSafetyPlan", "revisePlanToLevel")
        .isDue("revisePlanToLevel", "2026-12-02");
    assertThat(stage.opens("socialworker", "revisePlanToLevel"))
        .containsEntry("reviewOn", "2027-01-26");
    stage.isRefused(
        "socialworker",
        "revisePlanToLevel",
        toLevel("2027-01-27"),
        "26 January 2027 at the latest");
    stage
        .submits("socialworker", "revisePlanToLevel", toLevel("2027-01-26"))
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2027-01-26")
        .hasPassed("planBroughtToLevel", "planRevised")
        .isDue("checkPlanQuality", "2026-12-08");

    assertThat(versions())
        .extracting(PlanVersion::supervisionLevel)
        .last()
        .isEqualTo(SupervisionLevel.MEDIUM);
    assertThat(versions().get(2).content().supervision().levelAtHome())
        .isEqualTo(SupervisionLevel.MEDIUM);
    assertThat(now(Fact.PLAN_HOLDER)).isEqualTo("The mother");
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("MEDIUM");
  }

  @Test
  void aReviewOrACheckBesideItDoesNotUndoWhatTheMeetingJustAgreed() {
    written();
    agreesLevel(SupervisionLevel.MEDIUM);
    standing.state(reference, Fact.PLAN_HOLDER, "The aunt", "coordinator");
    stage.submits("socialworker", "reviewSafetyPlan", carryOn("2026-12-01", "2026-12-29"));
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("MEDIUM");
    assertThat(now(Fact.PLAN_HOLDER)).isEqualTo("The aunt");
    assertThat(stage.opens("socialworker", "revisePlanToLevel"))
        .containsEntry("planHolder", "The aunt");
    hears("policePositionChanged");
    stage.submits("socialworker", "checkPlanAgainstConditions", changed());
    assertThat(now(Fact.SUPERVISION_LEVEL)).isEqualTo("MEDIUM");
    assertThat(now(Fact.PLAN_HOLDER)).isEqualTo("The aunt");
  }

  @Test
  void aPlanChangedBeforeItIsInWritingIsReviewedOnItsNewDate() {
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    hears("policePositionChanged");
    stage
        .submits("socialworker", "checkPlanAgainstConditions", changed("reviewOn", "2026-12-03"))
        .waitsOnlyAt("writeSafetyPlan");
    stage
        .submits("socialworker", "writeSafetyPlan", plan("reviewOn", "2026-12-04"))
        .waitsOnlyAt("reviewSafetyPlan")
        .isDue("reviewSafetyPlan", "2026-12-04");

    TestClock.at("2026-12-04T10:00");
    stage
        .submits("socialworker", "reviewSafetyPlan", carryOn("2026-12-04", "2026-12-31"))
        .waitsOnlyAt("reviewSafetyPlan");
  }

  @Test
  void aPlanBroughtIntoLineIsNotLooserThanACondition() {
    written();
    onBail("NO_UNSUPERVISED_UNDER_16");
    agreesLevel(SupervisionLevel.LOW);
    stage.isRefused(
        "socialworker",
        "revisePlanToLevel",
        toLevel("2027-02-23", "households", List.of(household("NORMAL"))),
        "in every household");
    stage.isRefused(
        "socialworker",
        "revisePlanToLevel",
        toLevel("2027-02-23", "neverInCharge", false),
        "never left in charge");
    stage.isRefused(
        "socialworker",
        "revisePlanToLevel",
        toLevel("2027-02-23", "households", List.of()),
        "at least one household");
    stage
        .submits("socialworker", "revisePlanToLevel", toLevel("2027-02-23"))
        .isDue("reviewSafetyPlan", "2027-02-23");
  }

  @Test
  void whatTheReferralAskedIsNotAskedAgainAndNoPlanIsAgreedTomorrow() {
    var child = files.of(reference).child().orElseThrow();
    children.save(
        child
            .liveWith(List.of(new HouseholdChild("E.", 6, YesNoNotKnown.YES)))
            .describeNeeds(
                new Child.Needs(null, Language.POLISH, YesNoNotKnown.YES, List.of(), List.of())));
    stage.submits("socialworker", "agreeInterimPlan", tonight());
    var form = stage.opens("socialworker", "writeSafetyPlan");
    assertThat(form).containsEntry("language", "Polish");
    assertThat(form.get("otherChildren").toString()).contains("E., age 6");
    stage
        .isRefused(
            "socialworker", "writeSafetyPlan", plan("agreedOn", "2026-12-02"), "in the future")
        .submits("socialworker", "writeSafetyPlan", plan("agreedOn", "2026-12-01"));
  }

  @Test
  void whoeverIsThereTonightAgreesTheInterimPlan() {
    for (var user : List.of("frontdoor", "manager", "socialworker")) {
      assertThat(stage.opens(user, "agreeInterimPlan")).containsKey("reviewOn");
    }
    stage.submits("edt", "agreeInterimPlan", tonight()).waitsOnlyAt("writeSafetyPlan");
  }

  @Test
  void aLevelAgreedBeforeAnyPlanWaitsForTheInterimPlan() {
    agreesLevel(SupervisionLevel.HIGH);
    stage.isRefused(
        "socialworker", "revisePlanToLevel", toLevel("2026-12-08"), "No plan is in force yet");
  }

  // -- the table ----------------------------------------------------------------------------------

  @Test
  void theTableNamesTheClockThatSaysHowLongAPlanMayStand() {
    assertInterval(true, SupervisionLevel.HIGH, "safetyPlanReviewInterim");
    assertInterval(false, SupervisionLevel.HIGH, "safetyPlanReviewHigh");
    assertInterval(false, SupervisionLevel.MEDIUM, "safetyPlanReviewMedium");
    assertInterval(false, SupervisionLevel.LOW, "safetyPlanReviewLow");
    assertInterval(false, SupervisionLevel.INTERIM_PRECAUTIONARY, "safetyPlanReviewHigh");
    assertInterval(false, SupervisionLevel.PLACEMENT_SPECIFIC, "safetyPlanReviewHigh");
  }

  private void assertInterval(boolean first, SupervisionLevel level, String clock) {
    var decided =
        decisions.decide(
            "safetyPlanReviewInterval",
            Map.of("supervisionLevel", level.name(), "firstReview", first));
    assertThat(decided.text("clock")).as("first %s, %s", first, level).isEqualTo(clock);
    assertThat(clocks.all()).containsKey(clock);
    assertThat(decided.why()).isNotBlank();
  }
}
