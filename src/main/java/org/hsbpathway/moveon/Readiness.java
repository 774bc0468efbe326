package org.hsbpathway.moveon;

import java.util.List;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ClosingFacts;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Decisions;
import org.springframework.stereotype.Component;

/** What the decision table {@code closureReadiness} finds missing before a case can be closed. */
@Component
class Readiness {

  private final Decisions decisions;
  private final ClosingFacts facts;
  private final Standing standing;
  private final KnownAtTheEnd known;
  private final HarmedChildsWorker otherWorker;

  Readiness(
      Decisions decisions,
      ClosingFacts facts,
      Standing standing,
      KnownAtTheEnd known,
      HarmedChildsWorker otherWorker) {
    this.otherWorker = otherWorker;
    this.decisions = decisions;
    this.facts = facts;
    this.standing = standing;
    this.known = known;
  }

  /** The sentences of the rows that fired; none where nothing is missing. */
  List<String> missing(CaseReference reference, MoveOn moveOn, boolean policeWatched) {
    var plan = standing.now(reference, Fact.SAFETY_PLAN);
    var ending =
        new ClosingFacts.Ending(
            moveOn.handover().isPresent() || plan.isEmpty() || plan.get().equals("ENDED"),
            isLow(reference, moveOn, plan) || moveOn.handedTo().isPresent(),
            policeWatched,
            moveOn.meeting().map(MoveOn.Meeting::familyTold).orElse(false),
            moveOn.meeting().map(meeting -> otherWorker.isTold(reference, meeting)).orElse(false));
    return decisions.all("closureReadiness", facts.of(reference, ending)).stream()
        .map(Decisions.Decided::why)
        .toList();
  }

  /** Adult services have taken over, or the young person has refused knowing what it means. */
  boolean isSupportOfAdultsSettled(CaseReference reference) {
    return facts.isSupportOfAdultsSettled(reference);
  }

  /**
   * Supervision that came down at the last meeting only is low where nothing is left to supervise:
   * the plan is over already, or the behaviour was not harmful.
   */
  private boolean isLow(CaseReference reference, MoveOn moveOn, Optional<String> plan) {
    return moveOn
        .meeting()
        .filter(meeting -> meeting.supervision() == MoveOn.FinalSupervision.LOW)
        .filter(
            meeting ->
                plan.filter(HandOverSafetyPlan.OVER::contains).isPresent()
                    || standing.is(reference, Fact.BEHAVIOUR, "NOT_HARMFUL")
                    || !known.isLowered(reference, meeting))
        .isPresent();
  }
}
