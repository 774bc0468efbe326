package org.hsbpathway.assessment;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether a session or the written assessment says that the child told of being harmed, or that
 * there are signs.
 */
enum DisclosureOutcome {
  /** Passed on at once, to be answered the same day. */
  DISCLOSED,
  NOTHING_NEW;

  static final ProcessVariable<DisclosureOutcome> VARIABLE =
      ProcessVariable.outcome("disclosureOutcome", DisclosureOutcome.class);
}
