package org.hsbpathway.strategy;

import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The invitation to a discussion that is convened and not decided yet. */
@Component
class InvitationToShare implements Source {

  private final StrategyDiscussions discussions;
  private final Clocks clocks;

  InvitationToShare(StrategyDiscussions discussions, Clocks clocks) {
    this.discussions = discussions;
    this.clocks = clocks;
  }

  @Override
  public SharedItem item() {
    return SharedItem.STRATEGY_INVITATION;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return discussions
        .findFirstByCaseReferenceOrderByDiscussionNumberDesc(caseReference)
        .filter(discussion -> discussion.outcome() == null)
        .map(discussion -> new Written(null, clocks.today(), null, null, Map.of()));
  }
}
