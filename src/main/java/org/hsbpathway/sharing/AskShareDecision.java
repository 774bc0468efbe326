package org.hsbpathway.sharing;

import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code shareDecision}: codes go in, a proposal comes back. */
@Component
class AskShareDecision {

  private final Decisions decisions;
  private final FamilyTelling telling;

  AskShareDecision(Decisions decisions, FamilyTelling telling) {
    this.decisions = decisions;
    this.telling = telling;
  }

  /** What it proposes while this is known. */
  Proposal about(CaseReference reference, Question question, Conversation said) {
    var decided =
        decisions.decide(
            "shareDecision",
            Map.of(
                "statutoryDuty", question.duty().name(),
                "recipientHasSafeguardingRole", question.recipient().hasSafeguardingRole(),
                "harmIfWeWaitOrTell", question.harm().name(),
                "childTalk", said.talkWithChild(question.recipient()).name(),
                "parentTalk", said.talkWithParents(question.recipient()).name(),
                "tellingAfterIsSafe",
                    question.tellingAfterIsSafe() && !telling.isWithheld(reference),
                "childAsksSilence", question.isAskedForSilence(),
                "objection", objection(said)));
    return new Proposal(
        ShareDecision.valueOf(decided.text("decision")),
        Boolean.TRUE.equals(decided.outputs().get("manager")),
        decided.why());
  }

  private static String objection(Conversation said) {
    var child = said.childView() == Conversation.View.OBJECTS;
    var parents = said.parentView() == Conversation.View.OBJECTS;
    return child ? parents ? "BOTH" : "CHILD" : parents ? "PARENT" : "NONE";
  }
}
