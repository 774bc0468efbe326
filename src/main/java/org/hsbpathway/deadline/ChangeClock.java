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
        ledger.open(step.caseReference()),
        "ended",
        ledger.ended(step.caseReference()),
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
    var deadline =
        open(step.caseReference()).stream()
            .filter(one -> one.id().equals(UUID.fromString(form.deadline())))
            .findFirst()
            .orElseThrow(() -> new Refusal("deadline", "This date has ended meanwhile."));
    switch (form.action()) {
      case EXTEND ->
          deadlines.extend(
              deadline, form.newDate(), form.extendedBecause(), form.reason(), step.user());
      case PAUSE -> deadlines.pause(deadline, form.pausedBecause(), form.reason(), step.user());
      case RESUME -> deadlines.resume(deadline, form.reason(), step.user());
      case NOTHING -> {}
    }
  }

  /** The open clocks of the case but the one of this very step. */
  private List<Deadline> open(CaseReference caseReference) {
    return deadlines.of(caseReference).stream()
        .filter(deadline -> deadline.state() != Deadline.State.ENDED)
        .filter(deadline -> !deadline.clock().equals("clockChange"))
        .toList();
  }
}
