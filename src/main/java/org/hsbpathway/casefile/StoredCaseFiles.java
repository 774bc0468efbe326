package org.hsbpathway.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All case files. */
interface StoredCaseFiles extends JpaRepository<CaseFile, UUID> {

  @Query("select f from CaseFile f where f.child = ?1 order by f.receivedAt")
  List<CaseFile> findByChildOrderByReceivedAt(Child child);

  List<CaseFile> findByStatusAndChildDateOfBirthLessThanEqualOrderByCaseReferenceValue(
      CaseStatus status, LocalDate lastBirthday);

  /** Referrals that were counted: those that became part of another case are not. */
  List<CaseFile> findByContactKindAndPartOfValueIsNullAndReceivedAtBetween(
      ContactKind kind, Instant from, Instant until);

  @Query(
      """
      select f from CaseFile f left join fetch f.child
      where f.caseReference.value in
        (select e.caseReference.value from Ending e where e.endedAt between :from and :until)""")
  List<CaseFile> findEndedBetween(Instant from, Instant until);

  List<CaseFile> findByPartOfOrderByReceivedAt(CaseReference whole);

  /** Cases of their own in such a state for which nobody ever stated this fact. */
  @Query(
      """
      select f from CaseFile f
      where f.status in :status and f.partOf.value is null
        and not exists (select s from Statement s
          where s.caseReference = f.caseReference and s.fact = :fact)
      order by f.receivedAt""")
  List<CaseFile> findInStateWithout(Collection<CaseStatus> status, Fact fact);
}
