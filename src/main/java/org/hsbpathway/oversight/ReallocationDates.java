package org.hsbpathway.oversight;

import java.time.Instant;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ProcessVariable;
import org.springframework.stereotype.Component;

/** By when a case is reallocated: the same day where the level of supervision is high. */
@Component
class ReallocationDates {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("reallocationDue");

  private final OversightDates dates;
  private final Clocks clocks;

  ReallocationDates(OversightDates dates, Clocks clocks) {
    this.dates = dates;
    this.clocks = clocks;
  }

  Instant due(CaseReference reference) {
    return clocks.due(dates.isHigh(reference) ? "reallocationHigh" : "reallocation").toInstant();
  }
}
