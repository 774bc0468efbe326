package org.hsbpathway.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All case files. */
interface StoredCaseFiles extends JpaRepository<CaseFile, UUID> {

  List<CaseFile> findByChildOrderByReceivedAt(Child child);

  List<CaseFile> findByStatusAndChildDateOfBirthLessThanEqualOrderByCaseReferenceValue(
      CaseStatus status, LocalDate lastBirthday);

  /** Referrals that were counted: those that became part of another case are not. */
  List<CaseFile> findByContactKindAndPartOfValueIsNullAndReceivedAtBetween(
      ContactKind kind, Instant from, Instant until);
}
