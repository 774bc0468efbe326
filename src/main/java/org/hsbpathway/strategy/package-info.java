/**
 * Strategy discussion: social care, police and health agree what each child needs, usually within a
 * working day and on the same day if anyone is in danger.
 *
 * <p>A team manager holds one discussion about the child who displayed the behaviour and a separate
 * one about every child who was harmed; each has its own people, its own minutes and its own
 * worker. The first decides whether the threshold of significant harm is met, whether there is a
 * section 47 enquiry, how an assessment can go ahead while the police investigate, and who does
 * what by when. As soon as it has decided, the enquiry or the assessment begins: nobody waits for
 * minutes, for the talk with the family or for another child's discussion, which go on beside it.
 * The safety plan has to be there already.
 */
@ApplicationModule(
    displayName = "Strategy discussion",
    allowedDependencies = {"casefile", "clock", "deadline", "sharing", "workflow"})
package org.hsbpathway.strategy;

import org.springframework.modulith.ApplicationModule;
