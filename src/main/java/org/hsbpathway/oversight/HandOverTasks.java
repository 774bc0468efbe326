package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.runOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.Assignments;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of somebody who is away to the deputy, who takes none of a case that the deputy
 * may not work on. Running it again finds none left.
 */
@Component
class HandOverTasks implements JavaDelegate {

  private final Absences absences;
  private final Workers workers;
  private final TwoWorkers twoWorkers;
  private final Assignments assignments;
  private final Clocks clocks;

  HandOverTasks(
      Absences absences,
      Workers workers,
      TwoWorkers twoWorkers,
      Assignments assignments,
      Clocks clocks) {
    this.absences = absences;
    this.workers = workers;
    this.twoWorkers = twoWorkers;
    this.assignments = assignments;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var absence = absences.findByRun(runOf(execution));
    assignments.handOver(
        absence.worker(),
        absence.deputy().orElse(null),
        reference -> mayTake(absence, reference),
        execution);
  }

  /** Two children, two workers: who works with one of them takes no tasks about the other. */
  private boolean mayTake(Absence absence, CaseReference reference) {
    var deputy = absence.deputy().orElseThrow();
    var linked = workers.of(reference).get(Fact.LINKED_CHILD_WORKER);
    return !absences.keeps(deputy, reference, clocks.today())
        && (deputy.equals(linked) == absence.worker().equals(linked)
            || twoWorkers.mayWorkWithBoth(reference, deputy));
  }
}
