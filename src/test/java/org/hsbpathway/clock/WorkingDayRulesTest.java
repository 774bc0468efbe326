package org.hsbpathway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.hsbpathway.clock.ClockDefinition.Roll;
import org.hsbpathway.clock.ClockDefinition.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The eight rules of working days, one test for each. */
@SpringJUnitConfig(
    classes = TestClocks.class,
    initializers = ConfigDataApplicationContextInitializer.class)
class WorkingDayRulesTest {

  private static final Set<String> SAFETY_REVIEWS =
      Set.of("T08", "T09", "T11", "T18", "T19", "T21", "T29");

  @Autowired private WorkingDays workingDays;
  @Autowired private Clocks clocks;

  @BeforeEach
  void mondayMorning() {
    TestClocks.mondayMorning();
  }

  @Test
  void rule1MondayToFridayCountExceptBankHolidaysAndAClosedOfficeStopsNoClock() {
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 26))).isFalse();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 27))).isFalse();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 28))).isFalse();
    // Many a council is closed until New Year: the days count nevertheless.
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 29))).isTrue();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 30))).isTrue();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
  }

  @Test
  void rule2DayZeroIsTheDateOfReceiptInLondonAndDayOneTheNextWorkingDay() {
    // A quarter past midnight on Saturday in London, still Friday in UTC; then Saturday, Sunday.
    for (var received : List.of("2026-06-05T23:15", "2026-06-06T12:00", "2026-06-07T22:00")) {
      assertThat(clocks.dueAt("referralDecision", Instant.parse(received + ":00Z")))
          .isEqualTo("2026-06-08T22:59:59Z");
    }
    assertThat(clocks.dueAt("referralDecision", Instant.parse("2026-06-05T22:45:00Z")))
        .as("a quarter to midnight on Friday: due on Monday as well")
        .isEqualTo("2026-06-08T22:59:59Z");
    assertThat(clocks.dueAt("referralDecision", Instant.parse("2026-06-04T23:15:00Z")))
        .as("a quarter past midnight on Friday: not due on Friday")
        .isEqualTo("2026-06-08T22:59:59Z");
  }

  @Test
  void rule3ADeadlineEndsWithItsDayAndATaskShowsWhenTheOfficeCloses() {
    assertThat(clocks.dueAt("referralDecision", Instant.parse("2026-11-23T10:00:00Z")))
        .isEqualTo("2026-11-24T23:59:59Z");
    assertThat(clocks.due("referralDecision")).isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
  }

  @Test
  void rule4SafetyReviewsInDaysWeeksOrMonthsRollBack() {
    assertThat(counting(Unit.DAYS, Unit.WEEKS, Unit.MONTHS))
        .filteredOn(clock -> SAFETY_REVIEWS.contains(clock.reference()))
        .hasSizeGreaterThanOrEqualTo(SAFETY_REVIEWS.size())
        .allMatch(clock -> clock.roll() == Roll.BACK);
    assertThat(counting(Unit.SAME_DAY, Unit.HOURS, Unit.WORKING_DAYS))
        .as("what ends on a working day, or on its minute, has nothing to roll")
        .allMatch(clock -> clock.roll() == Roll.NONE);
    assertThat(clocks.dueOn("policeHoldReview", LocalDate.of(2026, 11, 28)))
        .isEqualTo("2026-12-24");
  }

  @Test
  void rule5OnlySubjectAccessRollsForward() {
    assertThat(clocks.all().values())
        .filteredOn(clock -> clock.roll() == Roll.FORWARD)
        .extracting(ClockDefinition::reference)
        .isNotEmpty()
        .containsOnly("T30");
    assertThat(clocks.all().values())
        .filteredOn(clock -> clock.reference().equals("T30"))
        .allMatch(clock -> clock.roll() == Roll.FORWARD);
    assertThat(clocks.dueOn("subjectAccess", LocalDate.of(2026, 11, 25))).isEqualTo("2026-12-29");
  }

  @Test
  void rule6APromiseInHoursIsAnInstant() {
    assertThat(clocks.dueAt("dataBreachReport", Instant.parse("2027-03-26T10:07:00Z")))
        .as("over a weekend and a change of the clocks")
        .isEqualTo("2027-03-29T10:07:00Z");
  }

  @Test
  void rule7NoModelCountsForItselfAndADayProclaimedLaterMovesTheDate(@TempDir Path folder)
      throws IOException {
    try (var models = Files.walk(Path.of("processes"))) {
      assertThat(models.filter(file -> file.toString().endsWith(".bpmn")))
          .isNotEmpty()
          .allSatisfy(WorkingDayRulesTest::countsNothing);
    }

    var file = Files.writeString(folder.resolve("one-off-days.txt"), "# none yet");
    var calendar = new WorkingDays(file.toString());
    var decision = clocks.definition("referralDecision");
    var friday = LocalDate.of(2027, 9, 17);
    assertThat(decision.dueOn(friday, calendar)).isEqualTo("2027-09-20");

    var before = calendar.version();
    Files.writeString(file, "2027-09-20 = State funeral");
    calendar.reload();
    assertThat(decision.dueOn(friday, calendar)).isEqualTo("2027-09-21");
    assertThat(calendar.version()).isNotEqualTo(before);
  }

  /** P15D is fifteen days, never fifteen working days. */
  private static void countsNothing(Path model) {
    assertThat(
            Bpmn.readModelFromFile(model.toFile())
                .getModelElementsByType(TimerEventDefinition.class))
        .allSatisfy(
            timer ->
                assertThat(timer.getTextContent())
                    .as("a timer asks a clock for its instant")
                    .doesNotContainPattern("P\\d|PT\\d"));
  }

  @Test
  void rule8ATimerThatIsLateFindsTheSameInstants() {
    var received = Instant.parse("2026-12-21T10:00:00Z");
    var asked = instants(received);

    TestClocks.now = Instant.parse("2027-06-01T10:00:00Z");
    assertThat(instants(received)).isEqualTo(asked);
  }

  private Map<String, List<Instant>> instants(Instant from) {
    return clocks.all().keySet().stream()
        .collect(
            Collectors.toMap(
                name -> name,
                name ->
                    List.of(
                        clocks.amberAt(name, from),
                        clocks.redAt(name, from),
                        clocks.dueAt(name, from))));
  }

  private List<ClockDefinition> counting(Unit... units) {
    return clocks.all().values().stream()
        .filter(clock -> Set.of(units).contains(clock.unit()))
        .toList();
  }
}
