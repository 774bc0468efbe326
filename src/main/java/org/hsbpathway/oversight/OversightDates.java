package org.hsbpathway.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * By when a case is talked through next: counted from the last time, or from the day on which
 * oversight began.
 */
@Component
class OversightDates {

  static final ProcessVariable<Instant> OVERSIGHT_DUE =
      ProcessVariable.due("managementOversightDue");

  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;

  OversightDates(Standing standing, Deadlines deadlines, Clocks clocks) {
    this.standing = standing;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  /** Never in the past: what a higher level brings forward is due today. */
  LocalDate next(CaseReference reference) {
    var clock = isHigh(reference) ? "managementOversightHigh" : "managementOversight";
    var due = clocks.dueOn(clock, countsFrom(reference));
    if (due.isBefore(clocks.today())) {
      return clocks.today();
    }
    deadlines.start(reference, clock, countsFrom(reference), "system");
    return due;
  }

  boolean isHigh(CaseReference reference) {
    return standing.is(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH);
  }

  LocalDate countsFrom(CaseReference reference) {
    var begun = begunOn(reference);
    return lastSupervised(reference).filter(last -> last.isAfter(begun)).orElse(begun);
  }

  Optional<LocalDate> lastSupervised(CaseReference reference) {
    return standing.dateOf(reference, Fact.LAST_SUPERVISED_ON);
  }

  private LocalDate begunOn(CaseReference reference) {
    return standing.history(reference, Fact.MANAGEMENT_OVERSIGHT).stream()
        .filter(stated -> "RUNNING".equals(stated.value()))
        .reduce((earlier, later) -> later)
        .map(stated -> WorkingDays.dateOf(stated.at()))
        .orElseGet(clocks::today);
  }
}
