package org.hsbpathway.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * Dates from 2024 to 2032 that were worked out without this application, from a list of bank
 * holidays written down by hand: {@code golden-dates.csv} says of each why it is worth a look.
 */
@SpringJUnitConfig(
    classes = TestClocks.class,
    initializers = ConfigDataApplicationContextInitializer.class)
class GoldenDatesTest {

  private static final String TABLE = "golden-dates.csv";

  @Autowired private WorkingDays workingDays;
  @Autowired private Clocks clocks;

  @ParameterizedTest(name = "{0} from {1} is {2}: {3}")
  @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
  void everyDateIsTheOneWorkedOutByHand(String what, String from, String expected, String why) {
    if (clocks.all().containsKey(what)) {
      assertThat(clocks.dueAt(what, OffsetDateTime.parse(from).toInstant()))
          .as(why)
          .isEqualTo(OffsetDateTime.parse(expected).toInstant());
    } else {
      assertThat(worked(what, LocalDate.parse(from))).as(why).isEqualTo(expected);
    }
  }

  /** WD is a working day; a negative number of them counts backwards. */
  private String worked(String what, LocalDate from) {
    if (what.matches("[+-]\\d+ WD")) {
      int count = Integer.parseInt(what.replace(" WD", ""));
      return (count < 0 ? workingDays.minus(from, -count) : workingDays.plus(from, count))
          .toString();
    }
    if (what.startsWith("WD until ")) {
      return String.valueOf(
          workingDays.between(from, LocalDate.parse(what.substring("WD until ".length()))));
    }
    return switch (what) {
      case "working day?" -> workingDays.isWorkingDay(from) ? "yes" : "no";
      case "roll back" -> workingDays.rollBack(from).toString();
      case "roll forward" -> workingDays.rollForward(from).toString();
      default -> throw new AssertionError("No clock and no count is called " + what);
    };
  }

  @Test
  void theTableIsLongNamesAReasonForEveryDateAndReachesFrom2024To2032() throws IOException {
    var rows = rows();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
    assertThat(rows.stream().map(row -> row.split(",")[0] + row.split(",")[1]))
        .as("dates")
        .doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> row.split(",", 4)[3].length() > 10);
    assertThat(rows.stream().map(row -> Integer.valueOf(row.split(",")[1].substring(0, 4))))
        .containsAll(IntStream.rangeClosed(2024, 2032).boxed().toList());
  }

  private static List<String> rows() throws IOException {
    try (var table = GoldenDatesTest.class.getResourceAsStream(TABLE)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }
}
