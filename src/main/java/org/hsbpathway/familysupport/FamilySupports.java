package org.hsbpathway.familysupport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The support of all families. */
interface FamilySupports extends JpaRepository<FamilySupport, UUID> {

  List<FamilySupport> findByCaseReferenceOrderByNumber(CaseReference caseReference);

  /** The support that goes on; a family that comes back begins anew. */
  default FamilySupport openOrBegin(CaseReference caseReference, LocalDate today) {
    var all = findByCaseReferenceOrderByNumber(caseReference);
    return all.stream()
        .filter(FamilySupport::goesOn)
        .findFirst()
        .orElseGet(() -> FamilySupport.begin(caseReference, all.size() + 1, today));
  }
}
