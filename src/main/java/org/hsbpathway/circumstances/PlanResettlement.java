package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Keeps the plan for the return of a detained child, and the day of it. */
@Component
class PlanResettlement implements FormStep<PlanResettlement.Form> {

  record Form(
      @NotBlank String childVoice,
      @NotBlank String livesThen,
      @NotBlank String schoolThen,
      @NotBlank String supervisionThen,
      @NotBlank String supportThen,
      @NotNull LocalDate expectedOn) {}

  private final Standing standing;
  private final StepNotes notes;
  private final Clocks clocks;

  PlanResettlement(Standing standing, StepNotes notes, Clocks clocks) {
    this.standing = standing;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    ChildVoice.require("childVoice", form.childVoice());
    refuseThePast(form.expectedOn(), clocks.today());
    standing.childHeard(step.caseReference(), form.childVoice(), step.user());
    notes.keep(
        step,
        form,
        "Plan resettlement",
        "The return is planned; it is expected on " + Days.inWords(form.expectedOn()) + ".");
    step.set(ReturnOutcome.DUE, clocks.onTask(form.expectedOn()));
  }

  static void refuseThePast(LocalDate expectedOn, LocalDate today) {
    if (expectedOn.isBefore(today)) {
      throw new Refusal("expectedOn", "The day of the return lies ahead, or is today.");
    }
  }
}
