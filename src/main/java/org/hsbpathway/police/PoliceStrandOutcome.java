package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * Whether anything is outstanding after an outcome; labels the exits of {@code
 * isAnythingOutstanding}.
 */
enum PoliceStrandOutcome {
  CONCLUDED,
  CONTINUES;

  static final ProcessVariable<PoliceStrandOutcome> VARIABLE =
      ProcessVariable.outcome("policeStrandOutcome", PoliceStrandOutcome.class);
}
