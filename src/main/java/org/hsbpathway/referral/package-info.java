/**
 * Referral: the front door writes down a concern about a child's sexual behaviour once, and a team
 * manager who did not record it decides what happens next.
 *
 * <p>The decision and the answer to whoever told us are due within one working day of the report.
 * The answer is a small process of its own that begins with the decision, so that nothing for the
 * child waits for it. The interim safety plan runs beside this stage; a concern is accepted only
 * when it has been started.
 */
@ApplicationModule(
    displayName = "Referral",
    allowedDependencies = {"casefile", "clock", "deadline", "sharing", "workflow"})
package org.hsbpathway.referral;

import org.springframework.modulith.ApplicationModule;
