package org.hsbpathway.deadline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.hsbpathway.clock.BankHoliday;
import org.hsbpathway.clock.ClockDefinition.Roll;
import org.hsbpathway.clock.ClockDefinition.Unit;
import org.hsbpathway.clock.ClockDefinition.Weight;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * Says in one sentence why a date is what it is: "Referral decision due Tue 29 Dec 2026: received
 * Thu 24 Dec 15:40; 1 working day; 25 and 28 Dec are bank holidays".
 */
@Component
class Why {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private final Clocks clocks;
  private final WorkingDays workingDays;

  Why(Clocks clocks, WorkingDays workingDays) {
    this.clocks = clocks;
    this.workingDays = workingDays;
  }

  String of(Deadline deadline) {
    var parts = new ArrayList<String>();
    for (var fact : deadline.facts()) {
      parts.addAll(about(fact, deadline));
    }
    if (deadline.state() == Deadline.State.PAUSED) {
      parts.add(length(elapsed(deadline, clocks.today())) + " have gone by since it began");
    }
    return name(deadline)
        + (deadline.state() == Deadline.State.PAUSED
            ? " paused"
            : " due " + DAY_AND_YEAR.format(day(deadline.dueAt())) + hour(deadline))
        + ": "
        + String.join("; ", parts);
  }

  /** What law, guidance or local standard the length comes from. */
  String source(Deadline deadline) {
    return deadline
        .rests()
        .map(
            fact ->
                (fact.weight() == Weight.STATUTORY ? "statutory, " : "local standard, ")
                    + fact.source()
                    + edition(fact))
        .orElse("agreed by people");
  }

  /** Many an act and regulation has its year in the name. */
  private static String edition(DeadlineFact fact) {
    return fact.edition() == null || fact.source().contains(fact.edition())
        ? ""
        : " " + fact.edition();
  }

  String name(Deadline deadline) {
    return clocks.all().containsKey(deadline.clock())
        ? clocks.definition(deadline.clock()).name()
        : inWords(deadline.clock());
  }

  private List<String> about(DeadlineFact fact, Deadline deadline) {
    return switch (fact.kind()) {
      case STARTED, STARTED_EARLIER -> started(fact, deadline);
      case AGREED -> List.of("agreed " + on(fact.at(), deadline) + by(fact));
      case PAUSED ->
          List.of(
              "paused " + on(fact.at(), deadline) + by(fact) + left(fact.count()) + because(fact));
      case RESUMED ->
          List.of(
              "went on "
                  + on(fact.at(), deadline)
                  + by(fact)
                  + ", "
                  + length(elapsed(deadline, day(fact.at())))
                  + " after it began");
      case WORK_PAUSED ->
          List.of(
              "work paused "
                  + on(fact.at(), deadline)
                  + by(fact)
                  + " without stopping the clock"
                  + because(fact));
      case WORK_WENT_ON -> List.of("work went on " + on(fact.at(), deadline) + by(fact));
      case EXTENDED ->
          List.of(
              "given until " + DAY_AND_YEAR.format(day(fact.dueAt())) + by(fact) + because(fact));
      case CALENDAR_CHANGED ->
          List.of("moved " + on(fact.at(), deadline) + " because the bank holidays changed");
      case EXPLAINED -> List.of("explained " + on(fact.at(), deadline) + by(fact));
      case REASON_NOT_NEEDED ->
          List.of(
              "the reason asked for early is no longer needed since " + on(fact.at(), deadline));
      case MET -> List.of("done " + on(fact.at(), deadline) + ", in time");
      case MET_LATE -> List.of("done " + on(fact.at(), deadline) + ", late");
      case NO_LONGER_NEEDED -> List.of("no longer needed since " + on(fact.at(), deadline));
      case AMBER, RED, REMINDED_AGAIN, ESCALATED -> List.of();
    };
  }

  private List<String> started(DeadlineFact fact, Deadline deadline) {
    var parts = new ArrayList<String>();
    parts.add(from(deadline) + " " + moment(fact.countsFrom(), deadline));
    if (fact.unit() != Unit.SAME_DAY || fact.amount() > 0) {
      parts.add(length(fact.count()));
    } else {
      parts.add("the same day");
    }
    if (fact.unit() == Unit.WORKING_DAYS) {
      holidays(day(fact.countsFrom()), day(fact.dueAt())).ifPresent(parts::add);
    }
    unrolled(fact)
        .filter(day -> !day.equals(day(fact.dueAt())))
        .ifPresent(
            day ->
                parts.add(
                    (fact.roll() == Roll.BACK ? "brought forward from " : "moved on from ")
                        + DAY.format(day)
                        + ", which is not a working day"));
    return parts;
  }

  private String from(Deadline deadline) {
    return clocks.all().containsKey(deadline.clock())
            && clocks.definition(deadline.clock()).from() != null
        ? clocks.definition(deadline.clock()).from()
        : "since";
  }

  private java.util.Optional<LocalDate> unrolled(DeadlineFact fact) {
    var from = day(fact.countsFrom());
    return java.util.Optional.ofNullable(
        switch (fact.unit()) {
          case DAYS -> from.plusDays(fact.amount());
          case WEEKS -> from.plusWeeks(fact.amount());
          case MONTHS -> from.plusMonths(fact.amount());
          default -> null;
        });
  }

  /** "25 and 28 Dec are bank holidays". */
  private java.util.Optional<String> holidays(LocalDate after, LocalDate to) {
    var days = workingDays.bankHolidaysBetween(after, to);
    if (days.isEmpty()) {
      return java.util.Optional.empty();
    }
    var months =
        days.stream()
            .map(BankHoliday::date)
            .collect(
                groupingBy(
                    YearMonth::from, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    var words =
        months.entrySet().stream()
            .map(
                month ->
                    listed(
                            month.getValue().stream()
                                .map(date -> String.valueOf(date.getDayOfMonth()))
                                .toList())
                        + " "
                        + MONTH.format(month.getKey()))
            .toList();
    return java.util.Optional.of(
        listed(words) + (days.size() == 1 ? " is a bank holiday" : " are bank holidays"));
  }

  private static String listed(List<String> words) {
    return words.size() < 2
        ? words.get(0)
        : words.stream().limit(words.size() - 1L).collect(joining(", "))
            + " and "
            + words.get(words.size() - 1);
  }

  /** A pause stops the count, not the time a child has waited. */
  private Count elapsed(Deadline deadline, LocalDate until) {
    var days = workingDays.between(day(deadline.startedAt()), until);
    return new Count(null, days, Unit.WORKING_DAYS, Roll.NONE);
  }

  private static String left(Count count) {
    return count.amount() < 0
        ? ", " + count.unit().inWords(-count.amount()) + " after its date"
        : " with " + length(count) + " left";
  }

  private static String length(Count count) {
    return count.unit().inWords(count.amount());
  }

  private static String moment(Instant at, Deadline deadline) {
    var time = at.atZone(WorkingDays.LONDON).toLocalTime();
    return on(at, deadline) + (time.equals(LocalTime.MIDNIGHT) ? "" : " " + TIME.format(time));
  }

  private static String on(Instant at, Deadline deadline) {
    var day = day(at);
    return (day.getYear() == day(deadline.dueAt()).getYear() ? DAY : DAY_AND_YEAR).format(day);
  }

  private static String hour(Deadline deadline) {
    return deadline.rests().filter(fact -> fact.unit() == Unit.HOURS).isPresent()
        ? " " + TIME.format(deadline.dueAt().atZone(WorkingDays.LONDON))
        : "";
  }

  private static String by(DeadlineFact fact) {
    return Deadline.NOBODY.equals(fact.stated()) ? "" : " by " + fact.stated();
  }

  /** The chosen reason, never what somebody wrote: the sentence stands in lists and on steps. */
  private static String because(DeadlineFact fact) {
    return fact.because() == null ? "" : ": " + fact.because().label();
  }

  private static LocalDate day(Instant at) {
    return WorkingDays.dateOf(at);
  }

  /** {@code assessmentSession}: "Assessment session". */
  private static String inWords(String name) {
    var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
