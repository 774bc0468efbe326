package org.hsbpathway.sharing;

import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;

/**
 * Something about to leave the team, as the ledger keeps it.
 *
 * @param part which part of the item, and how much of it
 * @param madeOf which version of the record it was made of; {@code null} where it has none
 * @param basis the row of the share decision that answered, in its words, or the rule of the step
 * @param approvedBy who else agreed; {@code null} where nobody had to
 * @param sentBy who pressed send
 * @param document what was made for it; {@code null} where it went by word of mouth
 */
public record Outgoing(
    CaseReference caseReference,
    SharedItem item,
    String part,
    String madeOf,
    Recipient recipient,
    String recipientName,
    String decision,
    String basis,
    String overrideReason,
    String approvedBy,
    String sentBy,
    String sentHow,
    Document document) {

  /** A copy, known by its opaque number and the hash of its bytes. */
  public record Document(UUID copy, String hash) {}
}
