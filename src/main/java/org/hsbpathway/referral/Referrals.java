package org.hsbpathway.referral;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The referrals, one for each time a case is decided at the front door. */
interface Referrals extends JpaRepository<Referral, UUID> {

  Optional<Referral> findFirstByCaseReferenceOrderByTurnDesc(CaseReference caseReference);

  List<Referral> findByCaseReferenceAndOutcomeIsNotNullOrderByTurnDesc(CaseReference caseReference);

  /** The referral of the case that is being worked on or was decided last. */
  default Referral latest(CaseReference caseReference) {
    return findFirstByCaseReferenceOrderByTurnDesc(caseReference)
        .orElseThrow(() -> new NoSuchElementException("No referral in case " + caseReference));
  }

  /** What holds for the referrer, even while the case is recorded again after advice. */
  default Referral lastDecided(CaseReference caseReference) {
    return findByCaseReferenceAndOutcomeIsNotNullOrderByTurnDesc(caseReference).stream()
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("No decided referral in case " + caseReference));
  }

  /** The referral that the next answer to the referrer belongs to. */
  default Referral lastUnanswered(CaseReference caseReference) {
    return findByCaseReferenceAndOutcomeIsNotNullOrderByTurnDesc(caseReference).stream()
        .filter(referral -> referral.answer().isEmpty())
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("No unanswered referral in case " + caseReference));
  }
}
