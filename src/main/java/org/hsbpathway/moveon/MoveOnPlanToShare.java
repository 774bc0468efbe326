package org.hsbpathway.moveon;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The move-on plan, which is the child's own document, with what was agreed beside it. */
@Component
class MoveOnPlanToShare implements Source {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final MoveOns moveOns;
  private final ObjectMapper json;

  MoveOnPlanToShare(MoveOns moveOns, ObjectMapper json) {
    this.moveOns = moveOns;
    this.json = json;
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
    var answers = new LinkedHashMap<String, Object>(json.convertValue(meeting.plan(), ANSWERS));
    if (meeting.aims() != null) {
      answers.putAll(json.convertValue(meeting.aims(), ANSWERS));
    }
    answers.put("supervisionFinal", meeting.supervision());
    answers.put("stepDownTo", meeting.stepDownTo());
    return new Written(null, meeting.heldOn(), null, "holdMoveOnMeeting", answers);
  }
}
