/**
 * Section 47 enquiry: is this child suffering, or likely to suffer, significant harm, and does a
 * child protection plan have to keep them safe?
 *
 * <p>The social worker sees the child, analyses and concludes; if harm is likely to continue, a
 * conference under an independent chair is held within 15 working days of the strategy discussion
 * that started the enquiry. A plan is made only for this child's own risk, never for what they are
 * alleged to have done. While there is a plan the core group meets, the first time within 10
 * working days, and review conferences are held after three months and then every six months at the
 * latest, until one ends the plan.
 */
@ApplicationModule(
    displayName = "Section 47 enquiry",
    allowedDependencies = {"casefile", "clock", "deadline", "workflow"})
package org.hsbpathway.enquiry;

import org.springframework.modulith.ApplicationModule;
