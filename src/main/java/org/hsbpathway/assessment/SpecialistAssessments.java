package org.hsbpathway.assessment;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The specialist assessments of all cases. */
interface SpecialistAssessments extends JpaRepository<SpecialistAssessment, UUID> {

  @Query(
      "select a from SpecialistAssessment a where a.caseReference = ?1 and a.concludedOn is null")
  Optional<SpecialistAssessment> findByCaseReferenceAndConcludedOnIsNull(
      CaseReference caseReference);

  Optional<SpecialistAssessment> findFirstByCaseReferenceOrderByOpenedOnDesc(
      CaseReference caseReference);

  default SpecialistAssessment running(CaseReference caseReference) {
    return findByCaseReferenceAndConcludedOnIsNull(caseReference).orElseThrow();
  }
}
