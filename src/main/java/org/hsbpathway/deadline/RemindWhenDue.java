package org.hsbpathway.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Lets people know that the date has come, and when they are reminded again. */
@Component
class RemindWhenDue implements JavaDelegate {

  private final Reminders reminders;

  RemindWhenDue(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution watch) {
    var next = reminders.remind(Cases.runOf(watch), Kind.RED);
    next.ifPresent(at -> Cases.set(watch, Reminder.NEXT, at));
    Cases.set(watch, Reminder.VARIABLE, next.isPresent() ? Reminder.AGAIN : Reminder.ENOUGH);
  }
}
