package org.hsbpathway.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hsbpathway.clock.ClockDefinition.Roll;
import org.hsbpathway.clock.ClockDefinition.Unit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Says by when something is due, from the clock's name in the settings {@code hsb.clocks}; models
 * write {@code ${clocks.due('interimSafetyPlan')}}.
 *
 * <p>A deadline ends at 23:59:59 in London on its day; a task shows the time the office closes. A
 * promise in hours ends on the minute.
 */
@Component("clocks")
@EnableConfigurationProperties(ClockSettings.class)
public class Clocks {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final ClockSettings settings;
  private final WorkingDays workingDays;
  private final Clock clock;

  Clocks(ClockSettings settings, WorkingDays workingDays, Clock clock) {
    this.settings = settings;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** The due date of a task that opens now. */
  public Date due(String name) {
    return Date.from(
        definition(name).unit() == Unit.HOURS
            ? dueAt(name, clock.instant())
            : onTask(dueOn(name, today())));
  }

  /** The last moment in which what started at {@code from} is in time. */
  public Instant dueAt(String name, Instant from) {
    var definition = definition(name);
    return dueAt(from, definition.amount(), definition.unit(), definition.roll());
  }

  /** The last moment of so many of a unit from then on, as a clock that went on after a pause. */
  public Instant dueAt(Instant from, int amount, Unit unit, Roll roll) {
    return unit == Unit.HOURS
        ? from.plus(amount, ChronoUnit.HOURS)
        : endOf(ClockDefinition.dueOn(WorkingDays.dateOf(from), amount, unit, roll, workingDays));
  }

  /** The last second in which what started on the day {@code from} is in time. */
  public Instant dueAt(String name, LocalDate from) {
    return endOf(dueOn(name, from));
  }

  /** From when on somebody should look at it: as configured, else after half the time. */
  public Instant amberAt(String name, Instant from) {
    var definition = definition(name);
    if (definition.amberAfter() != null) {
      return after(definition.amberAfter(), definition, from);
    }
    return switch (definition.unit()) {
      case HOURS -> halfway(from, dueAt(name, from));
      case SAME_DAY -> halfway(from, dueToday(from));
      default -> later(from, opening(definition.halfway(WorkingDays.dateOf(from), workingDays)));
    };
  }

  /** From when on it is late, or all but late where the settings say so. */
  public Instant redAt(String name, Instant from) {
    var definition = definition(name);
    return definition.redAfter() == null
        ? dueAt(name, from)
        : after(definition.redAfter(), definition, from);
  }

  public LocalDate dueOn(String name, LocalDate from) {
    return definition(name).dueOn(from, workingDays);
  }

  /**
   * When a task due on this day is shown as due: when the office closes, or at the end of the day
   * for a task that opens after that.
   */
  public Instant onTask(LocalDate due) {
    var officeCloses = at(due, settings.officeCloses());
    return officeCloses.isAfter(clock.instant()) || due.isBefore(today())
        ? officeCloses
        : endOf(due);
  }

  /** Today in London. */
  public LocalDate today() {
    return WorkingDays.dateOf(clock.instant());
  }

  /** The beginning of the day, in London, so many working days from today. */
  public Instant morningIn(int days) {
    return workingDays.plus(today(), days).atStartOfDay(WorkingDays.LONDON).toInstant();
  }

  public ClockDefinition definition(String name) {
    var definition = settings.clocks().get(name);
    if (definition == null) {
      throw new IllegalArgumentException(
          "No clock is named '"
              + name
              + "'; known clocks: "
              + new TreeSet<>(settings.clocks().keySet()));
    }
    return definition;
  }

  /** All clocks by name, for the page that shows what they rest on. */
  public Map<String, ClockDefinition> all() {
    return new TreeMap<>(settings.clocks());
  }

  private Instant after(int count, ClockDefinition definition, Instant from) {
    return definition.unit() == Unit.HOURS
        ? from.plus(count, ChronoUnit.HOURS)
        : later(from, opening(definition.after(count, WorkingDays.dateOf(from), workingDays)));
  }

  /** When the office closes, or the end of a day on which it has closed already. */
  private Instant dueToday(Instant from) {
    var day = WorkingDays.dateOf(from);
    var officeCloses = at(day, settings.officeCloses());
    return officeCloses.isAfter(from) ? officeCloses : endOf(day);
  }

  private static Instant halfway(Instant from, Instant to) {
    return from.plus(Duration.between(from, to).dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant opening(LocalDate day) {
    return at(day, settings.officeOpens());
  }

  /** The last second of the day in London. */
  public static Instant endOf(LocalDate day) {
    return at(day, END_OF_DAY);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WorkingDays.LONDON).toInstant();
  }
}
