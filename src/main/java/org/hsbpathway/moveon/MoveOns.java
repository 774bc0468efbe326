package org.hsbpathway.moveon;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Step;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The closings of all cases; a case that was opened again has more than one, and each has letters
 * and a check of its own.
 */
interface MoveOns extends JpaRepository<MoveOn, UUID> {

  Optional<MoveOn> findFirstByCaseReferenceOrderByOpenedAtDesc(CaseReference caseReference);

  Optional<MoveOn> findFirstByCaseReferenceAndDecisionOrderByOpenedAtDesc(
      CaseReference caseReference, ClosureOutcome decision);

  Optional<MoveOn> findByRun(String run);

  Optional<MoveOn> findFirstByCaseReferenceAndRunIsNullOrderByOpenedAtDesc(
      CaseReference caseReference);

  /** The closing that this step belongs to, or a new one. */
  default MoveOn underWay(Step step, Instant now) {
    return findByRun(step.run())
        .or(() -> withoutRun(step).filter(moveOn -> !moveOn.isClosed()))
        .orElseGet(() -> MoveOn.open(step.caseReference(), step.run(), now));
  }

  /** The closing that this step belongs to, whatever was closed later. */
  default MoveOn closed(Step step) {
    return findByRun(step.run()).or(() -> withoutRun(step)).orElseThrow();
  }

  default boolean isLatest(MoveOn closed, Step step) {
    return findFirstByCaseReferenceAndDecisionOrderByOpenedAtDesc(
            step.caseReference(), ClosureOutcome.CLOSE)
        .filter(closed::equals)
        .isPresent();
  }

  private Optional<MoveOn> withoutRun(Step step) {
    return findFirstByCaseReferenceAndRunIsNullOrderByOpenedAtDesc(step.caseReference());
  }
}
