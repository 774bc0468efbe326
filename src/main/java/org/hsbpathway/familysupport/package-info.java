/**
 * Family support: from the first day a family worker is there for the parents and the other
 * children, in touch within two working days, then every two weeks while supervision is close and
 * every month otherwise.
 *
 * <p>The family says when it is done, also after the case has closed. Where the same people are the
 * parents of both children, the family worker is never the only worker for both.
 */
@ApplicationModule(
    displayName = "Family support",
    allowedDependencies = {"casefile", "clock", "workflow"})
package org.hsbpathway.familysupport;

import org.springframework.modulith.ApplicationModule;
