package org.hsbpathway.casefile;

import java.time.Instant;

/**
 * Managers who see the case are told at once.
 *
 * @param step what they are asked to do, in plain words; no word of the case
 * @param person whose doing it is, who is not told
 */
public record ManagersAlerted(
    CaseReference caseReference, String step, Instant dueAt, String person) {}
