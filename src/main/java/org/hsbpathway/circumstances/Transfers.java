package org.hsbpathway.circumstances;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** Moves of children to other authorities. */
interface Transfers extends JpaRepository<Transfer, UUID> {

  Optional<Transfer> findByCaseReferenceAndEndedOnIsNull(CaseReference caseReference);

  List<Transfer> findByCaseReferenceOrderByNotifiedOnDesc(CaseReference caseReference);

  default Transfer underWay(CaseReference caseReference) {
    return findByCaseReferenceAndEndedOnIsNull(caseReference).orElseThrow();
  }

  /** Under way or over: a talk between managers is recorded also after the answer has come. */
  default Transfer latest(CaseReference caseReference) {
    return findByCaseReferenceOrderByNotifiedOnDesc(caseReference).get(0);
  }
}
