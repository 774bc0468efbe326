package org.hsbpathway.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.hsbpathway.Cast;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clocks that stood still, from 2024 to 2032, worked out by hand: what is left is counted after the
 * day of the pause, and the day on which it goes on is the new day 0.
 */
@PathwayTest
class GoldenPausesStageTest {

  @Autowired Cast cast;
  @Autowired Deadlines deadlines;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest(name = "{0} from {1}, paused {2}, is due {3}: {4}")
  @CsvFileSource(resources = "golden-pauses.csv", numLinesToSkip = 1)
  void whatWasLeftIsWhatIsLeft(
      String name, String began, String pauses, String expected, String why) {
    var reference = cast.aCase();
    var because =
        name.startsWith("subjectAccess") ? Because.CLARIFICATION_ASKED_FOR : Because.CHILD_UNWELL;
    at(began);
    transaction.executeWithoutResult(
        begun -> deadlines.start(reference, name, clock.instant(), "manager"));
    for (var pause : pauses.split(" ")) {
      var days = pause.split("/");
      at(days[0]);
      transaction.executeWithoutResult(
          paused ->
              deadlines.pause(only(reference), because, "The child is in hospital.", "manager"));
      at(days[1]);
      transaction.executeWithoutResult(
          resumed -> deadlines.resume(only(reference), "The child is home again.", "manager"));
    }

    assertThat(only(reference).dueAt()).as(why).isEqualTo(Clocks.endOf(LocalDate.parse(expected)));
  }

  /** On a day without an hour: in the middle of the morning. */
  private static void at(String day) {
    TestClock.at(day.contains("T") ? day : day + "T11:00");
  }

  private Deadline only(CaseReference reference) {
    var all = deadlines.of(reference);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
