package org.hsbpathway.retention;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the record is gone; the exits of {@code isRecordDestroyed}. */
enum DestructionOutcome {
  DESTROYED,
  NOT_ALLOWED;

  static final ProcessVariable<DestructionOutcome> VARIABLE =
      ProcessVariable.outcome("destructionOutcome", DestructionOutcome.class);
}
