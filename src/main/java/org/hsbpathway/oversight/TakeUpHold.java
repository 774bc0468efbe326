package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** A hold that was decided when the record was looked at becomes a hold like any other. */
@Component
class TakeUpHold implements JavaDelegate {

  private final CaseNotes notes;
  private final Clocks clocks;

  TakeUpHold(CaseNotes notes, Clocks clocks) {
    this.notes = notes;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var decided =
        notes.of(reference).stream()
            .filter(note -> note.step().equals("reviewRecord"))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    notes.write(
        reference,
        "holdRequested",
        "Hold requested",
        Map.of(
            "kind",
            HoldKindOutcome.RECORD_REVIEW.name(),
            "askedBy",
            decided.answers().get("holdAskedBy"),
            "covers",
            decided.answers().get("reasons"),
            OversightNotes.RUN,
            runOf(execution)),
        decided.author(),
        "The record is on hold because of " + HoldKindOutcome.RECORD_REVIEW.label() + ".");
    set(
        execution,
        HoldOutcome.REVIEW_DUE,
        clocks.onTask(clocks.dueOn("holdReview", clocks.today())));
  }
}
