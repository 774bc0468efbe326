package org.hsbpathway.strategy;

import java.time.Instant;
import java.time.LocalDate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/**
 * By when a discussion is held: the same day if somebody is in danger, otherwise within one working
 * day.
 */
@Component
class DiscussionDue {

  private final Standing standing;
  private final Reasons reasons;
  private final Clocks clocks;

  DiscussionDue(Standing standing, Reasons reasons, Clocks clocks) {
    this.standing = standing;
    this.reasons = reasons;
    this.clocks = clocks;
  }

  Instant of(CaseFile file) {
    var today = clocks.today();
    return clocks.onTask(
        file.immediateSafetyConcern()
            ? today
            : soonest(file, clocks.dueOn("strategyDiscussion", today)));
  }

  /** Whoever asks for a further discussion may have said that it is today. */
  private LocalDate soonest(CaseFile file, LocalDate latest) {
    if (!reasons.areOpen(file.caseReference(), Fact.DISCUSSION_NEEDED)) {
      return latest;
    }
    return standing
        .dateOf(file.caseReference(), Fact.STRATEGY_RECONVENES_ON)
        .map(asked -> asked.isBefore(clocks.today()) ? clocks.today() : asked)
        .filter(asked -> asked.isBefore(latest))
        .orElse(latest);
  }
}
