package org.hsbpathway.assessment;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.knows;
import static org.hsbpathway.workflow.Cases.outcomeOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * Opens the records of the assessments that were asked for; a child who is being assessed already
 * is not assessed twice.
 */
@Component
class OpenAssessment implements JavaDelegate {

  static final ProcessVariable<Instant> CHILD_AND_FAMILY_DUE =
      ProcessVariable.due("childAndFamilyAssessmentDue");

  private final ChildAndFamilyAssessments childAndFamily;
  private final SpecialistAssessments specialist;
  private final CaseFiles caseFiles;
  private final Standing standing;
  private final CurrentUser user;
  private final Clocks clocks;

  OpenAssessment(
      ChildAndFamilyAssessments childAndFamily,
      SpecialistAssessments specialist,
      CaseFiles caseFiles,
      Standing standing,
      CurrentUser user,
      Clocks clocks) {
    this.childAndFamily = childAndFamily;
    this.specialist = specialist;
    this.caseFiles = caseFiles;
    this.standing = standing;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var dueIsKnown = knows(execution, CHILD_AND_FAMILY_DUE);
    var route =
        AssessmentRoute.askedFor(outcomeOf(execution, AssessmentRoute.VARIABLE), dueIsKnown);
    if (runs(reference, route)) {
      set(execution, AssessmentOpeningOutcome.VARIABLE, AssessmentOpeningOutcome.ALREADY_RUNS);
      return;
    }
    var referred = WorkingDays.dateOf(caseFiles.of(reference).receivedAt());
    var dueOn = clocks.dueOn("childAndFamilyAssessment", referred);
    if (route.includesChildAndFamily()) {
      childAndFamily.save(ChildAndFamilyAssessment.open(reference, route, dueOn, clocks.today()));
    }
    if (route.includesSpecialist()) {
      specialist.save(SpecialistAssessment.open(reference, route, clocks.today()));
    }
    standing.state(reference, Fact.ASSESSMENT_ROUTE, route, user.id());
    set(execution, AssessmentOpeningOutcome.VARIABLE, AssessmentOpeningOutcome.OPENED);
    set(execution, AssessmentRoute.VARIABLE, route);
    if (!dueIsKnown) {
      set(execution, CHILD_AND_FAMILY_DUE, clocks.onTask(dueOn));
    }
  }

  private boolean runs(CaseReference reference, AssessmentRoute route) {
    return route.includesSpecialist()
            && specialist.findByCaseReferenceAndConcludedOnIsNull(reference).isPresent()
        || route.includesChildAndFamily()
            && childAndFamily.findByCaseReferenceAndCompletedOnIsNull(reference).isPresent();
  }
}
