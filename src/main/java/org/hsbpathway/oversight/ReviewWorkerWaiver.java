package org.hsbpathway.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * A service manager looks again at one person working with both children. It goes on for a time, or
 * ends as soon as the child who was harmed has somebody else.
 */
@Component
class ReviewWorkerWaiver implements FormStep<ReviewWorkerWaiver.Form> {

  record Form(
      @NotNull WorkerWaiverReviewOutcome decision,
      String linkedChildWorker,
      @NotBlank @Size(max = 2000) String why) {}

  private final WorkerWaivers waivers;
  private final OversightNotes notes;
  private final Workers workers;
  private final TwoWorkers twoWorkers;
  private final Clocks clocks;

  ReviewWorkerWaiver(
      WorkerWaivers waivers,
      OversightNotes notes,
      Workers workers,
      TwoWorkers twoWorkers,
      Clocks clocks) {
    this.waivers = waivers;
    this.notes = notes;
    this.workers = workers;
    this.twoWorkers = twoWorkers;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var shown = new HashMap<String, Object>();
    shown.put("request", waivers.inWords(step));
    shown.put("linkedChildWorkers", step.usersIn("hsb-linked-child-worker"));
    shown.put("worksWithBoth", YesNoNotKnown.of(worksWithHarmedChild(step)));
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var goesOn = form.decision() == WorkerWaiverReviewOutcome.GO_ON;
    if (goesOn) {
      twoWorkers.setAside(
          reference,
          waivers.worker(step),
          clocks.dueOn("workerWaiverReview", clocks.today()),
          step.user());
    } else {
      twoWorkers.holdsAgain(reference, step.user());
      giveToSomebodyElse(form, step);
    }
    notes.keep(
        step,
        form,
        "Waiver looked at again",
        goesOn
            ? "One person goes on working with both children for now."
            : "Each of the children has a worker of their own again.");
    step.set(WorkerWaiverReviewOutcome.VARIABLE, form.decision());
  }

  private void giveToSomebodyElse(Form form, Step step) {
    if (!worksWithHarmedChild(step)) {
      return;
    }
    if (form.linkedChildWorker() == null) {
      throw new Refusal(
          "linkedChildWorker", "Say who works with the child who was harmed from now on.");
    }
    var taker = new EnumMap<Fact, String>(Fact.class);
    taker.put(Fact.LINKED_CHILD_WORKER, form.linkedChildWorker());
    workers.takeOver(step.caseReference(), taker, step.user());
  }

  private boolean worksWithHarmedChild(Step step) {
    return waivers
        .worker(step)
        .equals(workers.of(step.caseReference()).get(Fact.LINKED_CHILD_WORKER));
  }
}
