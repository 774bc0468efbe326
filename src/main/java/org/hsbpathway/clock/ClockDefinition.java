package org.hsbpathway.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One clock as configured: how long it runs, when it turns amber and red, who is asked when it
 * does, and which law, guidance or local standard says so.
 *
 * @param name what a manager calls it, for example "Referral decision"
 * @param from what starts it, in the words before a date: "received"
 * @param amberAfter counted from the start in working days, in hours or (for days, weeks and
 *     months) in days; where nothing is said, half the time
 * @param redAfter counted like {@code amberAfter}; where nothing is said, when it is due
 * @param escalateTo who is asked, one group after the other
 * @param tellAtAmber whether the first of them is told already when it turns amber
 * @param remindDaily whether people are reminded every day once it has passed, as with a safety
 *     plan
 * @param pausable whether law itself lets a statutory clock stand still; every local one that does
 *     not count hours can
 * @param effectiveFrom since when the source says so
 * @param reference its line in the table of deadlines, for example {@code T01}
 */
public record ClockDefinition(
    String name,
    String from,
    int amount,
    Unit unit,
    Roll roll,
    Integer amberAfter,
    Integer redAfter,
    List<String> escalateTo,
    boolean tellAtAmber,
    boolean remindDaily,
    boolean pausable,
    Weight weight,
    String source,
    String edition,
    LocalDate effectiveFrom,
    String reference) {

  /** In what a clock counts. */
  public enum Unit {
    SAME_DAY("day"),
    HOURS("hour"),
    WORKING_DAYS("working day"),
    DAYS("day"),
    WEEKS("week"),
    MONTHS("month");

    private final String one;

    Unit(String one) {
      this.one = one;
    }

    /** "1 working day", "6 weeks". */
    public String inWords(int amount) {
      return amount + " " + one + (amount == 1 ? "" : "s");
    }
  }

  /**
   * What happens to a due day that is not a working day: safety reviews move back to be in time,
   * answers to a subject access request may move forward.
   */
  public enum Roll {
    NONE,
    BACK,
    FORWARD
  }

  /** Whether law or statutory guidance sets the length, or the local area does. */
  public enum Weight {
    STATUTORY,
    LOCAL
  }

  public ClockDefinition {
    said(name, "a name");
    said(from, "words for what starts it (from)");
    said(unit, "a unit");
    said(weight, "a weight");
    said(source, "a source");
    said(effectiveFrom, "the day from which its length holds (effective-from)");
    if (unit == Unit.SAME_DAY ? amount != 0 : amount < 1) {
      throw new IllegalArgumentException("A clock of " + amount + " " + unit + " makes no sense");
    }
    if (weight == Weight.STATUTORY && edition == null) {
      throw new IllegalArgumentException("A statutory clock names the edition of its source");
    }
    if (amberAfter != null && amberAfter < 1
        || redAfter != null && redAfter <= (amberAfter == null ? 0 : amberAfter)) {
      throw new IllegalArgumentException("A clock turns amber after its start and red after that");
    }
    roll = roll == null ? Roll.NONE : roll;
    escalateTo =
        escalateTo == null || escalateTo.isEmpty()
            ? List.of("hsb-team-manager", "hsb-service-manager")
            : List.copyOf(escalateTo);
  }

  private static void said(Object value, String what) {
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException("A clock needs " + what);
    }
  }

  /** Whether somebody may let it stand still. */
  public boolean mayPause() {
    return pausable || weight == Weight.LOCAL && unit != Unit.HOURS;
  }

  LocalDate dueOn(LocalDate start, WorkingDays workingDays) {
    return dueOn(start, amount, unit, roll, workingDays);
  }

  /** The last day of so many of a unit, rolled to a working day where the roll says so. */
  static LocalDate dueOn(
      LocalDate start, int amount, Unit unit, Roll roll, WorkingDays workingDays) {
    var due =
        switch (unit) {
          case SAME_DAY -> start;
          case HOURS ->
              throw new IllegalArgumentException(
                  "A clock that counts hours runs from a moment, not from a day");
          // A clock that was paused after its date goes on as many days late.
          case WORKING_DAYS ->
              amount < 0
                  ? workingDays.minus(workingDays.rollBack(start), -amount)
                  : workingDays.plus(start, amount);
          case DAYS -> start.plusDays(amount);
          case WEEKS -> start.plusWeeks(amount);
          case MONTHS -> start.plusMonths(amount);
        };
    return switch (roll) {
      case NONE -> due;
      case BACK -> workingDays.rollBack(due);
      case FORWARD -> workingDays.rollForward(due);
    };
  }

  /** The working day that follows half the time, so that there is a day left to act. */
  LocalDate halfway(LocalDate start, WorkingDays workingDays) {
    return unit == Unit.WORKING_DAYS
        ? workingDays.plus(start, amount / 2 + 1)
        : after(
            (int) ChronoUnit.DAYS.between(start, dueOn(start, workingDays)) / 2,
            start,
            workingDays);
  }

  /** The day on which amber or red begins; never a day on which nobody looks. */
  LocalDate after(int count, LocalDate start, WorkingDays workingDays) {
    return unit == Unit.WORKING_DAYS
        ? workingDays.plus(start, count)
        : workingDays.rollBack(start.plusDays(count));
  }
}
