package org.hsbpathway.retention;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Destroys what two people agreed to destroy, unless something came between that forbids it: then
 * the record is looked at again.
 */
@Component
class DestroyRecord implements JavaDelegate {

  private final Destructible destructible;
  private final Destruction destruction;

  DestroyRecord(Destructible destructible, Destruction destruction) {
    this.destructible = destructible;
    this.destruction = destruction;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (destructible.whyNot(caseOf(execution), runOf(execution)).isPresent()) {
      set(execution, DestructionOutcome.VARIABLE, DestructionOutcome.NOT_ALLOWED);
    } else {
      destruction.of(caseOf(execution), runOf(execution));
      set(execution, DestructionOutcome.VARIABLE, DestructionOutcome.DESTROYED);
    }
  }
}
