package org.hsbpathway.clock;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The working days of England and Wales: Monday to Friday except bank holidays; local closure days
 * do not stop a clock.
 *
 * <p>Day 0 is the London date of receipt, day 1 the next working day, also when day 0 is not one.
 */
@Component
public class WorkingDays {

  /** The clock on the wall of everybody who works on a case. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String ENGLAND_AND_WALES = "eng";

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

  /** The London date of an instant: day 0 of every count. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, LONDON);
  }

  public boolean isWorkingDay(LocalDate date) {
    var day = date.getDayOfWeek();
    return day != SATURDAY && day != SUNDAY && !holidays.isHoliday(date, ENGLAND_AND_WALES);
  }

  public LocalDate plus(LocalDate dayZero, int workingDays) {
    return count(dayZero, workingDays, 1);
  }

  public LocalDate minus(LocalDate dayZero, int workingDays) {
    return count(dayZero, workingDays, -1);
  }

  /** The date itself if it is a working day, else the last working day before it. */
  public LocalDate rollBack(LocalDate date) {
    return isWorkingDay(date) ? date : minus(date, 1);
  }

  /** How many working days lie after {@code from}, up to and including {@code to}. */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  private LocalDate count(LocalDate dayZero, int workingDays, int direction) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("Working days are counted from zero upwards");
    }
    var date = dayZero;
    for (int counted = 0; counted < workingDays; ) {
      date = date.plusDays(direction);
      if (isWorkingDay(date)) {
        counted++;
      }
    }
    return date;
  }
}
