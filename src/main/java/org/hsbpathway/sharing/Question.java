package org.hsbpathway.sharing;

import java.time.Instant;

/**
 * What somebody wants to share, and what the share decision has to know of it.
 *
 * @param childAsksSilence why the child understands it and asks that the parents are not told;
 *     empty where that is not so
 * @param meetingAt when people meet, where it is an invitation
 */
record Question(
    SharedItem item,
    Recipient recipient,
    String recipientName,
    String purpose,
    Harm harm,
    boolean tellingAfterIsSafe,
    String childAsksSilence,
    Duty duty,
    String dutyName,
    Instant meetingAt,
    String meetingPlace) {

  /** Whether waiting, or telling the family, could lead to harm. */
  enum Harm {
    YES,
    NO,
    UNCLEAR
  }

  /** Whether something obliges us to share. */
  enum Duty {
    NONE,
    NAMED_DUTY,
    COURT_ORDER
  }

  boolean isAskedForSilence() {
    return childAsksSilence != null && !childAsksSilence.isBlank();
  }
}
