package org.hsbpathway.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The morning of a model is the morning in London. */
class LondonCycleTest {

  private static final String MORNING_MAIL = "0 30 7 ? * MON-FRI";
  private static final String BIRTHDAYS = "0 0 6 * * ?";

  private final TimeZone server = TimeZone.getDefault();

  @BeforeEach
  void theServerStandsInTokyo() {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
  }

  @AfterEach
  void theServerIsBackAgain() {
    TimeZone.setDefault(server);
  }

  @ParameterizedTest
  @CsvSource({
    // Friday noon in summer to Monday 7.30, which is 6.30 in UTC; in winter it is 7.30 in UTC.
    "2026-06-26T11:00:00Z, 2026-06-29T06:30:00Z",
    "2026-11-27T12:00:00Z, 2026-11-30T07:30:00Z",
    "2026-11-30T07:29:59Z, 2026-11-30T07:30:00Z",
    "2026-11-30T07:30:00Z, 2026-12-01T07:30:00Z"
  })
  void theMorningMailLeavesAtHalfPastSevenInLondon(Instant from, Instant expected) {
    assertThat(next(MORNING_MAIL, from)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go forward on Sunday 28 March 2027 and back on Sunday 31 October 2027.
    "2027-03-27T12:00:00Z, 2027-03-28T05:00:00Z",
    "2027-10-30T12:00:00Z, 2027-10-31T06:00:00Z"
  })
  void birthdaysBeginAtSixInLondonAlsoWhenTheClocksChange(Instant from, Instant expected) {
    assertThat(next(BIRTHDAYS, from)).isEqualTo(expected);
  }

  @Test
  void aRepeatedDurationIsAsBefore() {
    assertThat(
            new LondonCycle()
                .resolveDuedate("R3/PT1H", Date.from(Instant.parse("2026-12-01T09:00:00Z")), 0))
        .isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
  }

  private static Instant next(String cycle, Instant from) {
    return new LondonCycle().resolveDuedate(cycle, Date.from(from), 0).toInstant();
  }
}
