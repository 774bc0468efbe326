package org.hsbpathway.deadline;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody writes why a date has passed and what happens next. Nothing else follows from it. */
@Component
class ExplainDelay implements FormStep<ExplainDelay.Form> {

  record Form(@NotBlank String reason, @NotBlank String next, LocalDate expectedOn) {

    String inWords() {
      return reason
          + " Next: "
          + next
          + (expectedOn == null ? "" : " Expected on " + Ledger.DAY.format(expectedOn) + ".");
    }
  }

  private final Deadlines deadlines;
  private final Ledger ledger;

  ExplainDelay(Deadlines deadlines, Ledger ledger) {
    this.deadlines = deadlines;
    this.ledger = ledger;
  }

  /** What has to be done after a death has its dates too. */
  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("situation", ledger.line(deadlines.watchedBy(step.run()).orElseThrow()));
  }

  @Override
  public void submit(Form form, Step step) {
    deadlines.explain(deadlines.watchedBy(step.run()).orElseThrow(), form.inWords(), step.user());
  }
}
