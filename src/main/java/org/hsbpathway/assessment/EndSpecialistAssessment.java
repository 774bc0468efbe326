package org.hsbpathway.assessment;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.AssessmentOutcome;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.deadline.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Concludes a specialist assessment that the family does not want, or that is not needed any more.
 */
@Component
class EndSpecialistAssessment implements JavaDelegate {

  private final SpecialistAssessments assessments;
  private final RunningAssessments running;
  private final Standing standing;
  private final CurrentUser user;
  private final Clocks clocks;
  private final Deadlines deadlines;

  EndSpecialistAssessment(
      SpecialistAssessments assessments,
      RunningAssessments running,
      Standing standing,
      CurrentUser user,
      Clocks clocks,
      Deadlines deadlines) {
    this.assessments = assessments;
    this.running = running;
    this.standing = standing;
    this.user = user;
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var assessment = assessments.running(reference).stop(otherwise(reference), clocks.today());
    assessments.save(assessment);
    running.state(reference, user.id());
    deadlines.stop(reference, SpecialistAssessment.CLOCK, user.id());
    standing.withdraw(reference, Fact.MISSED_SESSIONS, user.id());
    standing.state(reference, Fact.ASSESSMENT_OUTCOME, assessment.outcome(), user.id());
    set(execution, SignOffAssessment.OUTCOME, assessment.outcome());
  }

  private AssessmentOutcome otherwise(CaseReference reference) {
    return standing.is(reference, Fact.BEHAVIOUR, "NOT_HARMFUL")
        ? AssessmentOutcome.NO_ONGOING_HSB_NEED
        : AssessmentOutcome.UNABLE_TO_COMPLETE;
  }
}
