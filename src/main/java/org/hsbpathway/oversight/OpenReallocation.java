package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.workflow.Assignments;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Takes somebody who is connected with the family off the case. Running it again finds nothing
 * left.
 */
@Component
class OpenReallocation implements JavaDelegate {

  private final Absences absences;
  private final Workers workers;
  private final Assignments assignments;
  private final ReallocationDates dates;
  private final Strands strands;

  OpenReallocation(
      Absences absences,
      Workers workers,
      Assignments assignments,
      ReallocationDates dates,
      Strands strands) {
    this.absences = absences;
    this.workers = workers;
    this.assignments = assignments;
    this.dates = dates;
    this.strands = strands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reference = caseOf(execution);
    var worker = absences.findByRun(runOf(execution)).worker();
    assignments.release(worker, reference);
    if (workers.of(reference).containsValue(worker)) {
      strands.begin(
          "reallocation", reference, ReallocationDates.DUE, dates.due(reference), execution);
    }
  }
}
