/**
 * Safety plan: the social worker agrees with the family on the first day who keeps everybody safe
 * tonight, writes it down within a working day and reviews it for as long as the case is open.
 *
 * <p>Every change is a new version; one version is in force. A plan may be stricter than a bail or
 * court condition, never looser. A review decides whether to carry on, tighten, relax or end; a
 * manager who did not ask for it decides about relaxing from a high level and about ending. Nothing
 * in this stage waits for the police, for consent or for a meeting.
 */
@ApplicationModule(
    displayName = "Safety plan",
    allowedDependencies = {"casefile", "clock", "deadline", "sharing", "workflow"})
package org.hsbpathway.safetyplan;

import org.springframework.modulith.ApplicationModule;
