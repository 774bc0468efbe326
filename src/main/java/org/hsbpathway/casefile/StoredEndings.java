package org.hsbpathway.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All endings of cases. */
interface StoredEndings extends JpaRepository<Ending, UUID> {

  @Query("select e from Ending e where e.caseReference = ?1 order by e.endedAt")
  List<Ending> findByCase(CaseReference caseReference);

  List<Ending> findByEndedAtBetweenOrderByCaseReferenceValueAscEndedAtAsc(
      Instant from, Instant until);
}
