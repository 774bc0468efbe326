package org.hsbpathway.urgent;

import java.util.Set;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.NamedCase;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** The case in which something urgent happened: one that is worked on, or about to be decided. */
@Component
class OpenCase {

  private static final Set<CaseStatus> WORKED_ON = Set.of(CaseStatus.OPEN, CaseStatus.CONCERN);

  private final NamedCase named;

  OpenCase(NamedCase named) {
    this.named = named;
  }

  /** Lets the report belong to the case of this reference. */
  CaseFile begin(String typed, Step step) {
    return workedOn(named.begin(typed, step));
  }

  /** The same for a danger, whoever reports it: also of a record they do not see. */
  CaseFile beginInDanger(String typed, Step step) {
    return workedOn(named.beginUnseen(typed, step));
  }

  private static CaseFile workedOn(CaseFile file) {
    if (!WORKED_ON.contains(file.status())) {
      throw new Refusal(
          "caseReference",
          "Nobody works on this case now. Please raise a new concern: what is known about the child is shown beside it.");
    }
    return file;
  }

  /** Whether a manager has accepted the case; before that, the referral decides on all of it. */
  static boolean isAccepted(CaseFile file) {
    return file.status() == CaseStatus.OPEN;
  }
}
