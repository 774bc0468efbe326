package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.clock.Clocks;
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
  }

  private static final String NOT_SENT = "NOT_SENT";

  private final MoveOns moveOns;
  private final FamilyTelling telling;
  private final Clocks clocks;

  SendClosingLetters(MoveOns moveOns, FamilyTelling telling, Clocks clocks) {
    this.moveOns = moveOns;
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
    moveOns.save(moveOns.closed(step.caseReference()).sendLetters(form.letters(), clocks.today()));
  }
}
