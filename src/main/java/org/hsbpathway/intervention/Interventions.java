package org.hsbpathway.intervention;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The one-to-one work of all cases. */
interface Interventions extends JpaRepository<Intervention, UUID> {

  Optional<Intervention> findByCaseReferenceAndEndedOnIsNull(CaseReference caseReference);

  default Intervention running(CaseReference caseReference) {
    return findByCaseReferenceAndEndedOnIsNull(caseReference).orElseThrow();
  }
}
