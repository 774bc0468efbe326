package org.hsbpathway.assessment;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The child and family assessments of all cases. */
interface ChildAndFamilyAssessments extends JpaRepository<ChildAndFamilyAssessment, UUID> {

  Optional<ChildAndFamilyAssessment> findByCaseReferenceAndCompletedOnIsNull(
      CaseReference caseReference);

  Optional<ChildAndFamilyAssessment>
      findFirstByCaseReferenceAndCompletedOnIsNotNullOrderByCompletedOnDesc(
          CaseReference caseReference);

  default ChildAndFamilyAssessment running(CaseReference caseReference) {
    return findByCaseReferenceAndCompletedOnIsNull(caseReference).orElseThrow();
  }
}
