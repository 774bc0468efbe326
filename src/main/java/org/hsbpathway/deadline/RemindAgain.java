package org.hsbpathway.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Reminds once more after the date. */
@Component
class RemindAgain implements JavaDelegate {

  private final Reminders reminders;

  RemindAgain(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void execute(DelegateExecution watch) {
    var next = reminders.remind(Cases.runOf(watch), Kind.REMINDED_AGAIN);
    next.ifPresent(at -> Cases.set(watch, Reminder.NEXT, at));
    Cases.set(watch, Reminder.VARIABLE, next.isPresent() ? Reminder.AGAIN : Reminder.ENOUGH);
  }
}
