/**
 * Planning: within ten working days of the assessment the child, the parents and everyone who helps
 * them agree one plan.
 *
 * <p>The HSB co-ordinator holds the meeting. It agrees how closely the child is supervised, which
 * one-to-one work helps and who does it, what the family gets, who holds the plan day to day, and
 * how everyone will know that it is finished. Agreeing needs a safety plan in force. If the meeting
 * cannot agree, managers decide and the safer option holds meanwhile. The social worker then shares
 * the plan: the child first, the parents next, the others their part.
 */
@ApplicationModule(
    displayName = "Planning",
    allowedDependencies = {"casefile", "clock", "deadline", "workflow"})
package org.hsbpathway.planning;

import org.springframework.modulith.ApplicationModule;
