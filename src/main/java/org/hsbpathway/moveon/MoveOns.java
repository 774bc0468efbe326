package org.hsbpathway.moveon;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The closings of all cases; a case that was opened again has more than one. */
interface MoveOns extends JpaRepository<MoveOn, UUID> {

  Optional<MoveOn> findFirstByCaseReferenceOrderByOpenedAtDesc(CaseReference caseReference);

  Optional<MoveOn> findFirstByCaseReferenceAndDecisionOrderByOpenedAtDesc(
      CaseReference caseReference, ClosureOutcome decision);

  /** The one that is under way, or a new one. */
  default MoveOn underWay(CaseReference caseReference, Instant now) {
    return findFirstByCaseReferenceOrderByOpenedAtDesc(caseReference)
        .filter(
            latest ->
                findFirstByCaseReferenceAndDecisionOrderByOpenedAtDesc(
                        caseReference, ClosureOutcome.CLOSE)
                    .filter(latest::equals)
                    .isEmpty())
        .orElseGet(() -> MoveOn.open(caseReference, now));
  }

  default MoveOn closed(CaseReference caseReference) {
    return findFirstByCaseReferenceAndDecisionOrderByOpenedAtDesc(
            caseReference, ClosureOutcome.CLOSE)
        .orElseThrow();
  }
}
