package org.hsbpathway.oversight;

import org.hsbpathway.workflow.ProcessVariable;

/** What a correction means for the police; the exits of {@code doAgesDecideOtherwise}. */
enum CorrectionOutcome {
  AS_BEFORE,
  POLICE_TOLD;

  static final ProcessVariable<CorrectionOutcome> VARIABLE =
      ProcessVariable.outcome("correctionOutcome", CorrectionOutcome.class);
}
