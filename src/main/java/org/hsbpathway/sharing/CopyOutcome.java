package org.hsbpathway.sharing;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether a copy was made; labels the exits of {@code isThereACopy}. */
enum CopyOutcome {
  COPY_MADE,
  NO_COPY;

  static final ProcessVariable<CopyOutcome> VARIABLE =
      ProcessVariable.outcome("copyOutcome", CopyOutcome.class);
}
