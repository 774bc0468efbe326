/**
 * Police strand: what the police, the Crown Prosecution Service and the courts decide, as they tell
 * us, beside everything else.
 *
 * <p>The social worker looks at the child's age at each incident and records whether the police are
 * involved; youth justice or the social worker record every change and ask again after 20 working
 * days at the latest. Nothing waits for this strand: it tells the safety plan when the police
 * position changes, the assessment when a hold is lifted and the pathway when the work is asked
 * for. It may go on after the case is closed. What follows from a caution or conviction is recorded
 * as told and never worked out.
 */
@ApplicationModule(
    displayName = "Police strand",
    allowedDependencies = {"casefile", "clock", "deadline", "sharing", "workflow"})
package org.hsbpathway.police;

import org.springframework.modulith.ApplicationModule;
