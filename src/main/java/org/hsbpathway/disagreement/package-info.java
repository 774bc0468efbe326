/**
 * Professional disagreement: two views of what keeps a child safe are settled by people who talk
 * with each other, one level after the other, while the safer of the two is in force.
 *
 * <p>Anybody who works on a case may raise one; a strategy discussion, a planning meeting or a
 * police hold that lasts raise one by message. Practitioners have one working day, managers three
 * more, senior managers five more, then the partnership decides. All days count from the day it was
 * raised: a level that is quick gives time to the next, one that is late takes it. Nothing in the
 * case waits for it, least of all the safety plan.
 */
@ApplicationModule(
    displayName = "Professional disagreement",
    allowedDependencies = {"casefile", "clock", "deadline", "workflow"})
package org.hsbpathway.disagreement;

import org.springframework.modulith.ApplicationModule;
