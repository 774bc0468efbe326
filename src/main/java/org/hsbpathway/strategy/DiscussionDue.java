package org.hsbpathway.strategy;

import java.time.Instant;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/**
 * By when a discussion is held: the same day if somebody is in danger, otherwise within one working
 * day.
 */
@Component
class DiscussionDue {

  private final Clocks clocks;

  DiscussionDue(Clocks clocks) {
    this.clocks = clocks;
  }

  Instant of(CaseFile file) {
    return clocks.onTask(
        file.immediateSafetyConcern()
            ? clocks.today()
            : clocks.dueOn("strategyDiscussion", clocks.today()));
  }
}
