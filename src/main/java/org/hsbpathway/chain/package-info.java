/**
 * Chain: binds each line of an append-only table to the line before it, so that a line that was
 * changed, taken out or put in afterwards is found and named.
 *
 * <p>It shows that somebody tampered, it does not prevent it: whoever may write to the database
 * could also reckon the whole chain anew. Noting down the last hash somewhere else, once a month,
 * closes that gap.
 */
@ApplicationModule(
    displayName = "Chain",
    allowedDependencies = {})
package org.hsbpathway.chain;

import org.springframework.modulith.ApplicationModule;
