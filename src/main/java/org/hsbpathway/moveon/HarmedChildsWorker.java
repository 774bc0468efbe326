package org.hsbpathway.moveon;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ClosingFacts;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Strands;
import org.springframework.stereotype.Component;

/** The worker of a child who was harmed: hears that we plan to close, and nothing else. */
@Component
class HarmedChildsWorker {

  private static final String ASKING = "linkedChildClosing";

  private final ClosingFacts facts;
  private final Standing standing;
  private final Strands strands;

  HarmedChildsWorker(ClosingFacts facts, Standing standing, Strands strands) {
    this.facts = facts;
    this.standing = standing;
    this.strands = strands;
  }

  /** Asks in a task of their own whoever has not been told by those who met. */
  void ask(CaseReference reference, MoveOn.Meeting meeting, String by) {
    if (standing.now(reference, Fact.LINKED_WORKER_NOTIFIED).isPresent()) {
      standing.withdraw(reference, Fact.LINKED_WORKER_NOTIFIED, by);
    }
    if (meeting.linkedWorkerTold() == MoveOn.LinkedWorkerTold.NO
        && facts.isChildHarmed(reference)) {
      strands.begin(ASKING, reference);
    }
  }

  /** Whether they know that we close; nobody has to where there is no such child. */
  boolean isTold(CaseReference reference, MoveOn.Meeting meeting) {
    return switch (meeting.linkedWorkerTold()) {
      case YES -> true;
      case NO -> standing.is(reference, Fact.LINKED_WORKER_NOTIFIED, "YES");
      case NO_LINKED_CHILD -> !facts.isChildHarmed(reference);
    };
  }
}
