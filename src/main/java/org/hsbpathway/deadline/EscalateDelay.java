package org.hsbpathway.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Tells the next manager that nobody has said why. */
@Component
class EscalateDelay implements JavaDelegate {

  private final Reminders reminders;

  EscalateDelay(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution watch) {
    reminders.remind(Cases.runOf(watch), Kind.ESCALATED);
  }
}
