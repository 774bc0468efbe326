package org.hsbpathway.oversight;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.springframework.stereotype.Component;

/** Sets by when the case is talked through next. Running it again finds the same day. */
@Component
class SetOversightDate implements JavaDelegate {

  private final OversightDates dates;
  private final Clocks clocks;

  SetOversightDate(OversightDates dates, Clocks clocks) {
    this.dates = dates;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    set(execution, OversightDates.OVERSIGHT_DUE, clocks.onTask(dates.next(caseOf(execution))));
  }
}
