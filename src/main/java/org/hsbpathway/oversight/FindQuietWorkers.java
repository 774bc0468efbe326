package org.hsbpathway.oversight;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Asks a manager to look where somebody has been quiet, once in a case at a time. Nothing is handed
 * on by this.
 */
@Component
class FindQuietWorkers implements JavaDelegate {

  private final QuietWorkers quiet;
  private final Strands strands;
  private final WorkingDays workingDays;
  private final Clocks clocks;

  FindQuietWorkers(QuietWorkers quiet, Strands strands, WorkingDays workingDays, Clocks clocks) {
    this.quiet = quiet;
    this.strands = strands;
    this.workingDays = workingDays;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (workingDays.isWorkingDay(clocks.today())) {
      quiet.cases().forEach(reference -> strands.begin("quietWorker", reference));
    }
  }
}
