package org.hsbpathway.enquiry;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The child protection plans; a child has at most one that has not ended. */
interface ChildProtectionPlans extends JpaRepository<ChildProtectionPlan, UUID> {

  Optional<ChildProtectionPlan> findByCaseReferenceAndEndedOnIsNull(CaseReference caseReference);
}
