package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** A child becomes looked after, or a looked-after child needs another placement. */
@Component
class CareChanged implements FormStep<CareChanged.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull CareChangeOutcome what,
      LocalDate since,
      LegalStatus legalStatus,
      @NotBlank String why) {}

  private final RunningCase cases;
  private final CareRecord care;
  private final Children children;
  private final StepNotes notes;
  private final Clocks clocks;

  CareChanged(
      RunningCase cases, CareRecord care, Children children, StepNotes notes, Clocks clocks) {
    this.cases = cases;
    this.care = care;
    this.children = children;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = cases.begin(form.caseReference(), step);
    if (form.what() == CareChangeOutcome.BECOMES_LOOKED_AFTER) {
      beginCare(form, file, step);
    } else {
      refuseUnlessLookedAfter(file);
    }
    notes.keep(step, form, "Care changed", "A placement is looked for.");
    step.set(CareChangeOutcome.VARIABLE, form.what());
  }

  private void beginCare(Form form, CaseFile file, Step step) {
    var reference = file.caseReference();
    Days.refuseTheFuture("since", form.since(), clocks.today());
    if (care.runs(reference)) {
      throw new Refusal(
          "what", "This child is looked after already; choose that another placement is needed.");
    }
    var child = RunningCase.childOf(file);
    children.save(child.standUnder(form.legalStatus(), child.responsibleAuthority().orElse(null)));
    step.set(
        LookedAfterReviewOutcome.DUE,
        care.begin(reference, form.legalStatus(), form.since(), step.user()));
  }

  private static void refuseUnlessLookedAfter(CaseFile file) {
    if (RunningCase.childOf(file).legalStatus().filter(LegalStatus::awayFromHome).isEmpty()) {
      throw new Refusal(
          "what",
          "This child is not recorded as looked after; choose that the child becomes looked after.");
    }
  }
}
