package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Keeps whether data were breached, whether it is reported, and who is told. */
@Component
class AssessBreach implements FormStep<AssessBreach.Form> {

  enum PeopleTold {
    TOLD,
    WILL_BE,
    NOT_NEEDED,
    NOT_SAFE
  }

  record Form(
      @NotNull BreachOutcome decision,
      @NotBlank String reasons,
      @NotNull PeopleTold peopleTold,
      @NotBlank String toldHow,
      String prevented) {}

  private final WrongEntries entries;
  private final OversightNotes notes;
  private final Deadlines deadlines;

  AssessBreach(WrongEntries entries, OversightNotes notes, Deadlines deadlines) {
    this.entries = entries;
    this.notes = notes;
    this.deadlines = deadlines;
  }

  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("report", entries.report(step), "reportBy", entries.reportByInWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    notes.keep(step, form, "Assess breach", form.decision().sentence());
    if (form.decision() != BreachOutcome.REPORTABLE) {
      deadlines.stop(step.caseReference(), "dataBreachReport", entries.knownAt(step), step.user());
    }
    step.set(BreachOutcome.VARIABLE, form.decision());
  }
}
