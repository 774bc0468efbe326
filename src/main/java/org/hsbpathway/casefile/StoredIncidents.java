package org.hsbpathway.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All incidents of all cases. */
interface StoredIncidents extends JpaRepository<Incident, UUID> {

  @Query("select i from Incident i where i.caseReference = ?1 order by i.number")
  List<Incident> findByCaseReferenceOrderByNumber(CaseReference caseReference);

  Optional<Incident> findByCaseReferenceAndNumber(CaseReference caseReference, int number);

  List<Incident> findByOccurrenceOrderByCaseReferenceValue(UUID occurrence);

  int countByCaseReference(CaseReference caseReference);
}
