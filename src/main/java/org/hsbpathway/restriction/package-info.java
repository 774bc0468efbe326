/**
 * Restricted records: who may see a case at all.
 *
 * <p>A record is closed because a member of staff is connected with the family, or because too many
 * would be curious. Somebody asks, a manager who is not the one who asked approves and names the
 * people who go on seeing it. Everybody else is told that there is a restricted record, and nothing
 * of it; whoever is connected with the family finds nothing, as if there were no such case. In an
 * emergency somebody reads the safety plan at once, with a reason, and a manager looks at that on
 * the next working day.
 */
@ApplicationModule(
    displayName = "Restricted records",
    allowedDependencies = {"casefile", "clock", "workflow"})
package org.hsbpathway.restriction;

import org.springframework.modulith.ApplicationModule;
