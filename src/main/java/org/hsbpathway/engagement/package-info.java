/**
 * Engagement: what happens when a child or a family stays away or says no.
 *
 * <p>After two missed sessions in a row somebody speaks with the family the same day; after three
 * somebody visits them at home and looks at the safety plan. Whoever says no is talked with again,
 * in another way or by somebody else, before a team manager decides. A refusal alone is not harm; a
 * refusal together with a risk nobody manages is. A family that leaves is offered early help and
 * knows how to come back. Nothing ends in silence.
 */
@ApplicationModule(
    displayName = "Engagement",
    allowedDependencies = {"casefile", "clock", "workflow"})
package org.hsbpathway.engagement;

import org.springframework.modulith.ApplicationModule;
