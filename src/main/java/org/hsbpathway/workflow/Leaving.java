package org.hsbpathway.workflow;

import org.hsbpathway.casefile.CaseReference;

/**
 * A form says that something was sent, handed over or told to somebody outside the team: published
 * as an event of the application, so that whoever keeps account of what leaves writes it down in
 * the same transaction. A question of a form says so with the properties {@code leaves}, {@code to}
 * and {@code name}: one word for all answers, or {@code ANSWER=WORD} for each that counts.
 *
 * @param question the key of the question that says so
 * @param item what, in the words of the ledger
 * @param recipient to whom, in the words of the ledger
 * @param name who that is; null where the form does not ask
 * @param person the user id of who says so
 */
public record Leaving(
    CaseReference caseReference,
    String question,
    String item,
    String recipient,
    String name,
    String person) {}
