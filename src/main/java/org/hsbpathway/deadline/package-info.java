/**
 * The deadline ledger: every clock of a case as a list of facts that is only ever added to, the
 * sentence that says why a date is what it is, and what happens when a date comes near or has
 * passed.
 *
 * <p>No clock decides anything: it reminds, and a named person acts.
 */
@ApplicationModule(
    displayName = "Deadlines",
    allowedDependencies = {"casefile", "clock", "workflow"})
package org.hsbpathway.deadline;

import org.springframework.modulith.ApplicationModule;
