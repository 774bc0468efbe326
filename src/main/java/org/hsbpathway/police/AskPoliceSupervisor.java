package org.hsbpathway.police;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** After three months a manager asks a police supervisor what still stands in the way. */
@Component
class AskPoliceSupervisor implements FormStep<AskPoliceSupervisor.Form> {

  record Form(
      @NotBlank String spokeWith,
      @NotNull LocalDate spokenOn,
      @NotBlank @Size(min = 30) String outstanding,
      LocalDate expectedOn,
      @NotNull HoldRouteOutcome route) {}

  private final HoldDispute dispute;
  private final StepNotes notes;
  private final Clocks clocks;

  AskPoliceSupervisor(HoldDispute dispute, StepNotes notes, Clocks clocks) {
    this.dispute = dispute;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture("spokenOn", "The talk cannot be", form.spokenOn(), clocks.today());
    if (form.route() == HoldRouteOutcome.TAKEN_FURTHER) {
      dispute.raise(
          step.caseReference(),
          "The hold on talking with the child has lasted three months. Outstanding: "
              + form.outstanding(),
          step.user());
    }
    step.set(HoldRouteOutcome.VARIABLE, form.route());
    notes.keep(
        step,
        form,
        "Police supervisor asked",
        "The hold has lasted three months: a manager spoke with a police supervisor about it.");
  }
}
