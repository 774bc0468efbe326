package org.hsbpathway.consultation;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether we know which child the consultation is about. */
enum Naming {
  NAMED,
  ANONYMOUS,
  NOT_NAMED;

  static final ProcessVariable<Naming> VARIABLE =
      ProcessVariable.outcome("namingOutcome", Naming.class);
}
