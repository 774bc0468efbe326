package org.hsbpathway.sharing;

import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where somebody outside has a copy of an earlier version of the safety plan, a task asks for it.
 * Nothing leaves by itself, and nobody is asked after a child has died.
 */
@Component
class WatchEarlierCopies {

  private static final String ASKING = "earlierCopies";

  private final EarlierCopies earlier;
  private final Standing standing;
  private final Strands strands;

  WatchEarlierCopies(EarlierCopies earlier, Standing standing, Strands strands) {
    this.earlier = earlier;
    this.standing = standing;
    this.strands = strands;
  }

  @EventListener
  void on(NewVersion version) {
    var reference = version.caseReference();
    if (version.item() == SharedItem.SAFETY_PLAN
        && !standing.is(reference, Fact.SILENCED, "YES")
        && !earlier.toAskFor(reference, SharedItem.SAFETY_PLAN).isEmpty()) {
      strands.begin(ASKING, reference);
    }
  }
}
