package org.hsbpathway.clock;

import java.time.LocalDate;

/**
 * One clock as configured: how long it runs, and which law, guidance or local standard says so.
 *
 * @param reference its line in the table of deadlines, for example {@code T01}
 */
public record ClockDefinition(
    int amount,
    Unit unit,
    Roll roll,
    Weight weight,
    String source,
    String edition,
    String reference) {

  /** In what a clock counts. */
  public enum Unit {
    SAME_DAY,
    WORKING_DAYS,
    DAYS,
    WEEKS,
    MONTHS
  }

  /**
   * What happens to a due day that is not a working day: safety reviews move back to be in time.
   */
  public enum Roll {
    NONE,
    BACK
  }

  /** Whether law or statutory guidance sets the length, or the local area does. */
  public enum Weight {
    STATUTORY,
    LOCAL
  }

  public ClockDefinition {
    if (unit == null || weight == null || source == null) {
      throw new IllegalArgumentException("A clock needs a unit, a weight and a source");
    }
    if (unit == Unit.SAME_DAY ? amount != 0 : amount < 1) {
      throw new IllegalArgumentException("A clock of " + amount + " " + unit + " makes no sense");
    }
    roll = roll == null ? Roll.NONE : roll;
  }

  LocalDate dueOn(LocalDate from, WorkingDays workingDays) {
    var due =
        switch (unit) {
          case SAME_DAY -> from;
          case WORKING_DAYS -> workingDays.plus(from, amount);
          case DAYS -> from.plusDays(amount);
          case WEEKS -> from.plusWeeks(amount);
          case MONTHS -> from.plusMonths(amount);
        };
    return roll == Roll.BACK ? workingDays.rollBack(due) : due;
  }
}
