/** Access: who may sign in, the groups people work in, and what each group may open, see and do. */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"casefile", "chain", "workflow"})
package org.hsbpathway.access;

import org.springframework.modulith.ApplicationModule;
