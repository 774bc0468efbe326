package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a discussion was convened, or one that is still to be held takes up what is new. */
enum DiscussionOpeningOutcome {
  CONVENED,
  ALREADY_CONVENED;

  static final ProcessVariable<DiscussionOpeningOutcome> VARIABLE =
      ProcessVariable.outcome("discussionOpeningOutcome", DiscussionOpeningOutcome.class);
}
