package org.hsbpathway.safetyplan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All safety plans. */
interface SafetyPlans extends JpaRepository<SafetyPlan, UUID> {

  @Query("select p from SafetyPlan p where p.caseReference = ?1 order by p.number")
  List<SafetyPlan> findByCaseReferenceOrderByNumber(CaseReference caseReference);

  /** The plan that is not over; a case has at most one. */
  default Optional<SafetyPlan> open(CaseReference caseReference) {
    return findByCaseReferenceOrderByNumber(caseReference).stream()
        .filter(plan -> !plan.status().over())
        .findFirst();
  }

  default SafetyPlan of(CaseReference caseReference) {
    return open(caseReference)
        .orElseThrow(
            () -> new IllegalStateException("No safety plan is open for " + caseReference));
  }
}
