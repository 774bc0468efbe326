package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether a discussion hears for the first time that the child it is about may be harmed; labels an
 * exit of {@code whatElseFollows}.
 */
enum DisclosureOutcome {
  DISCLOSED,
  NOTHING_NEW;

  static final ProcessVariable<DisclosureOutcome> VARIABLE =
      ProcessVariable.outcome("disclosureOutcome", DisclosureOutcome.class);
}
