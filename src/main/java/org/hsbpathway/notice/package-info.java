/**
 * Notices by e-mail: what is due and overdue, by case reference and step and nothing else. Off
 * until a mail server is configured; a case in which nobody may be written to any more is silent,
 * and one switch silences all.
 */
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"casefile", "clock", "deadline", "sharing", "workflow"})
package org.hsbpathway.notice;

import org.springframework.modulith.ApplicationModule;
