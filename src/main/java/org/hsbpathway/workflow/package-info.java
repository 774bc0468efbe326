/**
 * The seam between the engine and the case file: forms become records, the engine keeps a token.
 * Knows the engine, knows the case file, knows nothing of safeguarding.
 */
@ApplicationModule(
    displayName = "Workflow",
    allowedDependencies = {"casefile", "clock"})
package org.hsbpathway.workflow;

import org.springframework.modulith.ApplicationModule;
