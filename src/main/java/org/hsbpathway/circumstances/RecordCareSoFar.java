package org.hsbpathway.circumstances;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** A child was looked after before the case began: its reviews go on from here. */
@Component
class RecordCareSoFar implements FormStep<RecordCareSoFar.Form> {

  record Form(
      @NotNull LegalStatus legalStatus,
      @NotNull LocalDate since,
      @NotNull LocalDate nextReviewOn,
      @NotBlank String soFar) {}

  private final RunningCase cases;
  private final Children children;
  private final CareRecord care;
  private final StepNotes notes;
  private final Clocks clocks;

  RecordCareSoFar(
      RunningCase cases, Children children, CareRecord care, StepNotes notes, Clocks clocks) {
    this.cases = cases;
    this.children = children;
    this.care = care;
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var shown = new HashMap<String, Object>();
    shown.put("legalStatus", cases.childOf(step.caseReference()).legalStatus().orElse(null));
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    Days.refuseTheFuture("since", form.since(), clocks.today());
    if (care.runs(step.caseReference())) {
      throw new Refusal(
          "since",
          "The care was reported meanwhile with its own reviews; ask a manager to end this task.");
    }
    var latest = clocks.dueOn("lookedAfterReview", clocks.today());
    if (form.nextReviewOn().isBefore(form.since()) || form.nextReviewOn().isAfter(latest)) {
      throw new Refusal(
          "nextReviewOn",
          "The next review lies after the day the child became looked after, and by %s."
              .formatted(Days.inWords(latest)));
    }
    var child = cases.childOf(step.caseReference());
    children.save(child.standUnder(form.legalStatus(), child.responsibleAuthority().orElse(null)));
    notes.keep(step, form, "Care so far", "The care of the child so far is on record.");
    step.set(
        LookedAfterReviewOutcome.DUE,
        care.takeOver(
            step.caseReference(),
            form.legalStatus(),
            form.since(),
            form.nextReviewOn(),
            step.user()));
    if (form.legalStatus() == LegalStatus.REMAND) {
      step.set(CareKnownOutcome.VARIABLE, CareKnownOutcome.REMANDED);
    }
  }
}
