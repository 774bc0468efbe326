package org.hsbpathway.moveon;

import java.util.HashMap;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The closing letters: that the work has ended, who goes on after us, who holds the plan. */
@Component
class ClosingToShare implements Source {

  private final MoveOns moveOns;
  private final Clocks clocks;

  ClosingToShare(MoveOns moveOns, Clocks clocks) {
    this.moveOns = moveOns;
    this.clocks = clocks;
  }

  @Override
  public SharedItem item() {
    return SharedItem.CLOSING_LETTER;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return moveOns
        .findFirstByCaseReferenceAndDecisionOrderByOpenedAtDesc(caseReference, ClosureOutcome.CLOSE)
        .map(this::written);
  }

  private Written written(MoveOn moveOn) {
    var answers = new HashMap<String, Object>();
    moveOn.meeting().ifPresent(meeting -> answers.put("stepDownTo", meeting.stepDownTo()));
    moveOn.handedTo().ifPresent(holder -> answers.put("handedTo", holder));
    return new Written(null, clocks.today(), null, "holdMoveOnMeeting", answers);
  }
}
