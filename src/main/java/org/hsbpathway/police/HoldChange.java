package org.hsbpathway.police;

import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.workflow.ProcessVariable;

/** What an update changed about the hold; labels the exits of {@code isHoldNew}. */
final class HoldChange {

  static final ProcessVariable<OffenceHold.Change> VARIABLE =
      ProcessVariable.outcome("policeHoldOutcome", OffenceHold.Change.class);

  private HoldChange() {}
}
