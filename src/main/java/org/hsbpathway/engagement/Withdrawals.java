package org.hsbpathway.engagement;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The refusals of all families. */
interface Withdrawals extends JpaRepository<Withdrawal, UUID> {

  Optional<Withdrawal> findByCaseReferenceAndSettledOnIsNull(CaseReference caseReference);

  default Withdrawal open(CaseReference caseReference) {
    return findByCaseReferenceAndSettledOnIsNull(caseReference).orElseThrow();
  }
}
