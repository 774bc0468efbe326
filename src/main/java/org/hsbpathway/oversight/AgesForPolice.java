package org.hsbpathway.oversight;

import java.util.List;
import java.util.Set;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/** The police strand looks at its route again where a correction changed an age that decides it. */
@Component
class AgesForPolice {

  private static final Set<String> RUNNING = Set.of("OPEN", "MONITORED");
  private static final String WHY =
      "A date was corrected, and the child's age at an incident now falls on another side of a birthday that decides the route: look at the ages below, confirm or change the route, and tell the police.";

  private final CaseFiles files;
  private final Standing standing;
  private final Reasons reasons;

  AgesForPolice(CaseFiles files, Standing standing, Reasons reasons) {
    this.files = files;
    this.standing = standing;
    this.reasons = reasons;
  }

  /** Says why where somebody reads it: before a decision, and after the end, nobody would. */
  CorrectionOutcome changedIn(List<CaseReference> cases, String by) {
    var read = cases.stream().filter(this::somebodyReadsIt).toList();
    read.forEach(reference -> reasons.give(reference, Fact.POLICE_TOLD_AGAIN, WHY, by));
    return read.isEmpty() ? CorrectionOutcome.AS_BEFORE : CorrectionOutcome.POLICE_TOLD;
  }

  /** Where it was given and not answered yet. */
  boolean isOpenIn(CaseReference reference) {
    return reasons.areOpen(reference, Fact.POLICE_TOLD_AGAIN);
  }

  private boolean somebodyReadsIt(CaseReference reference) {
    var file = files.of(reference);
    return !file.isLocked()
        && (file.status() == CaseStatus.OPEN
            || standing.now(reference, Fact.POLICE_STRAND).filter(RUNNING::contains).isPresent());
  }
}
