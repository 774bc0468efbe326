package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The team manager decides what a refusal means; a refusal alone is not harm. */
@Component
class ConsiderRefusal implements FormStep<ConsiderRefusal.Form> {

  record Form(
      @NotNull RefusalOutcome outcome,
      @NotBlank String reason,
      @NotBlank String safetyWithoutIt,
      String whoTalks,
      String competence,
      LocalDate firstSessionOn) {}

  private final SpecialistAssessments assessments;
  private final RunningAssessments running;
  private final Standing standing;
  private final Clocks clocks;

  ConsiderRefusal(
      SpecialistAssessments assessments,
      RunningAssessments running,
      Standing standing,
      Clocks clocks) {
    this.assessments = assessments;
    this.running = running;
    this.standing = standing;
    this.clocks = clocks;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return Map.of("refusal", InWords.refusal(assessments.running(step.caseReference())));
  }

  @Override
  public void submit(Form form, Step step) {
    var reference = step.caseReference();
    var assessment =
        assessments
            .running(reference)
            .consider(
                new RefusalConsidered(
                    clocks.today(),
                    form.outcome(),
                    form.reason(),
                    form.safetyWithoutIt(),
                    form.whoTalks(),
                    form.competence(),
                    form.firstSessionOn(),
                    step.user()));
    assessments.save(assessment);
    running.state(reference, step.user());
    step.set(RefusalOutcome.VARIABLE, form.outcome());
    if (assessment.outcome() != null) {
      standing.state(reference, Fact.ASSESSMENT_OUTCOME, assessment.outcome(), step.user());
      step.set(AssessmentOutcome.VARIABLE, assessment.outcome());
    }
    if (form.firstSessionOn() != null) {
      step.set(
          RecordAssessmentSession.DUE,
          clocks.onTask(clocks.dueOn("sessionRecord", form.firstSessionOn())));
    }
  }
}
