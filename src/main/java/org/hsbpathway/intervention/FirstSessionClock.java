package org.hsbpathway.intervention;

import java.time.LocalDate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The wait for the first session: from the plan until a session has taken place, or none will. */
@Component
class FirstSessionClock {

  private static final String CLOCK = "firstSession";

  private final Deadlines deadlines;
  private final Clocks clocks;

  FirstSessionClock(Deadlines deadlines, Clocks clocks) {
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  /** The day of the plan; today where the work was agreed without one. */
  LocalDate planAgreedOn(CaseReference reference, String by) {
    return WorkingDays.dateOf(deadlines.start(reference, CLOCK, clocks.today(), by).startedAt());
  }

  void met(CaseReference reference, String by) {
    deadlines.met(reference, CLOCK, by);
  }

  /** A further plan for a child who has had a session already counts no wait. */
  void notNeeded(CaseReference reference, String by) {
    deadlines.stopUnlessTakenUp(reference, CLOCK, by);
  }

  @EventListener
  void on(Intervention.Ended ended) {
    notNeeded(ended.caseReference(), "system");
  }
}
