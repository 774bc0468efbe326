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
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Opens the records of the assessments that were asked for; what runs already is not begun twice.
 */
@Component
class OpenAssessment implements JavaDelegate {

  static final ProcessVariable<Instant> CHILD_AND_FAMILY_DUE =
      ProcessVariable.due("childAndFamilyAssessmentDue");

  private final ChildAndFamilyAssessments childAndFamily;
  private final SpecialistAssessments specialist;
  private final RunningAssessments running;
  private final CaseFiles caseFiles;
  private final Standing standing;
  private final ChildVisit visit;
  private final Strands strands;
  private final CurrentUser user;
  private final Clocks clocks;

  OpenAssessment(
      ChildAndFamilyAssessments childAndFamily,
      SpecialistAssessments specialist,
      RunningAssessments running,
      CaseFiles caseFiles,
      Standing standing,
      ChildVisit visit,
      Strands strands,
      CurrentUser user,
      Clocks clocks) {
    this.childAndFamily = childAndFamily;
    this.specialist = specialist;
    this.running = running;
    this.caseFiles = caseFiles;
    this.standing = standing;
    this.visit = visit;
    this.strands = strands;
    this.user = user;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    set(execution, CaseReopeningOutcome.VARIABLE, reopening(reference));
    var dueIsKnown = knows(execution, CHILD_AND_FAMILY_DUE);
    var asked =
        AssessmentRoute.askedFor(outcomeOf(execution, AssessmentRoute.VARIABLE), dueIsKnown);
    var remaining = asked.without(running.childAndFamily(reference), running.specialist(reference));
    if (remaining.isEmpty()) {
      set(execution, AssessmentOpeningOutcome.VARIABLE, AssessmentOpeningOutcome.ALREADY_RUNS);
      return;
    }
    var route = remaining.get();
    var referred = WorkingDays.dateOf(caseFiles.of(reference).receivedAt());
    var dueOn = clocks.dueOn("childAndFamilyAssessment", referred);
    if (route.includesChildAndFamily()) {
      childAndFamily.save(ChildAndFamilyAssessment.open(reference, route, dueOn, clocks.today()));
      visit
          .owedBy(reference, user.id())
          .ifPresent(
              due -> strands.begin(ChildVisit.PROCESS, reference, ChildVisit.DUE, due, execution));
    }
    if (route.includesSpecialist()) {
      specialist.save(SpecialistAssessment.open(reference, route, clocks.today()));
    }
    running.state(reference, user.id());
    standing.state(reference, Fact.ASSESSMENT_ROUTE, route, user.id());
    set(execution, AssessmentOpeningOutcome.VARIABLE, AssessmentOpeningOutcome.OPENED);
    set(execution, AssessmentRoute.VARIABLE, route);
    if (!dueIsKnown) {
      set(execution, CHILD_AND_FAMILY_DUE, clocks.onTask(dueOn));
    }
  }

  private CaseReopeningOutcome reopening(CaseReference reference) {
    return standing.dateOf(reference, Fact.REOPENED_ON).isPresent()
        ? CaseReopeningOutcome.REOPENED
        : CaseReopeningOutcome.NEVER_CLOSED;
  }
}
