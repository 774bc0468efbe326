package org.hsbpathway.sharing;

import org.hsbpathway.workflow.ProcessVariable;

/** How it goes on with what somebody wants to share; labels the exits of three gateways. */
enum SharingOutcome {
  SEND,
  TALK_FIRST,
  ASK_MANAGER,
  ASK_ADVICE,
  NOT_SHARED;

  static final ProcessVariable<SharingOutcome> VARIABLE =
      ProcessVariable.outcome("sharingOutcome", SharingOutcome.class);
}
