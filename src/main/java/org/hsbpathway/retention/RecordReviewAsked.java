package org.hsbpathway.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.workflow.AsAnswers;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody looks at a record before its day has come, because a person asked, for instance. */
@Component
class RecordReviewAsked implements FormStep<RecordReviewAsked.Form> {

  record Form(@NotBlank String caseReference, @NotBlank @Size(max = 2000) String askedBecause) {}

  private final NamedCase named;
  private final CaseNotes notes;
  private final AsAnswers asAnswers;

  RecordReviewAsked(NamedCase named, CaseNotes notes, AsAnswers asAnswers) {
    this.named = named;
    this.notes = notes;
    this.asAnswers = asAnswers;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAlsoAfterDeath(form.caseReference(), step).caseReference();
    notes.write(
        reference,
        "recordReviewAsked",
        "Record to be looked at",
        asAnswers.of(form),
        step.user(),
        "Somebody asked to look at how long the record is kept.");
  }
}
