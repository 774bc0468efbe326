package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Moves an entry to the record it belongs to, or keeps the correction beside it. */
@Component
class PutEntryRight implements FormStep<PutEntryRight.Form> {

  enum How {
    MOVED("An entry was moved to the record it belongs to."),
    CORRECTED("A correction was written beside an entry."),
    ELSEWHERE("Something outside this record was put right.");

    private final String sentence;

    How(String sentence) {
      this.sentence = sentence;
    }
  }

  record Form(
      @NotNull How how, String entry, String rightCase, String correction, @NotBlank String done) {}

  private final WrongEntries entries;
  private final NamedCase named;
  private final OversightNotes notes;

  PutEntryRight(WrongEntries entries, NamedCase named, OversightNotes notes) {
    this.entries = entries;
    this.named = named;
    this.notes = notes;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("report", entries.report(step), "entries", entries.of(step.caseReference()));
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.how() == How.MOVED) {
      move(form, step);
    }
    notes.keep(step, form, "Put entry right", form.how().sentence);
  }

  private void move(Form form, Step step) {
    var right = named.findAlsoAfterDeath("rightCase", form.rightCase()).caseReference();
    if (right.equals(step.caseReference())) {
      throw new Refusal("rightCase", "The case it belongs to: this is the case it lies in.");
    }
    entries.move(form.entry(), step.caseReference(), right, step.user());
  }
}
