package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps how things are three months after closing. */
@Component
class CheckAfterThreeMonths implements FormStep<CheckAfterThreeMonths.Form> {

  record Form(
      @NotBlank String contact,
      @NotNull LocalDate contactedOn,
      String howThingsAre,
      String childView,
      @NotBlank String furtherConcern) {

    MoveOn.Check check() {
      return new MoveOn.Check(contact, contactedOn, howThingsAre, childView, furtherConcern);
    }
  }

  private final MoveOns moveOns;
  private final Clocks clocks;

  CheckAfterThreeMonths(MoveOns moveOns, Clocks clocks) {
    this.moveOns = moveOns;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    moveOns.save(moveOns.closed(step.caseReference()).check(form.check(), clocks.today()));
  }
}
