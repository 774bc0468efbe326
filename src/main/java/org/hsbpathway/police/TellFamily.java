package org.hsbpathway.police;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.FamilyTelling;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** The child and the parents hear what was kept from them, and why. */
@Component
class TellFamily implements FormStep<TellFamily.Form> {

  /** Who knows by now, earlier talks included. */
  enum Told {
    CHILD_AND_PARENTS,
    PARENTS_ONLY,
    CHILD_ONLY,
    NOT_POSSIBLE
  }

  record Form(
      @NotNull Told told,
      LocalDate toldOn,
      String toldBy,
      String explained,
      String response,
      String onlyOneBecause,
      String impossibleBecause) {}

  private final Withholding withholding;
  private final FamilyTelling telling;
  private final StepNotes notes;
  private final Clocks clocks;

  TellFamily(Withholding withholding, FamilyTelling telling, StepNotes notes, Clocks clocks) {
    this.withholding = withholding;
    this.telling = telling;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.told() == Told.NOT_POSSIBLE) {
      withholding.impossible(step.caseReference(), form.impossibleBecause(), step.user());
      step.set(WholeFamilyOutcome.VARIABLE, WholeFamilyOutcome.NOT_POSSIBLE);
      notes.keep(step, form, "Family not told", "The worker says that the family cannot be told.");
      return;
    }
    Days.refuseTheFuture("toldOn", "The talk cannot be", form.toldOn(), clocks.today());
    telling.refuseWhileWithheld(step.caseReference(), "told");
    var both = form.told() == Told.CHILD_AND_PARENTS;
    withholding.told(step.caseReference(), form.told() != Told.CHILD_ONLY, both, step.user());
    step.set(
        WholeFamilyOutcome.VARIABLE,
        both ? WholeFamilyOutcome.BOTH_KNOW : WholeFamilyOutcome.NOT_BOTH_YET);
    notes.keep(
        step,
        form,
        "Family told",
        switch (form.told()) {
          case CHILD_AND_PARENTS -> "The child and the parents were told what had to wait.";
          case PARENTS_ONLY -> "The parents were told what had to wait, the child was not yet.";
          default -> "The child was told what had to wait, the parents were not yet.";
        });
  }
}
