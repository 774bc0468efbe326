package org.hsbpathway.restriction;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What was asked for and decided about restricting records. */
interface RestrictedRecords extends JpaRepository<RestrictedRecord, UUID> {

  Optional<RestrictedRecord> findByRun(String run);

  /** The restriction in force. */
  @Query(
      "select r from RestrictedRecord r where r.caseReference = ?1 and r.approved = true and"
          + " r.liftedAt is null")
  Optional<RestrictedRecord> closing(CaseReference caseReference);

  @Query(
      "select count(r) > 0 from RestrictedRecord r where r.caseReference = ?1 and r.approved = true"
          + " and r.liftedAt is null and not exists (select 1 from NamedPerson p where p.record = r"
          + " and p.person = ?2 and p.removedAt is null)")
  boolean isClosedTo(CaseReference caseReference, String person);

  boolean existsByCaseReferenceAndDecidedAtIsNull(CaseReference caseReference);
}
