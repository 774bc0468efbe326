package org.hsbpathway.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Lets people know that a date comes near. */
@Component
class RemindBeforeDue implements JavaDelegate {

  private final Reminders reminders;

  RemindBeforeDue(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution watch) {
    reminders.remind(Cases.runOf(watch), Kind.AMBER);
  }
}
