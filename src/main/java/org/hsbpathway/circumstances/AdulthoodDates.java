package org.hsbpathway.circumstances;

import java.time.Instant;
import java.time.LocalDate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * The days of a transition, from the date of birth; what would lie in the past is due today.
 *
 * @param writtenBy by when the plan is written, never later than it is agreed
 */
record AdulthoodDates(
    LocalDate seventeen, LocalDate writtenBy, LocalDate agreedBy, LocalDate eighteen) {

  static final int NEAR_FROM = 17;

  static final ProcessVariable<Instant> PLAN = ProcessVariable.due("transitionPlanWrittenDue");
  static final ProcessVariable<Instant> AGREEMENT = ProcessVariable.due("transitionPlanDue");
  static final ProcessVariable<Instant> BIRTHDAY = ProcessVariable.due("eighteenthBirthdayDue");
  static final ProcessVariable<Instant> HANDOVER = ProcessVariable.due("adultHandoverDue");

  static AdulthoodDates of(LocalDate born, Clocks clocks) {
    var today = clocks.today();
    var seventeen = born.plusYears(NEAR_FROM);
    var agreedBy = later(clocks.dueOn("transitionPlan", seventeen), today);
    var writtenBy = clocks.dueOn("transitionPlanWritten", later(seventeen, today));
    return new AdulthoodDates(
        seventeen,
        writtenBy.isBefore(agreedBy) ? writtenBy : agreedBy,
        agreedBy,
        born.plusYears(18));
  }

  boolean areNear(LocalDate today) {
    return !seventeen.isAfter(today);
  }

  /** The first moment of the eighteenth birthday. */
  Instant birthday() {
    return eighteen.atStartOfDay(WorkingDays.LONDON).toInstant();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
