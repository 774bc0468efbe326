package org.hsbpathway.oversight;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.workflow.OwnedAgain;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/**
 * Asks a manager to look where somebody has been quiet, once in a case at a time. Nothing is handed
 * on by this, except that what somebody had by name whose account has ended waits for managers.
 */
@Component
class FindQuietWorkers implements JavaDelegate {

  private final QuietWorkers quiet;
  private final OwnedAgain owned;
  private final Strands strands;
  private final WorkingDays workingDays;
  private final Clocks clocks;

  FindQuietWorkers(
      QuietWorkers quiet,
      OwnedAgain owned,
      Strands strands,
      WorkingDays workingDays,
      Clocks clocks) {
    this.quiet = quiet;
    this.owned = owned;
    this.strands = strands;
    this.workingDays = workingDays;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    owned.followWithoutAccount();
    if (workingDays.isWorkingDay(clocks.today())) {
      quiet.cases().forEach(reference -> strands.begin("quietWorker", reference));
    }
  }
}
