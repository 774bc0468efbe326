package org.hsbpathway.strategy;

import static org.hsbpathway.workflow.Cases.caseOf;
import static org.hsbpathway.workflow.Cases.runOf;
import static org.hsbpathway.workflow.Cases.set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** Says how many of the agreed actions are ours. Running it again finds the same ones. */
@Component
class TakeUpActions implements JavaDelegate {

  private static final ProcessVariable<Integer> OURS = ProcessVariable.count("ownActionsCount");

  private final Undertakings undertakings;

  TakeUpActions(Undertakings undertakings) {
    this.undertakings = undertakings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var run = runOf(execution);
    int ours =
        (int)
            undertakings.findByRunOrderByByWhenAscNumberAsc(run).stream()
                .filter(Undertaking::isOurs)
                .count();
    for (var undertaking : undertakings.toTakeUp(caseOf(execution))) {
      undertakings.save(undertaking.takenUp(run, undertaking.isOurs() ? ours++ : null));
    }
    set(execution, OURS, ours);
  }
}
