package org.hsbpathway.deadline;

import org.hsbpathway.workflow.ProcessVariable;

/** How often people are reminded after a date has passed. */
enum Reminder {
  ONCE,
  /** Reviews of a safety plan, until they are held. */
  EVERY_DAY;

  static final ProcessVariable<Reminder> VARIABLE =
      ProcessVariable.outcome("reminderOutcome", Reminder.class);
}
