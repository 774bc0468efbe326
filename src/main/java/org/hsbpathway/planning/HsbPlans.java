package org.hsbpathway.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.workflow.Step;
import org.springframework.data.jpa.repository.JpaRepository;

/** The plans of the cases; a case has another one where the police or a court ask for more work. */
interface HsbPlans extends JpaRepository<HsbPlan, UUID> {

  Optional<HsbPlan> findByRun(String run);

  /** The plan that the step is about. */
  default HsbPlan of(Step step) {
    return findByRun(step.run()).orElseThrow();
  }

  List<HsbPlan> findByCaseReference(CaseReference caseReference);

  /** Those whose meeting has not agreed a plan. */
  List<HsbPlan> findByCaseReferenceAndAgreedAtIsNull(CaseReference caseReference);

  int countByCaseReference(CaseReference caseReference);

  /** What was agreed last for this child; empty before the first meeting that agreed a plan. */
  Optional<HsbPlan> findFirstByCaseReferenceAndAgreedAtIsNotNullOrderByAgreedAtDesc(
      CaseReference caseReference);
}
