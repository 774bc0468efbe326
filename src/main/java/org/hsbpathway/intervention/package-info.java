/**
 * One-to-one work: a practitioner meets the child towards the child's own goals.
 *
 * <p>The first session is within 20 working days of the plan, each session is recorded within two
 * working days, and a missed one is followed by contact the same day. After six sessions or three
 * months, whichever comes first, the HSB co-ordinator reviews the work with the child and the
 * family and decides how it goes on, or that it is done. While the police hold is on, the impact of
 * the alleged incident on others is not worked on.
 */
@ApplicationModule(
    displayName = "One-to-one work",
    allowedDependencies = {"casefile", "clock", "deadline", "workflow"})
package org.hsbpathway.intervention;

import org.springframework.modulith.ApplicationModule;
