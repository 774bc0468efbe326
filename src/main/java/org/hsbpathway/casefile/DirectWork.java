package org.hsbpathway.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How the assessment of a child or the work with a child goes on after something happened: it is
 * paused for a time or adapted, never silently dropped.
 */
@Component
public class DirectWork {

  /** How it goes on. */
  public enum Way {
    GOES_ON,
    ADAPTED,
    PAUSED
  }

  /**
   * Somebody stated how it goes on.
   *
   * @param atReturn whether that was the end of a pause, or a longer one, as it had been agreed
   */
  public record Stated(CaseReference caseReference, Way way, boolean atReturn, String by) {}

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final Standing standing;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  DirectWork(Standing standing, Clock clock, ApplicationEventPublisher events) {
    this.standing = standing;
    this.clock = clock;
    this.events = events;
  }

  /** States how it goes on from now on, in the fields {@code directWork…} of a form. */
  public void state(
      CaseReference caseReference, Way way, String how, LocalDate againOn, String by) {
    state(caseReference, way, how, againOn, false, by);
  }

  /** States on the day that was agreed that the work is taken up again, or is paused longer. */
  public void takeUpAgain(
      CaseReference caseReference, Way way, String how, LocalDate againOn, String by) {
    state(caseReference, way, how, againOn, true, by);
  }

  private void state(
      CaseReference caseReference,
      Way way,
      String how,
      LocalDate againOn,
      boolean atReturn,
      String by) {
    if (way == null) {
      throw new Refusal("directWork", "Say how the work with the child goes on.");
    }
    if (way != Way.GOES_ON && (how == null || how.isBlank())) {
      throw new Refusal(
          "directWorkHow", "Say how the work changes, or what the child gets meanwhile.");
    }
    if (way == Way.PAUSED && (againOn == null || againOn.isBefore(today()))) {
      throw new Refusal(
          "directWorkAgainOn",
          "A pause has an end: say on which day the work is taken up again, today or later.");
    }
    standing.state(caseReference, Fact.DIRECT_WORK, way, by);
    keep(caseReference, Fact.DIRECT_WORK_HOW, way == Way.GOES_ON ? null : shortened(how), by);
    keep(
        caseReference,
        Fact.DIRECT_WORK_AGAIN_ON,
        way == Way.PAUSED ? againOn.toString() : null,
        by);
    events.publishEvent(new Stated(caseReference, way, atReturn, by));
  }

  /** The day on which work that is paused is taken up again. */
  public Optional<LocalDate> againOn(CaseReference caseReference) {
    return standing.dateOf(caseReference, Fact.DIRECT_WORK_AGAIN_ON);
  }

  /** What the child gets meanwhile, or what changes. */
  public Optional<String> how(CaseReference caseReference) {
    return standing.now(caseReference, Fact.DIRECT_WORK_HOW);
  }

  /** One line for a form; empty where the work goes on as it was. */
  Optional<String> inWords(CaseReference caseReference) {
    return standing
        .now(caseReference, Fact.DIRECT_WORK, Way.class)
        .filter(way -> way != Way.GOES_ON)
        .map(
            way ->
                pause(caseReference).map(until -> "paused until " + until).orElse("adapted")
                    + standing
                        .now(caseReference, Fact.DIRECT_WORK_HOW)
                        .map(how -> ": " + Markdown.plain(how))
                        .orElse(""));
  }

  private Optional<String> pause(CaseReference caseReference) {
    return standing
        .dateOf(caseReference, Fact.DIRECT_WORK_AGAIN_ON)
        .filter(day -> day.isAfter(today()))
        .map(DAY::format);
  }

  private void keep(CaseReference caseReference, Fact fact, String value, String by) {
    if (value == null) {
      standing.withdraw(caseReference, fact, by);
    } else {
      standing.state(caseReference, fact, value, by);
    }
  }

  private static String shortened(String how) {
    return how.length() <= 1000 ? how : how.substring(0, 999) + "…";
  }

  private LocalDate today() {
    return WorkingDays.dateOf(clock.instant());
  }
}
