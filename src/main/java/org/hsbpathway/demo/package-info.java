/**
 * Fictional cases at every stage, dated back, for a first look; only with the profile {@code demo}.
 */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {"assessment", "clock", "workflow"})
package org.hsbpathway.demo;

import org.springframework.modulith.ApplicationModule;
