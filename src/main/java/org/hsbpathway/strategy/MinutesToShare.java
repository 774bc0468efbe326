package org.hsbpathway.strategy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The minutes of the last discussion that was decided, for people who were at it. */
@Component
class MinutesToShare implements Source {

  private static final TypeReference<List<Map<String, Object>>> ENTRIES = new TypeReference<>() {};

  private final StrategyDiscussions discussions;
  private final ObjectMapper json;

  MinutesToShare(StrategyDiscussions discussions, ObjectMapper json) {
    this.discussions = discussions;
    this.json = json;
  }

  @Override
  public SharedItem item() {
    return SharedItem.STRATEGY_MINUTES;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return decided(caseReference).map(this::written);
  }

  @Override
  public void refuseFor(CaseReference caseReference, String recipientName) {
    var name = recipientName.strip();
    if (decided(caseReference)
        .map(discussion -> discussion.quorateSitting().attendees())
        .filter(there -> there.stream().noneMatch(one -> one.name().equalsIgnoreCase(name)))
        .isPresent()) {
      throw new Refusal(
          "recipientName",
          "Minutes go to people who were at the discussion, by the name that stands in its record.");
    }
  }

  private Optional<StrategyDiscussion> decided(CaseReference caseReference) {
    return discussions
        .findFirstByCaseReferenceOrderByDiscussionNumberDesc(caseReference)
        .filter(discussion -> discussion.outcome() != null);
  }

  private Written written(StrategyDiscussion discussion) {
    var sitting = discussion.quorateSitting();
    var answers = new LinkedHashMap<String, Object>();
    answers.put("heldOn", Days.inWords(discussion.heldOn()));
    answers.put("attendees", json.convertValue(sitting.attendees(), ENTRIES));
    answers.put("infoShared", json.convertValue(discussion.information(), ENTRIES));
    answers.put("outcome", discussion.outcome());
    answers.put("actions", json.convertValue(discussion.actions(), ENTRIES));
    discussion.reconvenesOn().ifPresent(day -> answers.put("reconvene", day));
    return new Written(null, discussion.heldOn(), null, "decideStrategy", answers);
  }
}
