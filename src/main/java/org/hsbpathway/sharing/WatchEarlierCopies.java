package org.hsbpathway.sharing;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where somebody outside has a copy of a safety plan that no longer holds, a task asks for it.
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
  void on(OutOfDate copies) {
    ask(copies.caseReference(), copies.item());
  }

  /** Whoever was to get the new version with it, and does not, has the earlier one still. */
  @EventListener
  void on(Share.NotShared share) {
    ask(share.caseReference(), share.item());
  }

  private void ask(CaseReference reference, SharedItem item) {
    if (item == SharedItem.SAFETY_PLAN
        && !standing.is(reference, Fact.SILENCED, "YES")
        && !earlier.toAskFor(reference, item).isEmpty()) {
      strands.begin(ASKING, reference);
    }
  }
}
