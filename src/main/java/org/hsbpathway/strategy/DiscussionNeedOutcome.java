package org.hsbpathway.strategy;

import org.hsbpathway.workflow.ProcessVariable;

/** Why the pathway asks for a discussion; on its main line it says nothing. */
enum DiscussionNeedOutcome {
  /** Something happened while the case goes on. */
  SOMETHING_HAPPENED;

  static final ProcessVariable<DiscussionNeedOutcome> VARIABLE =
      ProcessVariable.outcome("discussionNeedOutcome", DiscussionNeedOutcome.class);
}
