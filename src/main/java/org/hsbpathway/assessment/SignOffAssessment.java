package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A third person reads the assessment and agrees, returns it, or disagrees and says why. */
@Component
class SignOffAssessment implements FormStep<SignOffAssessment.Form> {

  record Form(@NotNull SignOffOutcome outcome, String reason) {}

  private final SpecialistAssessments assessments;
  private final Standing standing;
  private final Deadlines deadlines;
  private final Clocks clocks;

  SignOffAssessment(
      SpecialistAssessments assessments, Standing standing, Deadlines deadlines, Clocks clocks) {
    this.assessments = assessments;
    this.standing = standing;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("report", InWords.report(assessments.running(step.caseReference())));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var assessment =
        assessments
            .running(reference)
            .signOff(new SignOff(clocks.today(), form.outcome(), form.reason(), step.user()));
    assessments.save(assessment);
    step.set(SignOffOutcome.VARIABLE, form.outcome());
    if (assessment.outcome() != null) {
      deadlines.start(reference, "planningMeeting", clocks.today(), step.user());
      standing.state(reference, Fact.ASSESSMENT_OUTCOME, assessment.outcome(), step.user());
      standing.state(
          reference,
          Fact.RECOMMENDED_SUPERVISION,
          assessment.recommendedSupervision(),
          step.user());
      step.set(AssessmentOutcome.VARIABLE, assessment.outcome());
    }
  }
}
