package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether a death is a serious incident to be notified. Each constant labels one exit of the
 * gateway {@code isItNotifiable}.
 */
enum NotificationOutcome {
  NOTIFIABLE,
  NOT_NOTIFIABLE;

  static final ProcessVariable<NotificationOutcome> VARIABLE =
      ProcessVariable.outcome("notificationOutcome", NotificationOutcome.class);
}
