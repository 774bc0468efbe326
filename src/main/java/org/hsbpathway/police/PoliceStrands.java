package org.hsbpathway.police;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The police strands, one a case. */
interface PoliceStrands extends JpaRepository<PoliceStrand, UUID> {

  @Query("select s from PoliceStrand s where s.caseReference = ?1")
  Optional<PoliceStrand> findByCaseReference(CaseReference caseReference);
}
