package org.hsbpathway.moveon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
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
      String knowsWhomToRing,
      @NotBlank String furtherConcern) {

    MoveOn.Check check() {
      return new MoveOn.Check(
          contact, contactedOn, howThingsAre, childView, knowsWhomToRing, furtherConcern);
    }
  }

  private final MoveOns moveOns;
  private final Standing standing;
  private final Clocks clocks;

  CheckAfterThreeMonths(MoveOns moveOns, Standing standing, Clocks clocks) {
    this.moveOns = moveOns;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var moveOn = moveOns.save(moveOns.closed(step).check(form.check(), clocks.today()));
    // A case that was closed again since owes the check of that closing still.
    if (moveOns.isLatest(moveOn, step)) {
      standing.withdraw(step.caseReference(), Fact.POST_CLOSURE_CHECK_ON, step.user());
    }
  }
}
