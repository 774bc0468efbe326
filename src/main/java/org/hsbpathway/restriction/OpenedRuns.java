package org.hsbpathway.restriction;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The runs that are opened to one person each. */
interface OpenedRuns extends JpaRepository<OpenedRun, UUID> {

  Optional<OpenedRun> findByRun(String run);

  @Query("select o.run from OpenedRun o where o.caseReference = ?1")
  Set<String> in(CaseReference caseReference);
}
