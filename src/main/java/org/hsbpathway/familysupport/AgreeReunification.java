package org.hsbpathway.familysupport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A manager, who may see both sides, asks both children's workers and decides with them. */
@Component
class AgreeReunification implements FormStep<AgreeReunification.Form> {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("reunificationStepDue");

  record Form(
      @NotBlank String childsWorker,
      @NotNull YesNoNotKnown childsWorkerAgrees,
      @NotBlank String otherWorker,
      @NotNull YesNoNotKnown otherWorkerAgrees,
      @NotNull YesNoNotKnown otherChildWants,
      String otherCase,
      @NotNull StepOutcome decision,
      @NotBlank String reason,
      String planNeeds) {

    ReunificationStep.Agreement by(String user, LocalDate today) {
      return new ReunificationStep.Agreement(
          childsWorker,
          childsWorkerAgrees,
          otherWorker,
          otherWorkerAgrees,
          otherChildWants,
          decision,
          reason,
          planNeeds,
          today,
          user);
    }
  }

  private final ReunificationSteps steps;
  private final Siblings siblings;
  private final NamedCase namedCase;
  private final Standing standing;
  private final Clocks clocks;

  AgreeReunification(
      ReunificationSteps steps,
      Siblings siblings,
      NamedCase namedCase,
      Standing standing,
      Clocks clocks) {
    this.steps = steps;
    this.siblings = siblings;
    this.namedCase = namedCase;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    var reference = step.caseReference();
    var shown = new HashMap<String, Object>();
    shown.put("step", Siblings.inWords(steps.ofRun(step.run())));
    shown.put("childsWorkers", step.usersIn("hsb-social-worker"));
    shown.put("otherWorkers", step.usersIn("hsb-linked-child-worker", "hsb-social-worker"));
    shown.put("childsWorker", standing.now(reference, Fact.SOCIAL_WORKER).orElse(null));
    shown.put("otherWorker", standing.now(reference, Fact.LINKED_CHILD_WORKER).orElse(null));
    siblings.cases(reference).stream()
        .skip(1)
        .findFirst()
        .ifPresent(other -> shown.put("otherCase", other.value()));
    return shown;
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var proposed = steps.ofRun(step.run());
    if (form.otherCase() != null && !form.otherCase().isBlank()) {
      siblings.share(reference, namedCase.find("otherCase", form.otherCase()), step.user());
    }
    steps.save(
        proposed.agree(
            form.by(step.user(), clocks.today()),
            siblings.planVersion(reference),
            siblings.otherPlans(reference)));
    if (form.decision() == StepOutcome.AGREED) {
      siblings.mustChange(
          reference,
          "Before the children are " + proposed.stage().label() + ": " + form.planNeeds(),
          step.user());
      step.set(DUE, clocks.onTask(proposed.proposal().wantedFrom()));
    }
    step.set(StepOutcome.VARIABLE, form.decision());
  }
}
