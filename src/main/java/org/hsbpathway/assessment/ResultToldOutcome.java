package org.hsbpathway.assessment;

import org.hsbpathway.workflow.ProcessVariable;

/** Whether child and parents know the result; labels the exits of {@code isFamilyToldOfResult}. */
enum ResultToldOutcome {
  FAMILY_KNOWS,
  TELLING_OWED,
  /** A manager agreed not to tell them; who watches that has them told when it is lifted. */
  TELLING_WITHHELD;

  static final ProcessVariable<ResultToldOutcome> VARIABLE =
      ProcessVariable.outcome("resultToldOutcome", ResultToldOutcome.class);
}
