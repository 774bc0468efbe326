package org.hsbpathway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.hsbpathway.clock.ClockDefinition.Weight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The clocks as configured: how long each runs and when a task shows its due date. */
@SpringJUnitConfig(
    classes = TestClocks.class,
    initializers = ConfigDataApplicationContextInitializer.class)
class ClocksTest {

  @Autowired private Clocks clocks;

  @BeforeEach
  void mondayMorning() {
    TestClocks.mondayMorning();
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource({
    "referralDecision,          2026-12-24, 2026-12-29",
    "interimSafetyPlan,         2026-12-26, 2026-12-26",
    "strategyDiscussion,        2026-12-04, 2026-12-07",
    "strategyDiscussionUrgent,  2026-12-05, 2026-12-05",
    "strategyDecision,          2026-12-04, 2026-12-07",
    "strategyMinutes,           2026-12-04, 2026-12-07",
    "childAndFamilyAssessment,  2026-12-21, 2027-02-25",
    "childSeen,                 2026-12-21, 2027-01-07",
    "initialConference,         2026-12-23, 2027-01-18",
    "coreGroup,                 2026-11-23, 2026-12-07",
    "firstReviewConference,     2026-09-25, 2026-12-24", // Christmas Day rolls back
    "reviewConference,          2026-10-02, 2027-04-02",
    "reviewConference,          2026-09-29, 2027-03-25", // Easter Monday rolls back over Good
    // Friday
    "consultationResponse,      2026-11-23, 2026-11-25",
    "consultationFollowUp,      2026-11-23, 2026-12-21",
    "assessorAllocation,        2026-11-23, 2026-11-30",
    "specialistAssessment,      2026-11-23, 2027-01-21",
    "planningMeeting,           2026-11-23, 2026-12-07",
    "firstSession,              2026-11-23, 2026-12-21",
    "interventionReview,        2026-11-23, 2027-02-23",
    "reviewFourWeekly,          2026-11-30, 2026-12-24", // 28 December rolls back over Christmas
    "reviewEightWeekly,         2026-11-23, 2027-01-18",
    "reviewTwelveWeekly,        2026-11-23, 2027-02-15",
    "safetyPlanReviewInterim,   2026-11-23, 2026-11-30",
    "safetyPlanReviewLow,       2026-11-23, 2027-02-15",
    "safetyPlanReviewMedium,    2026-11-23, 2027-01-18",
    "safetyPlanReviewHigh,      2026-11-30, 2026-12-24", // 28 December rolls back over Christmas
    "eventTriggeredPlanReview,  2026-11-23, 2026-11-24",
    "policeHoldReview,          2026-11-28, 2026-12-24", // Saturday 26 December rolls back
    "policeChase,               2026-11-23, 2026-12-21",
    "sessionRecord,             2026-11-23, 2026-11-25",
    "moveOnMeeting,             2026-11-23, 2026-12-14",
    "postClosureCheck,          2026-11-30, 2027-02-26", // the end of February, a Sunday, rolls
    // back
    "tellAfterOverride,         2026-11-23, 2026-11-30",
    "withheldTellReview,        2026-11-23, 2026-12-07",
    "partnershipDisagrees,      2026-11-23, 2026-11-30",
    "planInWriting,             2026-11-23, 2026-11-24",
    "planShared,                2026-11-23, 2026-11-24",
    "respectfulClosing,         2026-11-23, 2026-12-14",
    "planHandedOver,            2026-11-23, 2026-12-14",
    "closureDecision,           2026-11-23, 2026-11-30",
    "firstFamilyContact,        2026-11-23, 2026-11-25",
    "familyContact,             2026-11-23, 2026-12-07",
    "familyContactMonthly,      2026-11-25, 2026-12-24", // Christmas Day rolls back
    "conferenceRequest,         2026-11-23, 2026-11-24",
    "closingLetters,            2026-11-23, 2026-11-30",
    "tellFamily,                2026-11-23, 2026-11-24",
    "missedSessionContact,      2026-11-23, 2026-11-23",
    "lookedAfterFirstReview,    2026-11-23, 2026-12-21",
    "lookedAfterSecondReview,   2026-09-25, 2026-12-24", // Christmas Day rolls back
    "lookedAfterReview,         2026-10-02, 2027-04-02",
    "transferInConference,      2026-12-23, 2027-01-18",
    "managementOversight,       2026-11-30, 2026-12-28", // a bank holiday: no safety review
    "managementOversightHigh,   2026-11-23, 2026-12-07",
    "subjectAccess,             2026-11-25, 2026-12-29", // Christmas Day rolls forward
    "subjectAccessComplex,      2026-09-25, 2026-12-29",
    "seriousIncidentNotification, 2026-11-23, 2026-11-30",
    "transitionPlan,            2026-11-23, 2027-05-23", // a Sunday stays: no safety review
    "practitionersDisagree,     2026-11-23, 2026-11-24",
    "managersDisagree,          2026-11-23, 2026-11-26",
    "seniorManagersDisagree,    2026-11-23, 2026-11-30",
    "breakGlassReview,          2026-11-27, 2026-11-30",
    "delayExplained,            2026-11-27, 2026-11-30",
    "dailyReminder,             2026-12-24, 2026-12-29",
    "initialConferenceFromLast, 2026-12-23, 2027-01-18",
    "safetyPlanReview,          2026-11-23, 2027-02-15",
    "harmedChildDiscussion,     2026-12-04, 2026-12-07",
    "harmedChildDiscussionUrgent, 2026-12-05, 2026-12-05",
    "harmedChildMinutes,        2026-12-04, 2026-12-07",
    "reportFromPartner,         2026-11-23, 2026-12-07",
    "tellingDecided,            2026-11-23, 2026-11-25",
    "youthJusticeAssessment,    2026-11-23, 2026-12-07",
    "youthJusticeAnswer,        2026-11-23, 2026-12-14"
  })
  void everyClockRunsAsLongAsItsSourceSays(String name, LocalDate from, LocalDate due) {
    assertThat(clocks.dueOn(name, from)).isEqualTo(due);
  }

  @Test
  void noClockOfTheTableOfDeadlinesIsLeftOutAbove() throws Exception {
    var checked =
        Arrays.stream(
                getClass()
                    .getDeclaredMethod(
                        "everyClockRunsAsLongAsItsSourceSays",
                        String.class,
                        LocalDate.class,
                        LocalDate.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .map(line -> line.split(",")[0].strip())
            .toList();
    var table =
        clocks.all().entrySet().stream()
            .filter(clock -> clock.getValue().reference().matches("T\\d\\d"))
            .map(Map.Entry::getKey);
    assertThat(table).isSubsetOf(checked);
    assertThat(checked).isSubsetOf(clocks.all().keySet());
  }

  @Test
  void onlyWhatStatutoryGuidanceSaysIsCalledStatutory() {
    var statutory =
        clocks.all().entrySet().stream()
            .filter(clock -> clock.getValue().weight() == Weight.STATUTORY)
            .map(clock -> clock.getValue().reference());
    assertThat(statutory)
        .containsOnly("T01", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12", "T30", "T31");
  }

  @Test
  void aDeadlineIsTheLastSecondOfItsDayInLondon() {
    assertThat(clocks.dueAt("referralDecision", Instant.parse("2026-11-23T10:00:00Z")))
        .isEqualTo("2026-11-24T23:59:59Z");
    // Received half an hour after midnight in London, in summer.
    assertThat(clocks.dueAt("referralDecision", Instant.parse("2026-06-30T23:30:00Z")))
        .isEqualTo("2026-07-02T22:59:59Z");
  }

  @Test
  void aPromiseInHoursEndsOnTheMinute() {
    assertThat(clocks.dueAt("dataBreachReport", Instant.parse("2026-11-28T10:05:00Z")))
        .isEqualTo("2026-12-01T10:05:00Z");
    assertThat(clocks.due("dataBreachReport")).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
    assertThatThrownBy(() -> clocks.dueOn("dataBreachReport", LocalDate.of(2026, 11, 28)))
        .hasMessageContaining("from a moment, not from a day");
  }

  @ParameterizedTest(name = "{0} from {1}: amber {2}, red {3}")
  @CsvSource({
    // as configured, when the office opens on that day
    "childAndFamilyAssessment, 2026-12-21T10:00:00Z, 2027-02-04T09:00:00Z, 2027-02-18T09:00:00Z",
    "initialConference,        2026-12-23T10:00:00Z, 2027-01-07T09:00:00Z, 2027-01-13T09:00:00Z",
    "specialistAssessment,     2026-11-23T10:00:00Z, 2027-01-07T09:00:00Z, 2027-01-21T23:59:59Z",
    "subjectAccess,            2026-11-25T10:00:00Z, 2026-12-10T09:00:00Z, 2026-12-29T23:59:59Z",
    // in summer the office opens at eight by the sun
    "specialistAssessment,     2027-06-01T10:00:00Z, 2027-07-13T08:00:00Z, 2027-07-27T22:59:59Z",
    // half the time, on a working day
    "referralDecision,         2026-12-24T15:40:00Z, 2026-12-29T09:00:00Z, 2026-12-29T23:59:59Z",
    "consultationResponse,     2026-11-23T10:00:00Z, 2026-11-25T09:00:00Z, 2026-11-25T23:59:59Z",
    "coreGroup,                2026-11-23T10:00:00Z, 2026-12-01T09:00:00Z, 2026-12-07T23:59:59Z",
    "policeHoldReview,         2026-11-28T10:00:00Z, 2026-12-11T09:00:00Z, 2026-12-24T23:59:59Z",
    "managementOversight,      2026-11-21T10:00:00Z, 2026-12-04T09:00:00Z, 2026-12-19T23:59:59Z",
    "interimSafetyPlan,        2026-11-23T10:00:00Z, 2026-11-23T13:30:00Z, 2026-11-23T23:59:59Z",
    "interimSafetyPlan,        2026-11-23T19:00:00Z, 2026-11-23T21:29:59Z, 2026-11-23T23:59:59Z",
    "dataBreachReport,         2026-11-28T10:00:00Z, 2026-11-29T22:00:00Z, 2026-12-01T10:00:00Z"
  })
  void aClockTurnsAmberInTimeToActAndRedWhenItIsLate(
      String name, Instant from, Instant amber, Instant red) {
    assertThat(clocks.amberAt(name, from)).isEqualTo(amber);
    assertThat(clocks.redAt(name, from)).isEqualTo(red);
  }

  @Test
  void everyClockTurnsAmberBeforeRedAndRedBeforeItIsOver() {
    var from = Instant.parse("2026-11-23T10:00:00Z");
    for (var name : clocks.all().keySet()) {
      assertThat(clocks.amberAt(name, from)).as(name).isBetween(from, clocks.redAt(name, from));
      assertThat(clocks.redAt(name, from)).as(name).isBeforeOrEqualTo(clocks.dueAt(name, from));
    }
  }

  @Test
  void aLengthIsASettingThatCanBeChangedFromOutside() {
    try (var context =
        new SpringApplicationBuilder(TestClocks.class)
            .web(WebApplicationType.NONE)
            .run("--hsb.clocks.coreGroup.amount=8")) {
      var changed = context.getBean(Clocks.class).all();
      assertThat(changed.get("coreGroup").amount()).isEqualTo(8);
      assertThat(changed.get("coreGroup").name()).isEqualTo("Core group");
      assertThat(changed).hasSameSizeAs(clocks.all());
    }
  }

  @Test
  void whereNothingIsSaidTeamManagersAreAskedAndThenServiceManagers() {
    assertThat(clocks.definition("coreGroup").escalateTo())
        .containsExactly("hsb-team-manager", "hsb-service-manager");
    assertThat(clocks.definition("lookedAfterReview").escalateTo())
        .containsExactly("hsb-iro", "hsb-team-manager");
  }

  @Test
  void whoeverIsAskedNextIsInAnotherGroupThanWhoeverWasAskedFirst() {
    assertThat(clocks.all())
        .allSatisfy(
            (name, clock) ->
                assertThat(clock.escalateTo())
                    .as(name)
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates());
  }

  @Test
  void aTaskShowsTheTimeTheOfficeCloses() {
    assertThat(clocks.due("tellFamily")).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
    assertThat(clocks.due("interimSafetyPlan")).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
  }

  @Test
  void aTaskThatOpensInTheEveningIsDueAtTheEndOfTheDayNotInThePast() {
    TestClocks.now = Instant.parse("2026-11-23T19:00:00Z");
    assertThat(clocks.due("interimSafetyPlan")).isEqualTo(Instant.parse("2026-11-23T23:59:59Z"));
    assertThat(clocks.due("tellFamily")).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
  }

  @Test
  void anUnknownClockIsRefusedWithTheNamesOfTheKnownOnes() {
    assertThatThrownBy(() -> clocks.due("referalDecision"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("referalDecision")
        .hasMessageContaining("consultationFollowUp, consultationResponse");
  }
}
