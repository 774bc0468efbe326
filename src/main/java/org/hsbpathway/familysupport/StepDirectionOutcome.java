package org.hsbpathway.familysupport;

import org.hsbpathway.workflow.ProcessVariable;

/** Which way a step goes. Each constant labels one exit of the gateway {@code closerOrApart}. */
enum StepDirectionOutcome {
  CLOSER,
  APART;

  static final ProcessVariable<StepDirectionOutcome> VARIABLE =
      ProcessVariable.outcome("stepDirectionOutcome", StepDirectionOutcome.class);
}
