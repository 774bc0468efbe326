package org.hsbpathway.moveon;

import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.hsbpathway.workflow.AsAnswers;
import org.springframework.stereotype.Component;

/** The move-on plan, which is the child's own document, with what was agreed beside it. */
@Component
class MoveOnPlanToShare implements Source {

  private final MoveOns moveOns;
  private final AsAnswers asAnswers;

  MoveOnPlanToShare(MoveOns moveOns, AsAnswers asAnswers) {
    this.moveOns = moveOns;
    this.asAnswers = asAnswers;
  }

  @Override
  public SharedItem item() {
    return SharedItem.MOVE_ON_PLAN;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return moveOns
        .findFirstByCaseReferenceOrderByOpenedAtDesc(caseReference)
        .flatMap(MoveOn::meeting)
        .filter(meeting -> meeting.plan() != null)
        .map(this::written);
  }

  private Written written(MoveOn.Meeting meeting) {
    var answers = asAnswers.of(meeting.plan());
    if (meeting.aims() != null) {
      answers.putAll(asAnswers.of(meeting.aims()));
    }
    answers.put("supervisionFinal", meeting.supervision());
    answers.put("stepDownTo", meeting.stepDownTo());
    return new Written(null, meeting.heldOn(), null, "holdMoveOnMeeting", answers);
  }
}
