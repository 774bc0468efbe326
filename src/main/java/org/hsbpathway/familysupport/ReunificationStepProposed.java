package org.hsbpathway.familysupport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The children of a family are separated, or could come a step closer to each other. */
@Component
class ReunificationStepProposed implements FormStep<ReunificationStepProposed.Form> {

  record Form(
      @NotBlank String caseReference,
      @NotNull ReunificationStage stage,
      @NotNull ReunificationStep.AskedBy askedBy,
      @NotBlank String why,
      @NotBlank String childrenSay,
      @NotNull LocalDate wantedFrom) {

    ReunificationStep.Proposal by(String user) {
      return new ReunificationStep.Proposal(askedBy, why, childrenSay, wantedFrom, user);
    }
  }

  private final ReunificationSteps steps;
  private final Siblings siblings;
  private final NamedCase namedCase;
  private final Clocks clocks;

  ReunificationStepProposed(
      ReunificationSteps steps, Siblings siblings, NamedCase namedCase, Clocks clocks) {
    this.steps = steps;
    this.siblings = siblings;
    this.namedCase = namedCase;
    this.clocks = clocks;
  }

  @Override
  public void submit(Form form, Step step) {
    var file = namedCase.begin(form.caseReference(), step);
    var reference = file.caseReference();
    if (file.status() != CaseStatus.OPEN) {
      throw new Refusal("caseReference", "This case is not open.");
    }
    var proposed =
        ReunificationStep.propose(
            reference,
            step.run(),
            siblings.stage(reference),
            form.stage(),
            form.by(step.user()),
            clocks.today());
    if (proposed.direction() == StepDirectionOutcome.APART) {
      siblings.are(reference, form.stage(), step.user());
      siblings.mustChange(
          reference,
          "The children are " + form.stage().label() + " from now on: " + form.why(),
          step.user());
    } else if (steps.findByCaseReferenceIn(siblings.cases(reference)).stream()
        .anyMatch(other -> !other.isSettled())) {
      throw new Refusal("stage", "Another step is being prepared; settle that one first.");
    }
    steps.save(proposed);
    step.set(StepDirectionOutcome.VARIABLE, proposed.direction());
  }
}
