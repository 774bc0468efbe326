package org.hsbpathway.police;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The police strands, one a case. */
interface PoliceStrands extends JpaRepository<PoliceStrand, UUID> {

  Optional<PoliceStrand> findByCaseReference(CaseReference caseReference);
}
