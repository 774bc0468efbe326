package org.hsbpathway.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager lets a clock stand still, lets it go on or gives it more time, and says why. */
@Component
class ChangeClock implements FormStep<ChangeClock.Form> {

  /** What is decided. */
  enum Action {
    EXTEND,
    PAUSE,
    RESUME,
    NOTHING
  }

  record Form(
      @NotBlank String deadline,
      @NotNull Action action,
      LocalDate newDate,
      Because extendedBecause,
      Because pausedBecause,
      String reason) {}

  private final Deadlines deadlines;
  private final Ledger ledger;

  ChangeClock(Deadlines deadlines, Ledger ledger) {
    this.deadlines = deadlines;
    this.ledger = ledger;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var open = open(step.caseReference());
    return Map.of(
        "ledger",
        ledger.linesInFull(step.caseReference()),
        "deadlines",
        open.stream()
            .map(deadline -> new Step.Option(deadline.id().toString(), ledger.shortly(deadline)))
            .toList());
  }

  @Override
  public void submit(Form form, Step step) {
    if (form.action() == Action.NOTHING) {
      return;
    }
    if (form.reason() == null || form.reason().isBlank()) {
      throw new Refusal("reason", "Please say why.");
    }
    var deadline =
        open(step.caseReference()).stream()
            .filter(one -> one.id().equals(UUID.fromString(form.deadline())))
            .findFirst()
            .orElseThrow(() -> new Refusal("deadline", "This date has ended meanwhile."));
    switch (form.action()) {
      case EXTEND ->
          deadlines.extend(
              deadline, until(form), form.extendedBecause(), form.reason(), step.user());
      case PAUSE -> deadlines.pause(deadline, form.pausedBecause(), form.reason(), step.user());
      case RESUME -> deadlines.resume(deadline, form.reason(), step.user());
      case NOTHING -> {}
    }
  }

  private static LocalDate until(Form form) {
    if (form.newDate() == null) {
      throw new Refusal("newDate", "Please say until when.");
    }
    return form.newDate();
  }

  /** The open clocks of the case but the one of this very step. */
  private List<Deadline> open(CaseReference caseReference) {
    return deadlines.of(caseReference).stream()
        .filter(deadline -> deadline.state() != Deadline.State.ENDED)
        .filter(deadline -> !deadline.clock().equals("clockChange"))
        .toList();
  }
}
