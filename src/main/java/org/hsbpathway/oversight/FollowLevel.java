package org.hsbpathway.oversight;

import java.util.Set;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever agrees a high level of supervision, or leaves it, in whatever form: the next oversight
 * counts by it at once.
 */
@Component
class FollowLevel implements SendsMessages {

  private static final String OVERSIGHT_MOVES = "oversightMoves";

  private final Standing standing;
  private final Strands strands;

  FollowLevel(Standing standing, Strands strands) {
    this.standing = standing;
    this.strands = strands;
  }

  @Override
  public Set<String> messages() {
    return Set.of(OVERSIGHT_MOVES);
  }

  @EventListener
  void on(Standing.Changed changed) {
    if (changed.fact() == Fact.SUPERVISION_LEVEL) {
      var levels = standing.history(changed.caseReference(), Fact.SUPERVISION_LEVEL);
      var now = levels.get(levels.size() - 1);
      var before = levels.size() == 1 ? null : levels.get(levels.size() - 2);
      if (isHigh(now) != isHigh(before)) {
        strands.tell(OVERSIGHT_MOVES, changed.caseReference());
      }
    }
  }

  private static boolean isHigh(Standing.Stated stated) {
    return stated != null && SupervisionLevel.HIGH.name().equals(stated.value());
  }
}
