package org.hsbpathway.sharing;

import java.time.Instant;

/**
 * What somebody wants to share, and what the share decision has to know of it.
 *
 * @param childAsksSilence why the child understands it and asks that the parents are not told;
 *     empty where that is not so
 * @param legalDuty the duty in law that is named, as {@link LegalDuties} knows it; {@code null}
 *     where none is
 * @param dutyName what that duty or an order asks for here
 * @param meetingAt when people meet, where it is an invitation
 * @param document the number of the document from elsewhere, where that is shared
 * @param redactedVersion the number of the version that goes in its stead; {@code null} where it
 *     names no other child
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
    String legalDuty,
    String dutyName,
    Instant meetingAt,
    String meetingPlace,
    Integer document,
    Integer redactedVersion) {

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
