package org.hsbpathway.deadline;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.Markdown;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Somebody writes why a date has passed and what happens next. Nothing else follows from it. */
@Component
class ExplainDelay implements FormStep<ExplainDelay.Form> {

  /**
   * @param next nothing where the step is done
   */
  record Form(@NotBlank String reason, String next, LocalDate expectedOn) {

    String inWords() {
      return reason
          + (next == null ? "" : " Next: " + next)
          + (expectedOn == null ? "" : " Expected on " + Ledger.DAY.format(expectedOn) + ".");
    }
  }

  private final Deadlines deadlines;
  private final Ledger ledger;
  private final LastSeen lastSeen;

  ExplainDelay(Deadlines deadlines, Ledger ledger, LastSeen lastSeen) {
    this.deadlines = deadlines;
    this.ledger = ledger;
    this.lastSeen = lastSeen;
  }

  /** What has to be done after a death has its dates too. */
  @Override
  public boolean addsToLockedRecord() {
    return true;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var late = deadlines.watchedBy(step.run()).orElseThrow();
    var ended = late.state() == Deadline.State.ENDED;
    return Map.of(
        "situation",
        ledger.line(late),
        "ended",
        YesNoNotKnown.of(ended),
        "withWhom",
        ended
            ? "Nothing is left to do but to write what stood in the way."
            : lastSeen.taken(late).map(this::withWhom).orElse("Nobody has taken the step."));
  }

  private String withWhom(Task step) {
    var holder = step.getAssignee();
    var quiet = lastSeen.inWords(lastSeen.of(holder), step);
    return "The step is with "
        + Markdown.plain(holder + quiet)
        + "."
        + (quiet.isEmpty()
            ? ""
            : " Is somebody away? Then a manager starts “Somebody is away or leaves”: every step"
                + " goes to whoever stands in the same day, and each case is reallocated.");
  }

  @Override
  public void submit(Form form, Step step) {
    deadlines.explain(deadlines.watchedBy(step.run()).orElseThrow(), form.inWords(), step.user());
  }
}
