package org.hsbpathway.strategy;

import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.workflow.ProcessVariable;

/** What a discussion changed about the hold; labels exits of {@code whatElseFollows}. */
final class HoldChange {

  static final ProcessVariable<OffenceHold.Change> VARIABLE =
      ProcessVariable.outcome("holdChangeOutcome", OffenceHold.Change.class);

  private HoldChange() {}
}
