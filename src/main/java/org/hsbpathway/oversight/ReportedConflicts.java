package org.hsbpathway.oversight;

import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.workflow.ConflictOfInterest;
import org.springframework.stereotype.Component;

/** Keeps somebody out of a case from the moment a manager has reported the connection. */
@Component
class ReportedConflicts implements ConflictOfInterest {

  private final Absences absences;
  private final Clocks clocks;

  ReportedConflicts(Absences absences, Clocks clocks) {
    this.absences = absences;
    this.clocks = clocks;
  }

  @Override
  public boolean keeps(String user, CaseReference reference) {
    return absences.of(List.of(user), reference, clocks.today()).stream()
        .anyMatch(absence -> absence.kind() == Absence.Kind.CONFLICT);
  }
}
