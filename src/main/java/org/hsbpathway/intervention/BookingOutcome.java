package org.hsbpathway.intervention;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether child and family take the work up. Each constant labels one exit of {@code
 * isWorkTakenUp}.
 */
enum BookingOutcome {
  BOOKED,
  DECLINED;

  static final ProcessVariable<BookingOutcome> VARIABLE =
      ProcessVariable.outcome("bookingOutcome", BookingOutcome.class);
}
