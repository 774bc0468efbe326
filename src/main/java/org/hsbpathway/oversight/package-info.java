/**
 * Oversight: a manager talks every open case through with its worker every four weeks, and what
 * only a manager or information governance may do to a whole case begins here: the child has died,
 * a referral is withdrawn, something was filed wrongly, a worker is away, a record is on hold.
 *
 * <p>Nothing here decides by itself: a date reminds, a named person writes down what is decided.
 */
@ApplicationModule(
    displayName = "Oversight",
    allowedDependencies = {"casefile", "clock", "deadline", "retention", "sharing", "workflow"})
package org.hsbpathway.oversight;

import org.springframework.modulith.ApplicationModule;
