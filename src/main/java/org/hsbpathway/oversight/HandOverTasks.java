package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.Assignments;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of somebody who is away to the deputy, who takes none of a case that the deputy
 * may not work on. Running it again finds none left.
 */
@Component
class HandOverTasks implements JavaDelegate {

  private final Absences absences;
  private final Deputies deputies;
  private final Assignments assignments;

  HandOverTasks(Absences absences, Deputies deputies, Assignments assignments) {
    this.absences = absences;
    this.deputies = deputies;
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var absence = absences.findByRun(runOf(execution));
    assignments.handOver(
        absence.worker(),
        absence.deputy().orElse(null),
        reference -> deputies.mayTake(absence, reference),
        execution);
  }
}
