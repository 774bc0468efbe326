package org.hsbpathway.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Says by when something is due, from the clock's name in the settings {@code hsb.clocks}; models
 * write {@code ${clocks.due('interimSafetyPlan')}}.
 *
 * <p>A deadline ends at 23:59:59 in London on its day; a task shows the time the office closes.
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
    return Date.from(onTask(dueOn(name, today())));
  }

  /** The last second in which what started at {@code from} is in time. */
  public Instant due(String name, Instant from) {
    return endOf(dueOn(name, WorkingDays.dateOf(from)));
  }

  /** The last second in which what started on the day {@code from} is in time. */
  public Instant due(String name, LocalDate from) {
    return endOf(dueOn(name, from));
  }

  public LocalDate dueOn(String name, LocalDate from) {
    return definition(name).dueOn(from, workingDays);
  }

  /**
   * When a task due on this day is shown as due: when the office closes, or at the end of the day
   * for a task that opens after that.
   */
  public Instant onTask(LocalDate due) {
    var officeCloses = due.atTime(settings.officeCloses()).atZone(WorkingDays.LONDON).toInstant();
    return officeCloses.isAfter(clock.instant()) || due.isBefore(today())
        ? officeCloses
        : endOf(due);
  }

  /** Today in London. */
  public LocalDate today() {
    return WorkingDays.dateOf(clock.instant());
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

  private static Instant endOf(LocalDate day) {
    return day.atTime(END_OF_DAY).atZone(WorkingDays.LONDON).toInstant();
  }
}
