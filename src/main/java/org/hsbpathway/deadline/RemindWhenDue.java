package org.hsbpathway.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Lets people know that the date has come, and whether they are reminded every day from now on. */
@Component
class RemindWhenDue implements JavaDelegate {

  private final Reminders reminders;

  RemindWhenDue(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution watch) {
    var everyDay = reminders.remind(Cases.runOf(watch), Kind.RED);
    Cases.set(watch, Reminder.VARIABLE, everyDay ? Reminder.EVERY_DAY : Reminder.ONCE);
  }
}
