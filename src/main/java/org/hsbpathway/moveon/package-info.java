/**
 * Moving on: the most important stage. The child and the practitioner write how life goes on; what
 * remains of the safety plan gets a holder; a team manager who did not work with the child decides
 * to close; letters go within five working days; somebody asks after three months how things are.
 * No timer closes anything.
 */
@ApplicationModule(
    displayName = "Move on",
    allowedDependencies = {"casefile", "clock", "retention", "sharing", "workflow"})
package org.hsbpathway.moveon;

import org.springframework.modulith.ApplicationModule;
