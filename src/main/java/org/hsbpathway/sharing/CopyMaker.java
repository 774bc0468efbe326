package org.hsbpathway.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;

/** Makes the copy that goes out. */
public interface CopyMaker {

  /**
   * For whom and of what a copy is made.
   *
   * @param id the opaque number under which it is found
   * @param meetingAt when people meet, where it is an invitation
   */
  record Order(
      UUID id,
      CaseReference caseReference,
      SharedItem item,
      Recipient recipient,
      String recipientName,
      Allowed allowed,
      Instant meetingAt,
      String meetingPlace) {}

  /** A copy as it goes out. */
  record Sealed(UUID copy, String hash, String madeOf) {}

  /** Where a person can look at the copy; empty where none can be made of this. */
  Optional<String> addressOf(Order order);

  /**
   * Makes the copy that goes out and keeps it; from now on it never changes. Whoever asks for it
   * writes the line in the ledger in the same transaction.
   *
   * @throws Refusal when another child would be named in it
   */
  Optional<Sealed> seal(Order order);
}
