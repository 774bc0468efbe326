package org.hsbpathway.audit;

import java.time.Instant;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of the audit: read, nothing else; {@link Account} adds them. */
interface AuditLines extends Repository<AuditLine, Long> {

  List<AuditLine> findTop1000ByNumberGreaterThanOrderByNumber(long number);

  List<AuditLine> findByCaseReferenceOrderByNumberDesc(CaseReference caseReference, Pageable page);

  long countByCaseReference(CaseReference caseReference);

  List<AuditLine> findByCaseReferenceIsNullOrderByNumberDesc(Pageable page);

  long countByCaseReferenceIsNull();

  @Query(
      "select new org.hsbpathway.audit.AuditLines$Reader(line.person, count(line), min(line.doneAt),"
          + " max(line.doneAt)) from AuditLine line where line.caseReference = ?1"
          + " group by line.person order by max(line.doneAt) desc")
  List<Reader> readersOf(CaseReference caseReference);

  /** Somebody who did something with the record of a case, how often and from when to when. */
  record Reader(String person, long acts, Instant first, Instant last) {}
}
