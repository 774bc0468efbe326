package org.hsbpathway.circumstances;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** When children were looked after. */
interface CarePeriods extends JpaRepository<CarePeriod, UUID> {

  Optional<CarePeriod> findByCaseReferenceAndEndedOnIsNull(CaseReference caseReference);

  default CarePeriod underWay(CaseReference caseReference) {
    return findByCaseReferenceAndEndedOnIsNull(caseReference).orElseThrow();
  }
}
