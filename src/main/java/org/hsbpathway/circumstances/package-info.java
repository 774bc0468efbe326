/**
 * Circumstances: what changes in a child's life while the case runs. The child moves, becomes
 * looked after, is detained, is handed over to another authority, belongs to two authorities or
 * turns eighteen.
 *
 * <p>Each is reported with a form of its own by whoever hears of it first. The safety plan is
 * changed at once, because every new place needs its own rules; the rest of the case goes on.
 * Responsibility never lapses: this authority keeps it until somebody else has taken it over, and
 * no birthday and no timer ends anything.
 */
@ApplicationModule(
    displayName = "Circumstances",
    allowedDependencies = {"casefile", "clock", "deadline", "workflow"})
package org.hsbpathway.circumstances;

import org.springframework.modulith.ApplicationModule;
