package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * Somebody else than who left passages out reads the copy: nothing too much, nothing too little.
 */
@Component
class CheckRedaction implements FormStep<CheckRedaction.Form> {

  record Form(@NotNull RedactionOutcome decision, @NotBlank String why) {}

  private final RecordCopies copies;
  private final OversightNotes notes;

  CheckRedaction(RecordCopies copies, OversightNotes notes) {
    this.copies = copies;
    this.notes = notes;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "draft", copies.inWords(step.run()), "documents", copies.papersInWords(step.run()));
  }

  @Override
  public void submit(Form form, Step step) {
    copies.refuseRedactor(step.run(), step.user());
    var right = form.decision() == RedactionOutcome.RIGHT;
    if (right) {
      copies.check(step.run(), step.user());
    }
    notes.keep(
        step,
        form,
        "Check of the copy",
        right
            ? "A second person checked the copy of the record."
            : "A second person sent the copy of the record back.");
    step.set(RedactionOutcome.VARIABLE, form.decision());
  }
}
