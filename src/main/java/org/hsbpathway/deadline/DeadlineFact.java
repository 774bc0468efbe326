package org.hsbpathway.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hsbpathway.clock.ClockDefinition;

/**
 * One thing that happened to a clock, written once: what started it and what its length rests on, a
 * pause, more time, a reminder, a reason, its end.
 *
 * @param reason what somebody wrote; read only in the record
 * @param because why it or its work was paused, or more time given, as everybody may read it;
 *     nothing where that was not asked yet
 * @param stated who said so; {@code system} for what a timer or the calendar did
 * @param countsFrom what the length counts from; only where the count begins (again)
 * @param dueAt the last second in time from here on; only where it changed
 */
@Embeddable
record DeadlineFact(
    @Enumerated(EnumType.STRING) Kind kind,
    @Column(name = "happened_at") Instant at,
    @Column(name = "stated_by") String stated,
    String reason,
    @Enumerated(EnumType.STRING) Because because,
    @Column(name = "counts_from") Instant countsFrom,
    Integer amount,
    @Enumerated(EnumType.STRING) ClockDefinition.Unit unit,
    @Enumerated(EnumType.STRING) ClockDefinition.Roll roll,
    @Enumerated(EnumType.STRING) ClockDefinition.Weight weight,
    String source,
    String edition,
    @Column(name = "effective_from") LocalDate effectiveFrom,
    @Column(name = "due_at") Instant dueAt,
    String calendar) {

  enum Kind {
    /** Its length counts from here. */
    STARTED,
    /** What it counts from turned out to be earlier. */
    STARTED_EARLIER,
    /** People agreed a date. */
    AGREED,
    /** It stands still; {@code amount} says what was left. */
    PAUSED,
    /** It goes on with what was left. */
    RESUMED,
    /** The work pauses; the days go on being counted. */
    WORK_PAUSED,
    /** The work does not pause any more. */
    WORK_WENT_ON,
    /** Somebody gave more time, with a reason. */
    EXTENDED,
    /** A bank holiday was added or taken away. */
    CALENDAR_CHANGED,
    /** A reminder before the date. */
    AMBER,
    /** The date has come or passed. */
    RED,
    /** Reminded once more after the date. */
    REMINDED_AGAIN,
    /** The reason was not given in time: the next person was told. */
    ESCALATED,
    /** Somebody said why it is late and what happens next. */
    EXPLAINED,
    /** A reason had been asked for early, and the date did not pass after all. */
    REASON_NOT_NEEDED,
    MET,
    MET_LATE,
    NO_LONGER_NEEDED
  }

  /** Something that changes no date. */
  static DeadlineFact of(Kind kind, Instant at, String by, String reason) {
    return new DeadlineFact(
        kind, at, by, reason, null, null, null, null, null, null, null, null, null, null, null);
  }

  static DeadlineFact dated(
      Kind kind, Instant at, String by, String reason, Instant dueAt, String calendar) {
    return new DeadlineFact(
        kind, at, by, reason, null, null, null, null, null, null, null, null, null, dueAt,
        calendar);
  }

  /** The count as it begins or goes on. */
  static DeadlineFact counting(
      Kind kind,
      Instant at,
      String by,
      String reason,
      Count count,
      Instant dueAt,
      String calendar) {
    return new DeadlineFact(
        kind,
        at,
        by,
        reason,
        null,
        count.from(),
        count.amount(),
        count.unit(),
        count.roll(),
        null,
        null,
        null,
        null,
        dueAt,
        calendar);
  }

  DeadlineFact resting(ClockDefinition on) {
    return new DeadlineFact(
        kind,
        at,
        stated,
        reason,
        because,
        countsFrom,
        amount,
        unit,
        roll,
        on.weight(),
        on.source(),
        on.edition(),
        on.effectiveFrom(),
        dueAt,
        calendar);
  }

  DeadlineFact because(Because why) {
    return new DeadlineFact(
        kind,
        at,
        stated,
        reason,
        why,
        countsFrom,
        amount,
        unit,
        roll,
        weight,
        source,
        edition,
        effectiveFrom,
        dueAt,
        calendar);
  }

  /** A date that people agreed within what this says. */
  DeadlineFact within(DateBound.Source bound) {
    return new DeadlineFact(
        kind,
        at,
        stated,
        reason,
        because,
        countsFrom,
        amount,
        unit,
        roll,
        ClockDefinition.Weight.LOCAL,
        bound.source(),
        bound.edition(),
        effectiveFrom,
        dueAt,
        calendar);
  }

  Count count() {
    return new Count(countsFrom, amount, unit, roll);
  }
}
