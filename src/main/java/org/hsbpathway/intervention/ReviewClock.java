package org.hsbpathway.intervention;

import java.time.LocalDate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.springframework.stereotype.Component;

/**
 * By when the work is reviewed: as often as the planning meeting agreed, else every three months.
 */
@Component
class ReviewClock {

  private static final String UNLESS_AGREED = "interventionReview";

  private final Standing standing;
  private final Clocks clocks;
  private final Deadlines deadlines;

  ReviewClock(Standing standing, Clocks clocks, Deadlines deadlines) {
    this.standing = standing;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  LocalDate dueOn(CaseReference reference, LocalDate from) {
    return clocks.dueOn(agreed(reference), from);
  }

  void start(CaseReference reference, LocalDate from, String by) {
    deadlines.start(reference, agreed(reference), from, by);
  }

  /** Whichever clock counted; a later plan may have agreed another one since. */
  void met(CaseReference reference, String by) {
    standing.history(reference, Fact.REVIEW_CLOCK).stream()
        .map(Standing.Stated::value)
        .distinct()
        .forEach(clock -> deadlines.met(reference, clock, by));
    deadlines.met(reference, UNLESS_AGREED, by);
  }

  private String agreed(CaseReference reference) {
    return standing.now(reference, Fact.REVIEW_CLOCK).orElse(UNLESS_AGREED);
  }
}
