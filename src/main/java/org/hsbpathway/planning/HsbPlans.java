package org.hsbpathway.planning;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The plans of the cases, the latest of each being the one that counts. */
interface HsbPlans extends JpaRepository<HsbPlan, UUID> {

  Optional<HsbPlan> findFirstByCaseReferenceOrderByPlanNumberDesc(CaseReference caseReference);

  /** The plan that is being made, or was agreed last. */
  default HsbPlan of(CaseReference caseReference) {
    return findFirstByCaseReferenceOrderByPlanNumberDesc(caseReference).orElseThrow();
  }

  int countByCaseReference(CaseReference caseReference);
}
