package org.hsbpathway.strategy;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.hsbpathway.workflow.AsAnswers;
import org.springframework.stereotype.Component;

/** The minutes of the last discussion that was decided, for people who were at it. */
@Component
class MinutesToShare implements Source {

  private final StrategyDiscussions discussions;
  private final AsAnswers asAnswers;

  MinutesToShare(StrategyDiscussions discussions, AsAnswers asAnswers) {
    this.discussions = discussions;
    this.asAnswers = asAnswers;
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
    answers.put("attendees", asAnswers.ofEach(sitting.attendees()));
    answers.put("infoShared", asAnswers.ofEach(discussion.information()));
    answers.put("outcome", discussion.outcome());
    discussion
        .checksPermission()
        .ifPresent(
            decided -> {
              answers.put("checksPermission", decided.ask());
              if (decided.whyNot() != null) {
                answers.put("noPermissionReason", decided.whyNot());
              }
            });
    answers.put("actions", asAnswers.ofEach(discussion.actions()));
    discussion.reconvenesOn().ifPresent(day -> answers.put("reconvene", day));
    return new Written(null, discussion.heldOn(), null, "decideStrategy", answers);
  }
}
