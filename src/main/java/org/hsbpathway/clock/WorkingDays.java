package org.hsbpathway.clock;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
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
  private static final String LIBRARY = library();

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

  private final String oneOffDays;
  private volatile OneOffDays oneOff;

  /** As the library knows them and, where a file is named, its one-off days. */
  WorkingDays(@Value("${hsb.one-off-days:}") String oneOffDays) {
    this.oneOffDays = oneOffDays;
    reload();
  }

  /** Reads the one-off days again; a file that is not understood changes nothing. */
  public void reload() {
    oneOff = oneOffDays.isBlank() ? OneOffDays.NONE : OneOffDays.in(Path.of(oneOffDays));
  }

  /** The London date of an instant: day 0 of every count. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, LONDON);
  }

  public boolean isWorkingDay(LocalDate date) {
    return isWeekday(date) && !isHoliday(date);
  }

  private boolean isHoliday(LocalDate date) {
    return oneOff.isHoliday(date)
        || !oneOff.isWorkingDay(date) && holidays.isHoliday(date, ENGLAND_AND_WALES);
  }

  static boolean isWeekday(LocalDate date) {
    var day = date.getDayOfWeek();
    return day != SATURDAY && day != SUNDAY;
  }

  /**
   * The Mondays to Fridays that a count from one day to the other has left out, and their names.
   */
  public List<BankHoliday> bankHolidaysBetween(LocalDate afterExclusive, LocalDate toInclusive) {
    if (!toInclusive.isAfter(afterExclusive)) {
      return List.of();
    }
    var named = new TreeMap<LocalDate, String>();
    holidays
        .getHolidays(afterExclusive.plusDays(1), toInclusive, ENGLAND_AND_WALES)
        .forEach(holiday -> named.put(holiday.getDate(), nameOf(holiday)));
    named.keySet().removeAll(oneOff.workingDays());
    named.putAll(oneOff.holidays().subMap(afterExclusive.plusDays(1), toInclusive.plusDays(1)));
    return named.entrySet().stream()
        .filter(day -> isWeekday(day.getKey()))
        .map(day -> new BankHoliday(day.getKey(), day.getValue()))
        .toList();
  }

  private static String nameOf(Holiday holiday) {
    return holiday.getDescription(Locale.UK)
        + (holiday.getDate().equals(holiday.getActualDate()) ? "" : " (substitute day)");
  }

  /** Which calendar counts: it changes when the days that are left out may have changed. */
  public String version() {
    return "jollyday " + LIBRARY + ", one-off days " + oneOff.version();
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

  /** The date itself if it is a working day, else the next working day after it. */
  public LocalDate rollForward(LocalDate date) {
    return isWorkingDay(date) ? date : plus(date, 1);
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

  private static String library() {
    try (var built =
        HolidayManager.class.getResourceAsStream(
            "/META-INF/maven/de.focus-shift/jollyday-core/pom.properties")) {
      var properties = new Properties();
      properties.load(built);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
