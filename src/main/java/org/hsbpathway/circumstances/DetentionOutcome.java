package org.hsbpathway.circumstances;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether a detained child is looked after. Each constant labels an exit of {@code
 * isChildRemanded}.
 */
enum DetentionOutcome {
  REMANDED,
  HELD_OTHERWISE;

  static final ProcessVariable<DetentionOutcome> VARIABLE =
      ProcessVariable.outcome("detentionOutcome", DetentionOutcome.class);
}
