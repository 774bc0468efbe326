package org.hsbpathway.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.workflow.ProcessVariable;
import org.hsbpathway.workflow.SendsMessages;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** The child who is assessed is seen in time, unless somebody has seen the child already. */
@Component
class ChildVisit implements SendsMessages {

  static final ProcessVariable<Instant> DUE = ProcessVariable.due("childSeenDue");
  static final String CLOCK = "childSeen";
  static final String PROCESS = "childVisit";

  private static final String SEEN = "childWasSeen";

  private final CaseFiles files;
  private final Standing standing;
  private final Strands strands;
  private final Deadlines deadlines;
  private final Clocks clocks;

  ChildVisit(
      CaseFiles files, Standing standing, Strands strands, Deadlines deadlines, Clocks clocks) {
    this.files = files;
    this.standing = standing;
    this.strands = strands;
    this.deadlines = deadlines;
    this.clocks = clocks;
  }

  @Override
  public Set<String> messages() {
    return Set.of(SEEN);
  }

  /** By when, unless somebody has seen the child; it counts from the referral. */
  Optional<Instant> owedBy(CaseReference reference, String by) {
    if (standing.dateOf(reference, Fact.CHILD_SEEN_ON).isPresent()) {
      return Optional.empty();
    }
    var receivedAt = files.of(reference).receivedAt();
    deadlines.start(reference, CLOCK, receivedAt, by);
    return Optional.of(clocks.onTask(clocks.dueOn(CLOCK, WorkingDays.dateOf(receivedAt))));
  }

  /** Nobody has to visit only to write down what the assessment says. */
  void seen(CaseReference reference, String by) {
    deadlines.met(reference, CLOCK, by);
    strands.tell(SEEN, reference);
  }
}
