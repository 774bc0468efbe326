/**
 * Sharing: talk first. Before anything leaves the team the share decision is asked, the child and
 * the parents are spoken with, and a named person sends it; where waiting could lead to harm,
 * somebody else agrees that it goes first, and a task stays open until the family knows.
 *
 * <p>What has left stands in the sharing ledger: to whom, which part, on which basis, who agreed.
 * Nothing leaves without a line there, and a line that was changed afterwards is found.
 */
@ApplicationModule(
    displayName = "Sharing",
    allowedDependencies = {"casefile", "chain", "clock", "upload", "workflow"})
package org.hsbpathway.sharing;

import org.springframework.modulith.ApplicationModule;
