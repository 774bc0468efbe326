package org.hsbpathway.sharing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The child and the parents hear what is to be shared, with whom and why, and say what they think.
 */
@Component
class TalkBeforeSharing implements FormStep<TalkBeforeSharing.Form> {

  record Form(
      @NotNull Conversation.View childView,
      String childWords,
      @NotNull Conversation.View parentView,
      String parentWords,
      LocalDate talkedOn,
      Conversation.How talkedHow,
      String explained,
      List<Conversation.Aid> aids) {

    Conversation said(String by) {
      return new Conversation(
          talkedOn, talkedHow, explained, childView, childWords, parentView, parentWords, aids, by);
    }
  }

  private final OpenShares shares;
  private final ShareInWords words;
  private final AskShareDecision decision;
  private final FamilyTelling telling;
  private final Clocks clocks;

  TalkBeforeSharing(
      OpenShares shares,
      ShareInWords words,
      AskShareDecision decision,
      FamilyTelling telling,
      Clocks clocks) {
    this.shares = shares;
    this.words = words;
    this.decision = decision;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var share = shares.of(step);
    var said = share.said();
    return Map.of(
        "proposal",
        words.proposal(share),
        "childView",
        said.childView(),
        "childWords",
        said.childWords() == null ? "" : said.childWords(),
        "parentView",
        said.parentView(),
        "parentWords",
        said.parentWords() == null ? "" : said.parentWords());
  }

  @Override
  public void submit(Form form, Step step) {
    var share = shares.of(step);
    var said = form.said(step.user()).checked(clocks.today());
    if (said.isWithSomebody()) {
      telling.refuseWhileWithheld(step.caseReference(), "talkedOn");
    }
    shares.save(share.talk(said, decision.about(step.caseReference(), share.question(), said)));
  }
}
