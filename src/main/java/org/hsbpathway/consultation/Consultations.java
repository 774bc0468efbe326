package org.hsbpathway.consultation;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The consultations, one for each time advice is asked for in a case. */
interface Consultations extends JpaRepository<Consultation, UUID> {

  Optional<Consultation> findFirstByCaseReferenceOrderByTurnDesc(CaseReference caseReference);

  int countByCaseReference(CaseReference caseReference);

  default Consultation latest(CaseReference caseReference) {
    return findFirstByCaseReferenceOrderByTurnDesc(caseReference)
        .orElseThrow(() -> new NoSuchElementException("No consultation in case " + caseReference));
  }
}
