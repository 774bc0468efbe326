/**
 * Clocks: by when something has to be done, counted in working days of England and Wales where law,
 * guidance or a local standard says so.
 *
 * <p>No clock decides anything: it reminds, and a named person acts.
 */
@ApplicationModule(
    displayName = "Clocks",
    allowedDependencies = {})
package org.hsbpathway.clock;

import org.springframework.modulith.ApplicationModule;
