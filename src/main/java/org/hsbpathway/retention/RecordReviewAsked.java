package org.hsbpathway.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.hsbpathway.workflow.StepNotes;
import org.springframework.stereotype.Component;

/** Somebody looks at a record before its day has come, because a person asked, for instance. */
@Component
class RecordReviewAsked implements FormStep<RecordReviewAsked.Form> {

  record Form(@NotBlank String caseReference, @NotBlank @Size(max = 2000) String askedBecause) {}

  private final NamedCase named;
  private final StepNotes notes;

  RecordReviewAsked(NamedCase named, StepNotes notes) {
    this.named = named;
    this.notes = notes;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    named.beginAlsoAfterDeath(form.caseReference(), step);
    notes.keep(
        step,
        form,
        "Record to be looked at",
        "Somebody asked to look at how long the record is kept.");
  }
}
