package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** A detained child is back, or stays longer. */
@Component
class RecordReturn implements FormStep<RecordReturn.Form> {

  record Form(
      @NotNull YesNoNotKnown back,
      LocalDate backOn,
      String livesNow,
      LegalStatus footingNow,
      LocalDate expectedOn,
      @NotBlank String note) {}

  private final RunningCase cases;
  private final Children children;
  private final Standing standing;
  private final StepNotes notes;
  private final Reasons reasons;
  private final Clocks clocks;

  RecordReturn(
      RunningCase cases,
      Children children,
      Standing standing,
      StepNotes notes,
      Reasons reasons,
      Clocks clocks) {
    this.cases = cases;
    this.children = children;
    this.standing = standing;
    this.notes = notes;
    this.reasons = reasons;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.back() == YesNoNotKnown.YES) {
      comeBack(form, step);
      step.set(ReturnOutcome.VARIABLE, ReturnOutcome.BACK);
    } else {
      PlanResettlement.refuseThePast(form.expectedOn(), clocks.today());
      notes.keep(
          step,
          form,
          "Record return",
          "The child stays longer; the return is expected on "
              + Days.inWords(form.expectedOn())
              + ".");
      step.set(ReturnOutcome.DUE, clocks.onTask(form.expectedOn()));
      step.set(ReturnOutcome.VARIABLE, ReturnOutcome.STAYS);
    }
  }

  private void comeBack(Form form, Step step) {
    var reference = step.caseReference();
    Days.refuseTheFuture("backOn", form.backOn(), clocks.today());
    var child = cases.childOf(reference);
    children.save(child.standUnder(form.footingNow(), child.responsibleAuthority().orElse(null)));
    standing.withdraw(reference, Fact.LIVES_AT, step.user());
    var back = "The child came back into the community on " + Days.inWords(form.backOn()) + ".";
    notes.keep(step, form, "Record return", back);
    reasons.give(
        reference, Fact.PLAN_MUST_CHANGE, back + " Lives with: " + form.livesNow(), step.user());
  }
}
