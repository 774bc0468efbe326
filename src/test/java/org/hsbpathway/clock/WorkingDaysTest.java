package org.hsbpathway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days of England and Wales, checked against dates somebody wrote down. */
class WorkingDaysTest {

  private final WorkingDays workingDays = new WorkingDays("");

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource({
    "2026-04-02,  1, 2026-04-07", // over Easter
    "2026-12-05,  1, 2026-12-07", // a Saturday
    "2026-12-24,  1, 2026-12-29", // Christmas with a substitute day
    "2026-12-31,  1, 2027-01-04",
    "2026-12-23, 15, 2027-01-18",
    "2026-12-21, 45, 2027-02-25",
    "2027-03-25,  1, 2027-03-30",
    "2027-03-24, 15, 2027-04-16",
    "2027-05-28,  1, 2027-06-01",
    "2027-12-24,  1, 2027-12-29",
    "2026-04-01, 45, 2026-06-09",
    "2026-12-05,  0, 2026-12-05"
  })
  void dayZeroIsTheDayOfReceiptAndDayOneTheNextWorkingDay(
      LocalDate received, int days, LocalDate due) {
    assertThat(workingDays.plus(received, days)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    "2029, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    "2030, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"
  })
  void onlyWeekendsAndTheBankHolidaysOfTheYearAreNotWorkingDays(int year, String bankHolidays) {
    var weekdaysOff =
        Year.of(year)
            .atDay(1)
            .datesUntil(Year.of(year + 1).atDay(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .filter(day -> !workingDays.isWorkingDay(day))
            .map(day -> day.toString().substring(5));

    assertThat(weekdaysOff).containsExactly(bankHolidays.split(" "));
  }

  @Test
  void saturdaysAndSundaysAreNotWorkingDays() {
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 27))).isTrue();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 28))).isFalse();
    assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 11, 29))).isFalse();
  }

  @Test
  void aDayThatIsNotAWorkingDayRollsBack() {
    assertThat(workingDays.rollBack(LocalDate.of(2026, 4, 6))).isEqualTo("2026-04-02");
    assertThat(workingDays.rollBack(LocalDate.of(2026, 4, 7))).isEqualTo("2026-04-07");
  }

  @Test
  void aDayThatIsNotAWorkingDayRollsForward() {
    assertThat(workingDays.rollForward(LocalDate.of(2026, 12, 25))).isEqualTo("2026-12-29");
    assertThat(workingDays.rollForward(LocalDate.of(2026, 12, 29))).isEqualTo("2026-12-29");
  }

  @Test
  void theBankHolidaysThatACountLeavesOutAreNamed() {
    assertThat(
            workingDays.bankHolidaysBetween(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 29)))
        .containsExactly(
            new BankHoliday(LocalDate.of(2026, 12, 25), "Christmas"),
            new BankHoliday(LocalDate.of(2026, 12, 28), "Boxing Day (substitute day)"));
    assertThat(
            workingDays.bankHolidaysBetween(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 27)))
        .isEmpty();
    assertThat(
            workingDays.bankHolidaysBetween(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 24)))
        .isEmpty();
  }

  @Test
  void theVersionNamesTheLibraryThatKnowsTheDays() {
    assertThat(workingDays.version()).matches("jollyday \\d+\\.\\d+\\.\\d+, one-off days none");
  }

  @Test
  void countingBackAndForthMeetsAgainAndBetweenCountsTheSteps() {
    for (var day = LocalDate.of(2026, 1, 2); day.getYear() == 2026; day = day.plusDays(1)) {
      if (workingDays.isWorkingDay(day)) {
        for (int days : new int[] {0, 1, 7, 45}) {
          var due = workingDays.plus(day, days);
          assertThat(workingDays.minus(due, days)).isEqualTo(day);
          assertThat(workingDays.between(day, due)).isEqualTo(days);
          assertThat(workingDays.between(due, day)).isEqualTo(-days);
        }
      }
    }
  }

  @Test
  void dayZeroIsTheDateInLondon() {
    // 23:30 UTC on 30 June is half past midnight on 1 July in London.
    assertThat(WorkingDays.dateOf(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("2026-07-01");
    assertThat(WorkingDays.dateOf(Instant.parse("2026-12-30T23:30:00Z"))).isEqualTo("2026-12-30");
  }

  @Test
  void countingANegativeNumberOfDaysIsRefused() {
    assertThatThrownBy(() -> workingDays.plus(LocalDate.of(2026, 1, 5), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
