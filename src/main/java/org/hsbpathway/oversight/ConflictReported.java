package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Staff;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody who works here is connected with the family and does not work on the case. */
@Component
class ConflictReported implements FormStep<ConflictReported.Form> {

  enum Connection {
    FAMILY,
    FRIEND,
    OTHER_ROLE,
    OTHER
  }

  record Form(
      @NotBlank String caseReference,
      @NotBlank String worker,
      @NotNull Connection connection,
      @NotBlank String note,
      @NotNull YesNoNotKnown otherAuthority) {}

  private final NamedCase named;
  private final Conflicts conflicts;
  private final OversightNotes notes;

  ConflictReported(NamedCase named, Conflicts conflicts, OversightNotes notes) {
    this.named = named;
    this.conflicts = conflicts;
    this.notes = notes;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("staff", Staff.of(step));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = named.begin(form.caseReference(), step).caseReference();
    conflicts.record(reference, form.worker(), step);
    notes.keep(
        step,
        form,
        "Conflict reported",
        "Somebody who works here is connected with the family and does not work on the case.");
  }
}
