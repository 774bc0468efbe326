package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/**
 * Tells the token by when somebody outside undertook to do the next thing, if anybody still does.
 */
@Component
class SetActionDate implements JavaDelegate {

  private static final ProcessVariable<Instant> DUE = ProcessVariable.due("outsideActionDue");

  private final Undertakings undertakings;
  private final Clocks clocks;

  SetActionDate(Undertakings undertakings, Clocks clocks) {
    this.undertakings = undertakings;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var owed = undertakings.owedOutside(runOf(execution));
    if (!owed.isEmpty()) {
      set(execution, DUE, clocks.onTask(owed.get(0).byWhen()));
    }
    set(
        execution,
        OutsideActionOutcome.VARIABLE,
        owed.isEmpty() ? OutsideActionOutcome.NONE : OutsideActionOutcome.OWED);
  }
}
