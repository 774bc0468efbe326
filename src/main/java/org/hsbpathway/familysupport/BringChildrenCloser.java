package org.hsbpathway.familysupport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The step is taken when the safety plan covers it, and it is written down how it went. */
@Component
class BringChildrenCloser implements FormStep<BringChildrenCloser.Form> {

  record Form(
      @NotNull ReunificationStep.Taken taken,
      @NotNull LocalDate takenOn,
      @NotBlank String howItWent) {}

  private final ReunificationSteps steps;
  private final Siblings siblings;
  private final Clocks clocks;

  BringChildrenCloser(ReunificationSteps steps, Siblings siblings, Clocks clocks) {
    this.steps = steps;
    this.siblings = siblings;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("step", Siblings.inWords(steps.ofRun(step.run())));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var settled =
        steps
            .ofRun(step.run())
            .settle(
                form.taken(),
                form.takenOn(),
                form.howItWent(),
                siblings.stage(reference),
                siblings.planVersion(reference),
                siblings.otherPlans(reference),
                clocks.today());
    steps.save(settled);
    if (form.taken() == ReunificationStep.Taken.TAKEN) {
      siblings.are(reference, settled.stage(), step.user());
    }
  }
}
