package org.hsbpathway.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hsbpathway.clock.ClockDefinition;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.DateReached.Mark;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes in the ledger that people were reminded, and tells whoever tells them. */
@Component
@Transactional
class Reminders {

  private final Deadlines deadlines;
  private final Clocks clocks;
  private final Why why;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Reminders(
      Deadlines deadlines, Clocks clocks, Why why, Clock clock, ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.why = why;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Reminds once, however often a late timer fires.
   *
   * @return when people are reminded again
   */
  Optional<Instant> remind(String watch, Kind kind) {
    return remind(watch, kind, null);
  }

  /**
   * Reminds the next in the chain.
   *
   * @param asked who had been asked already, or null
   */
  Optional<Instant> remind(String watch, Kind kind, String asked) {
    var deadline = deadlines.watchedBy(watch).orElseThrow();
    if (deadlines.remind(deadline, kind)) {
      events.publishEvent(
          new DateReached(
              deadline.caseReference(),
              deadline.step().orElseGet(() -> why.name(deadline)),
              deadline.task().orElse(null),
              deadline.dueAt(),
              hasCome(deadline, kind) ? Mark.RED : Mark.valueOf(kind.name()),
              WorkingDays.dateOf(deadline.startedAt()).equals(WorkingDays.dateOf(deadline.dueAt())),
              told(deadline, kind),
              asked));
    }
    return again(deadline);
  }

  private Optional<Instant> again(Deadline deadline) {
    if (settings(deadline).map(ClockDefinition::remindDaily).orElse(false)) {
      return Optional.of(clocks.due("dailyReminder").toInstant());
    }
    return Optional.of(deadline.dueAt()).filter(due -> due.isAfter(clock.instant()));
  }

  /** A date that had turned red before has come now. */
  private static boolean hasCome(Deadline deadline, Kind kind) {
    return kind == Kind.REMINDED_AGAIN && deadline.redAt().isBefore(deadline.dueAt());
  }

  private List<String> told(Deadline deadline, Kind kind) {
    var chain = deadlines.chainOf(deadline);
    return switch (kind) {
      case RED -> chain.subList(0, 1);
      // Nobody has a task for it, or the table of deadlines says so.
      case AMBER ->
          deadline.task().isEmpty()
                  || settings(deadline).map(ClockDefinition::tellAtAmber).orElse(false)
              ? chain.subList(0, 1)
              : List.of();
      case ESCALATED -> chain.subList(chain.size() > 1 ? 1 : 0, chain.size());
      case REMINDED_AGAIN -> hasCome(deadline, kind) ? chain : List.of();
      default -> List.of();
    };
  }

  private Optional<ClockDefinition> settings(Deadline deadline) {
    return Optional.ofNullable(clocks.all().get(deadline.clock()));
  }
}
