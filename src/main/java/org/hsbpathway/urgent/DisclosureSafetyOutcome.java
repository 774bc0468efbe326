package org.hsbpathway.urgent;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether the child is safe tonight; labels the exits of {@code isChildSafeTonight}. */
enum DisclosureSafetyOutcome {
  SAFE_OR_NOT_KNOWN,
  NOT_SAFE;

  static final ProcessVariable<DisclosureSafetyOutcome> VARIABLE =
      ProcessVariable.outcome("disclosureSafetyOutcome", DisclosureSafetyOutcome.class);
}
