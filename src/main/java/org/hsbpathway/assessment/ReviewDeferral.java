package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/**
 * The manager and the police look again at an assessment that was put off; it never simply waits.
 */
@Component
class ReviewDeferral implements FormStep<ReviewDeferral.Form> {

  record Form(
      @NotNull AssessmentMode mode,
      @NotBlank String agreedWith,
      @NotBlank String reason,
      String helpMeanwhile) {}

  private final SpecialistAssessments assessments;
  private final Standing standing;
  private final OffenceHold offenceHold;
  private final Clocks clocks;

  ReviewDeferral(
      SpecialistAssessments assessments,
      Standing standing,
      OffenceHold offenceHold,
      Clocks clocks) {
    this.assessments = assessments;
    this.standing = standing;
    this.offenceHold = offenceHold;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of(
        "deferral", InWords.deferral(assessments.running(step.caseReference()), clocks.today()));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var deferral =
        new Deferral(
            clocks.today(),
            form.mode(),
            form.agreedWith(),
            form.reason(),
            form.helpMeanwhile(),
            step.user());
    var hold = offenceHold.isInForce(reference);
    assessments.save(assessments.running(reference).review(deferral, hold));
    standing.state(reference, Fact.ASSESSMENT_MODE, form.mode(), step.user());
    step.set(AllocateAssessors.MODE, form.mode());
  }
}
