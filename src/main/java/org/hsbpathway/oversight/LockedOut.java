package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody says that this is a family they know, and sees nothing of the case from now on. */
@Component
class LockedOut implements FormStep<LockedOut.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull ConflictReported.Connection connection,
      String note) {}

  private final NamedCase named;
  private final Conflicts conflicts;
  private final OversightNotes notes;

  LockedOut(NamedCase named, Conflicts conflicts, OversightNotes notes) {
    this.named = named;
    this.conflicts = conflicts;
    this.notes = notes;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.beginAtTheDoor(form.caseReference(), step).caseReference();
    conflicts.record(reference, step.user(), step);
    notes.keep(
        step,
        form,
        "Locked out by themselves",
        "Somebody who works here knows the family and sees nothing of the case any more.");
  }
}
