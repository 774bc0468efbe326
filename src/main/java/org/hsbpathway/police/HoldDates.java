package org.hsbpathway.police;

import java.time.Instant;
import java.time.LocalDate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** When somebody looks at a hold again, and when one that lasts is taken further. */
@Component
class HoldDates {

  static final ProcessVariable<Instant> REVIEW_DUE = ProcessVariable.due("policeHoldReviewDue");
  static final ProcessVariable<Instant> DISCUSSION_DUE = ProcessVariable.due("discussionOnHoldDue");
  static final ProcessVariable<Instant> SUPERVISOR_DUE = ProcessVariable.due("holdSupervisorDue");
  static final ProcessVariable<Instant> ESCALATION_DUE = ProcessVariable.due("holdEscalationDue");

  private final OffenceHold hold;
  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;
  private final CurrentUser user;

  HoldDates(
      OffenceHold hold, Standing standing, Deadlines deadlines, Clocks clocks, CurrentUser user) {
    this.hold = hold;
    this.standing = standing;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.user = user;
  }

  /** The last day on which a hold that goes on today is looked at again. */
  LocalDate latestReview() {
    return clocks.dueOn("policeHoldReview", clocks.today());
  }

  Instant review(CaseReference reference) {
    return clocks.onTask(hold.reviewOn(reference).orElseGet(this::latestReview));
  }

  /** The agencies agreed a day, or meet again like everywhere while a hold lasts. */
  Instant discussion(CaseReference reference) {
    return morningOf(
        standing
            .dateOf(reference, Fact.STRATEGY_RECONVENES_ON)
            .filter(day -> day.isAfter(clocks.today()))
            .orElseGet(() -> clocks.dueOn("discussionOnHold", clocks.today())));
  }

  Instant supervisorAsked(CaseReference reference) {
    return sinceItWasSet(reference, "holdSupervisor");
  }

  Instant takenFurther(CaseReference reference) {
    return sinceItWasSet(reference, "holdEscalation");
  }

  private Instant sinceItWasSet(CaseReference reference, String clock) {
    deadlines.start(reference, clock, since(reference), user.id());
    return morningOf(clocks.dueOn(clock, since(reference)));
  }

  private LocalDate since(CaseReference reference) {
    return hold.since(reference).orElseGet(clocks::today);
  }

  /** What begins on a day begins with it, so that there is a day to do it. */
  private static Instant morningOf(LocalDate day) {
    return day.atStartOfDay(WorkingDays.LONDON).toInstant();
  }
}
