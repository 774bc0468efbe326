package org.hsbpathway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that no calendar can know: proclaimed, moved, read without a restart. */
class OneOffDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 9, 20);
  private static final LocalDate EARLY_MAY = LocalDate.of(2027, 5, 3);
  private static final LocalDate FRIDAY = LocalDate.of(2027, 5, 7);

  @TempDir private Path folder;

  @Test
  void withoutAFileThereAreNone() {
    assertThat(new WorkingDays("").isWorkingDay(MONDAY)).isTrue();
    assertThat(new WorkingDays("").version()).endsWith("one-off days none");
  }

  @Test
  void aProclaimedDayIsNoWorkingDayAndHasItsName() throws IOException {
    var workingDays = new WorkingDays(file("# by proclamation", "", "2027-09-20 = State funeral"));

    assertThat(workingDays.isWorkingDay(MONDAY)).isFalse();
    assertThat(workingDays.plus(LocalDate.of(2027, 9, 17), 1)).isEqualTo("2027-09-21");
    assertThat(workingDays.bankHolidaysBetween(LocalDate.of(2027, 9, 17), MONDAY))
        .containsExactly(new BankHoliday(MONDAY, "State funeral"));
  }

  @Test
  void aBankHolidayCanBeMoved() throws IOException {
    var workingDays =
        new WorkingDays(
            file(
                "2027-05-03 = working day: early May bank holiday moved to Friday",
                "2027-05-07 = Early May bank holiday, moved from Monday"));

    assertThat(workingDays.isWorkingDay(EARLY_MAY)).isTrue();
    assertThat(workingDays.isWorkingDay(FRIDAY)).isFalse();
    assertThat(workingDays.bankHolidaysBetween(LocalDate.of(2027, 4, 30), FRIDAY))
        .extracting(BankHoliday::date)
        .containsExactly(FRIDAY);
  }

  @Test
  void theFileIsReadAgainWithoutARestartAndTheVersionTells() throws IOException {
    var file = file("2027-09-20 = State funeral");
    var workingDays = new WorkingDays(file);
    var before = workingDays.version();

    file("2027-09-20 = State funeral of a queen");
    workingDays.reload();
    assertThat(workingDays.version()).as("the same days in other words").isEqualTo(before);

    file("2027-09-20 = State funeral", "2027-05-07 = Coronation");
    workingDays.reload();
    assertThat(workingDays.isWorkingDay(FRIDAY)).isFalse();
    assertThat(workingDays.version()).isNotEqualTo(before);

    file("# nothing any more");
    workingDays.reload();
    assertThat(workingDays.isWorkingDay(MONDAY)).isTrue();
    assertThat(workingDays.version()).endsWith("one-off days none");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20 September 2027 = State funeral | Line 2 | does not begin with a date
          2027-02-30 = Coronation           | Line 2 | does not begin with a date
          2027-09-20                        | Line 2 | has no words for the day
          2027-09-20 =                      | Line 2 | has no words for the day
          2027-09-18 = State funeral        | Line 2 | a Saturday
          2027-01-04 = State funeral        | Line 2 | names 2027-01-04 a second time
          2027-01-04 = working day: moved   | Line 2 | names 2027-01-04 a second time
          """)
  void aLineThatIsNotUnderstoodIsRefusedWithItsNumber(String line, String number, String complaint)
      throws IOException {
    var file = file("2027-01-04 = Jubilee", line);
    assertThatThrownBy(() -> new WorkingDays(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(number)
        .hasMessageContaining(file)
        .hasMessageContaining(complaint);
  }

  @Test
  void aFileThatIsNotUnderstoodOrNotThereChangesNothing() throws IOException {
    var file = file("2027-09-20 = State funeral");
    var workingDays = new WorkingDays(file);
    var before = workingDays.version();

    file("2027-05-07 = Coronation", "nonsense");
    assertThatThrownBy(workingDays::reload).hasMessageContaining("Line 2");
    Files.delete(Path.of(file));
    assertThatThrownBy(workingDays::reload).hasMessageContaining("cannot be read");

    assertThat(workingDays.version()).isEqualTo(before);
    assertThat(workingDays.isWorkingDay(MONDAY)).isFalse();
    assertThat(workingDays.isWorkingDay(FRIDAY)).isTrue();
  }

  private String file(String... lines) throws IOException {
    return Files.write(folder.resolve("one-off-days.txt"), java.util.List.of(lines)).toString();
  }
}
