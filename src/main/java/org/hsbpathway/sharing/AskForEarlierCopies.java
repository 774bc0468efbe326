package org.hsbpathway.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.sharing.AskedBack.Answer;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Somebody asks whoever has a copy of a safety plan that no longer holds to destroy it or give it
 * back, and says of each what came of it. Each that was asked has a line in the ledger.
 */
@Component
class AskForEarlierCopies implements FormStep<AskForEarlierCopies.Form> {

  record Form(
      List<String> destroyed, List<String> returned, List<String> asked, String notReached) {

    Form {
      destroyed = destroyed == null ? List.of() : destroyed;
      returned = returned == null ? List.of() : returned;
      asked = asked == null ? List.of() : asked;
    }

    private Answer answerOf(String copy) {
      return destroyed.contains(copy)
          ? Answer.DESTROYED
          : returned.contains(copy)
              ? Answer.RETURNED
              : asked.contains(copy) ? Answer.ASKED : Answer.NOT_REACHED;
    }
  }

  private final EarlierCopies earlier;
  private final OpenShares open;
  private final Shares shares;
  private final SharingLedger ledger;
  private final Clocks clocks;

  AskForEarlierCopies(
      EarlierCopies earlier, OpenShares open, Shares shares, SharingLedger ledger, Clocks clocks) {
    this.earlier = earlier;
    this.open = open;
    this.shares = shares;
    this.ledger = ledger;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var holders = holders(step);
    return Map.of(
        "holders",
        holders.stream()
            .map(line -> new Step.Option(copyOf(line), EarlierCopies.asChoice(line)))
            .toList(),
        "whoHasOne",
        holders.isEmpty()
            ? "**Nobody has to be asked any more**: whoever had an earlier version has the new one, or gets it with what is being shared now."
            : why(step.caseReference())
                + " **Ask each of these people** to destroy the copy they have or to give it back, and say below what came of it.");
  }

  private String why(CaseReference reference) {
    return earlier.isHeld(reference, SharedItem.SAFETY_PLAN)
        ? "A newer version of the safety plan is in force."
        : "The safety plan has ended, or somebody else holds it now.";
  }

  private List<LedgerLine> holders(Step step) {
    open.refuseTheOtherWorker("form", step.caseReference(), step);
    return earlier.toAskFor(step.caseReference(), SharedItem.SAFETY_PLAN);
  }

  private static String copyOf(LedgerLine line) {
    return line.copyId().orElseThrow().toString();
  }

  @Override
  public void submit(Form form, Step step) {
    var holders = holders(step);
    refuseTwice("returned", form.destroyed(), form.returned());
    refuseTwice("asked", form.destroyed(), form.asked());
    refuseTwice("asked", form.returned(), form.asked());
    holders.forEach(line -> record(line, form, step));
  }

  private static void refuseTwice(String field, List<String> one, List<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    if (!both.isEmpty()) {
      throw new Refusal(field, "Say one thing only of each copy.");
    }
  }

  private void record(LedgerLine line, Form form, Step step) {
    var answer = form.answerOf(copyOf(line));
    var words = answer == Answer.NOT_REACHED ? form.notReached() : null;
    shares.save(
        shares
            .findById(line.copyId().orElseThrow())
            .orElseThrow()
            .askedBack(new AskedBack(answer, words, step.user(), clocks.today())));
    if (answer != Answer.NOT_REACHED) {
      ledger.write(
          new Outgoing(
              line.caseReference(),
              SharedItem.STEP_INFORMATION,
              "that a copy of the safety plan is out of date and is to be destroyed or given back",
              line.recipient(),
              line.recipientName().orElse(line.recipient().label()),
              "STEP",
              why(line.caseReference()),
              null,
              null,
              step.user(),
              "AS_RECORDED",
              null));
    }
  }
}
