/**
 * What cannot wait: a new incident, an escalation to a section 47 enquiry, an immediate danger, a
 * child who tells of being harmed, a safety plan that fails.
 *
 * <p>Each is reported with one short form by whoever hears of it, at any time and in any stage.
 * What was reported goes into the case file at once; the safety plan answers it the same day, the
 * agencies meet again by the next working day, the police are told. A manager answers the same day.
 * The work with the child goes on meanwhile unless people decide otherwise.
 */
@ApplicationModule(
    displayName = "What cannot wait",
    allowedDependencies = {"casefile", "clock", "workflow"})
package org.hsbpathway.urgent;

import org.springframework.modulith.ApplicationModule;
