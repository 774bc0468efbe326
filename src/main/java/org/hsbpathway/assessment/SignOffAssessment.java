package org.hsbpathway.assessment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hsbpathway.casefile.AssessmentOutcome;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** A third person reads the assessment and agrees, returns it, or disagrees and says why. */
@Component
class SignOffAssessment implements FormStep<SignOffAssessment.Form> {

  static final ProcessVariable<AssessmentOutcome> OUTCOME =
      ProcessVariable.outcome("assessmentOutcome", AssessmentOutcome.class);

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
    var assessment = assessments.running(reference);
    assessment.signOff(
        new SignOff(clocks.today(), form.outcome(), form.reason(), step.user()),
        named(reference, assessment.openedOn()));
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
      step.set(OUTCOME, assessment.outcome());
    }
  }

  /** Everybody who was named to assess since this assessment was opened. */
  private Set<String> named(CaseReference reference, LocalDate openedOn) {
    return Stream.of(Fact.LEAD_ASSESSOR, Fact.SECOND_ASSESSOR)
        .flatMap(part -> standing.history(reference, part).stream())
        .filter(stated -> !WorkingDays.dateOf(stated.at()).isBefore(openedOn))
        .map(Standing.Stated::value)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
