/**
 * The case file: the child a case is about, the child who was harmed, what is said to have
 * happened, what holds now and what happened when.
 *
 * <p>Every stage needs it, so it knows no stage and no engine: stages tell it what happened through
 * {@link org.hsbpathway.casefile.CaseEvent} and what holds through {@link
 * org.hsbpathway.casefile.Standing}. Every fact is typed once and kept here or in the record of the
 * stage that learned it. Two children have two records: the child who was harmed is joined to an
 * incident by a pseudonym only.
 */
@ApplicationModule(displayName = "Case file", allowedDependencies = "clock")
package org.hsbpathway.casefile;

import org.springframework.modulith.ApplicationModule;
