package org.hsbpathway.sharing;

import org.hsbpathway.casefile.CaseReference;

/**
 * Something about to leave the team, as the ledger keeps it.
 *
 * @param part which part of the item, and how much of it
 * @param basis the row of the share decision that answered, in its words, or the rule of the step
 * @param approvedBy who else agreed; {@code null} where nobody had to
 * @param sentBy who pressed send
 * @param document what was made for it; {@code null} where it went by word of mouth
 */
public record Outgoing(
    CaseReference caseReference,
    SharedItem item,
    String part,
    Recipient recipient,
    String recipientName,
    String decision,
    String basis,
    String overrideReason,
    String approvedBy,
    String sentBy,
    String sentHow,
    CopyMaker.Sealed document) {}
