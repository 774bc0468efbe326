package org.hsbpathway.deadline;

import java.time.Instant;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether people are reminded once more after a date was reached. */
enum Reminder {
  ENOUGH,
  /** Of the review of a safety plan, until it is held; of a date that turned red before it came. */
  AGAIN;

  static final ProcessVariable<Reminder> VARIABLE =
      ProcessVariable.outcome("reminderOutcome", Reminder.class);
  static final ProcessVariable<Instant> NEXT = ProcessVariable.due("nextReminderDue");
}
