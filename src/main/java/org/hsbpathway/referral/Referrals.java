package org.hsbpathway.referral;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The referrals, one for each time a case is decided at the front door. */
interface Referrals extends JpaRepository<Referral, UUID> {

  Optional<Referral> findFirstByCaseReferenceOrderByTurnDesc(CaseReference caseReference);

  /** The referral of the case that is being worked on or was decided last. */
  default Referral latest(CaseReference caseReference) {
    return findFirstByCaseReferenceOrderByTurnDesc(caseReference)
        .orElseThrow(() -> new NoSuchElementException("No referral in case " + caseReference));
  }
}
