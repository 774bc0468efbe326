/**
 * Audit: who looked at a record, searched, printed, exported, shared, wrote in it, set a rule aside
 * or was refused. Every part of the application tells it by publishing an {@link
 * org.hsbpathway.workflow.Act}; here it becomes a line that is only added and is bound by a hash to
 * the one before.
 *
 * <p>A line is written at the very end of the transaction in which the act is done, just before the
 * commit: what did not happen has no line, what happened has one, and people wait for each other
 * for as long as one insert takes, not for as long as a form is checked. What was refused is
 * written after the transaction was rolled back, in one of its own.
 */
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"casefile", "chain", "clock", "sharing", "workflow"})
package org.hsbpathway.audit;

import org.springframework.modulith.ApplicationModule;
