/**
 * Consultation: a parent or professional asks whether a behaviour is a concern, and the HSB
 * co-ordinator answers within two working days with advice that always says how children are kept
 * safe meanwhile.
 *
 * <p>When a child may be at risk the consultation becomes a referral at once; a child who was not
 * named is named only after the person who asked has been told that it stops being anonymous.
 */
@ApplicationModule(
    displayName = "Consultation",
    allowedDependencies = {"casefile", "clock", "deadline", "sharing", "workflow"})
package org.hsbpathway.consultation;

import org.springframework.modulith.ApplicationModule;
