package org.hsbpathway.deadline;

import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.WorkingDays;

/** The lines of one clock in the ledger of a case: "2026-12-01 to 2026-12-31". */
public final class Counted {

  public static List<String> of(Deadlines deadlines, CaseReference reference, String clock) {
    return deadlines.of(reference).stream()
        .filter(line -> line.clock().equals(clock))
        .map(
            line ->
                WorkingDays.dateOf(line.startedAt()) + " to " + WorkingDays.dateOf(line.dueAt()))
        .toList();
  }

  private Counted() {}
}
