/**
 * Workspace: what people find in Tasklist beside the form itself; at first, the half-finished form
 * kept for them.
 */
@ApplicationModule(
    displayName = "Workspace",
    allowedDependencies = {"casefile", "document", "retention", "sharing", "workflow"})
package org.hsbpathway.workspace;

import org.springframework.modulith.ApplicationModule;
