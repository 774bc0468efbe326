package org.hsbpathway.deadline;

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

  private static final String FIRST_TOLD = "hsb-team-manager";

  private final Deadlines deadlines;
  private final Clocks clocks;
  private final Why why;
  private final ApplicationEventPublisher events;

  Reminders(Deadlines deadlines, Clocks clocks, Why why, ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.why = why;
    this.events = events;
  }

  /**
   * Reminds once, however often a late timer fires.
   *
   * @return whether people are reminded every day after the date
   */
  boolean remind(String watch, Kind kind) {
    var deadline = deadlines.watchedBy(watch).orElseThrow();
    if (deadlines.remind(deadline, kind)) {
      events.publishEvent(
          new DateReached(
              deadline.caseReference(),
              deadline.step().orElseGet(() -> why.name(deadline)),
              deadline.task().orElse(null),
              deadline.dueAt(),
              Mark.valueOf(kind.name()),
              WorkingDays.dateOf(deadline.startedAt()).equals(WorkingDays.dateOf(deadline.dueAt())),
              told(deadline, kind)));
    }
    return settings(deadline).map(ClockDefinition::remindDaily).orElse(false);
  }

  private List<String> told(Deadline deadline, Kind kind) {
    var chain = settings(deadline).map(ClockDefinition::escalateTo).orElse(List.of(FIRST_TOLD));
    return switch (kind) {
      case RED -> chain.subList(0, 1);
      // Nobody has a task for it, or the table of deadlines says so.
      case AMBER ->
          deadline.task().isEmpty()
                  || settings(deadline).map(ClockDefinition::tellAtAmber).orElse(false)
              ? chain.subList(0, 1)
              : List.of();
      case ESCALATED -> chain.subList(chain.size() > 1 ? 1 : 0, chain.size());
      default -> List.of();
    };
  }

  private Optional<ClockDefinition> settings(Deadline deadline) {
    return Optional.ofNullable(clocks.all().get(deadline.clock()));
  }
}
