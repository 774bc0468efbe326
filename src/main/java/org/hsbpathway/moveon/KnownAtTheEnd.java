package org.hsbpathway.moveon;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ClosingFacts;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.springframework.stereotype.Component;

/** What the case file knows already is not said otherwise as the case ends. */
@Component
class KnownAtTheEnd {

  private final ClosingFacts facts;
  private final Standing standing;

  KnownAtTheEnd(ClosingFacts facts, Standing standing) {
    this.facts = facts;
    this.standing = standing;
  }

  MoveOn.Meeting check(CaseReference reference, MoveOn.Meeting meeting) {
    return meeting.checked(
        standing.now(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.class),
        facts.isChildHarmed(reference));
  }

  /** Supervision came down at the last meeting only, without a review of the plan. */
  boolean isLowered(CaseReference reference, MoveOn.Meeting meeting) {
    return standing
        .now(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.class)
        .filter(meeting.supervision()::isBelow)
        .isPresent();
  }
}
