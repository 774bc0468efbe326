package org.hsbpathway.police;

import org.hsbpathway.workflow.ProcessVariable;

/**
 * What a manager decides where the family cannot be told; labels the exits of {@code
 * doesTellingEnd}.
 */
enum TellingEndOutcome {
  GOES_ON,
  ENDS;

  static final ProcessVariable<TellingEndOutcome> VARIABLE =
      ProcessVariable.outcome("tellingEndOutcome", TellingEndOutcome.class);
}
