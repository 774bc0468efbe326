package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps which closing letters went and which did not. */
@Component
class SendClosingLetters implements FormStep<SendClosingLetters.Form> {

  record Form(
      @NotBlank String childLetter,
      @NotBlank String parentsLetter,
      @NotBlank String schoolLetter,
      @NotBlank String referrerLetter,
      @NotBlank String policeLetter,
      @NotNull LocalDate sentOn,
      String notSentReason) {

    MoveOn.Letters letters() {
      return new MoveOn.Letters(
          childLetter,
          parentsLetter,
          schoolLetter,
          referrerLetter,
          policeLetter,
          sentOn,
          notSentReason);
    }

    Map<Recipient, String> byRecipient() {
      return new EnumMap<>(
          Map.of(
              Recipient.CHILD, childLetter,
              Recipient.OWN_PARENTS, parentsLetter,
              Recipient.SCHOOL, schoolLetter,
              Recipient.REFERRER, referrerLetter,
              Recipient.YOUTH_JUSTICE, policeLetter));
    }
  }

  private static final String NOT_SENT = "NOT_SENT";
  private static final Set<String> NOT_THERE = Set.of(NOT_SENT, "NOT_NEEDED");

  private final MoveOns moveOns;
  private final SharingLedger ledger;
  private final FamilyTelling telling;
  private final Clocks clocks;

  SendClosingLetters(MoveOns moveOns, SharingLedger ledger, FamilyTelling telling, Clocks clocks) {
    this.moveOns = moveOns;
    this.ledger = ledger;
    this.telling = telling;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    if (!form.childLetter().equals(NOT_SENT)) {
      telling.refuseWhileWithheld(step.caseReference(), "childLetter");
    }
    if (!form.parentsLetter().equals(NOT_SENT)) {
      telling.refuseWhileWithheld(step.caseReference(), "parentsLetter");
    }
    moveOns.save(moveOns.closed(step).sendLetters(form.letters(), clocks.today()));
    form.byRecipient()
        .forEach(
            (recipient, sent) -> {
              if (!NOT_THERE.contains(sent)) {
                ledger.writeLetter(
                    step.caseReference(),
                    SharedItem.CLOSING_LETTER,
                    recipient,
                    recipient.label(),
                    sent,
                    step.user());
              }
            });
  }
}
