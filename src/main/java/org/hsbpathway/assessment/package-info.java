/**
 * Assessment: the statutory child and family assessment and the specialist assessment, side by
 * side.
 *
 * <p>The social worker completes the child and family assessment within 45 working days of the
 * referral; it never waits for the other one. Two assessors do the specialist assessment with the
 * child and the family within 40 working days of allocation; the co-ordinator chooses them, the
 * lead holds a certificate for the model, and a third person signs off. While the police hold is
 * on, the alleged incident is not a topic. The child and the parents hear the result first.
 *
 * <p>People judge and write in their own words. Nothing here scores, adds up or copies from a
 * model's manual.
 */
@ApplicationModule(
    displayName = "Assessment",
    allowedDependencies = {"casefile", "clock", "deadline", "sharing", "workflow"})
package org.hsbpathway.assessment;

import org.springframework.modulith.ApplicationModule;
