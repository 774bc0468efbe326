package org.hsbpathway.urgent;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.casefile.DirectWork;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** The work is taken up again on the day that people agreed. */
@Component
class SetWorkAgainDate implements JavaDelegate {

  static final ProcessVariable<Instant> AGAIN_DUE = ProcessVariable.due("workAgainDue");

  private final DirectWork directWork;
  private final Clocks clocks;

  SetWorkAgainDate(DirectWork directWork, Clocks clocks) {
    this.directWork = directWork;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var day = directWork.againOn(caseOf(execution)).orElseGet(clocks::today);
    set(execution, AGAIN_DUE, clocks.onTask(day));
  }
}
