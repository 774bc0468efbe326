package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A service manager who did not ask decides whether one person works with both children. */
@Component
class DecideWorkerWaiver implements FormStep<DecideWorkerWaiver.Form> {

  record Form(
      @NotNull WorkerWaiverOutcome decision,
      boolean heard,
      @NotBlank @Size(max = 2000) String why) {}

  private final WorkerWaivers waivers;
  private final OversightNotes notes;
  private final OwnCase ownCase;
  private final TwoWorkers twoWorkers;
  private final Clocks clocks;

  DecideWorkerWaiver(
      WorkerWaivers waivers,
      OversightNotes notes,
      OwnCase ownCase,
      TwoWorkers twoWorkers,
      Clocks clocks) {
    this.waivers = waivers;
    this.notes = notes;
    this.ownCase = ownCase;
    this.twoWorkers = twoWorkers;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("request", waivers.inWords(step));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    ownCase.refuse(reference, step, "decision");
    if (waivers.request(step).author().equals(step.user())) {
      throw new Refusal("decision", "You asked for it: somebody else decides.");
    }
    var worker = waivers.worker(step);
    if (worker.equals(step.user())) {
      throw new Refusal("decision", "It is about you: another service manager decides.");
    }
    var granted = form.decision() == WorkerWaiverOutcome.GRANTED;
    if (granted && !form.heard()) {
      throw new Refusal("heard", "Find out first how each child still has somebody of their own.");
    }
    if (granted) {
      twoWorkers.setAside(
          reference, worker, clocks.dueOn("workerWaiverReview", clocks.today()), step.user());
    }
    notes.keep(
        step,
        form,
        "Waiver decided",
        granted
            ? "A service manager agreed that one person works with both children for now."
            : "A service manager did not agree that one person works with both children.");
    step.set(WorkerWaiverOutcome.VARIABLE, form.decision());
  }
}
