package org.hsbpathway.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The discussions about the children who were harmed, one for each. */
interface HarmedChildDiscussions extends JpaRepository<HarmedChildDiscussion, UUID> {

  List<HarmedChildDiscussion> findByCaseReferenceOrderByTurn(CaseReference caseReference);

  Optional<HarmedChildDiscussion> findByCaseReferenceAndTurnAndConcludedFalse(
      CaseReference caseReference, int turn);

  Optional<HarmedChildDiscussion> findByCaseReferenceAndMeetingForAndConcludedFalse(
      CaseReference caseReference, String meetingFor);

  /** The discussion that the turn of the model is about. */
  default HarmedChildDiscussion inTurn(CaseReference caseReference, Optional<Integer> turn) {
    return findByCaseReferenceAndTurnAndConcludedFalse(caseReference, turn.orElseThrow()).orElseThrow();
  }

  int countByCaseReferenceAndMeetingFor(CaseReference caseReference, String meetingFor);
}
