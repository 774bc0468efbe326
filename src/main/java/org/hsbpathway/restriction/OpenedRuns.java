package org.hsbpathway.restriction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

  @Query("select o.run from OpenedRun o where o.caseReference.value in ?1")
  List<String> in(Collection<String> cases);

  @Query(
      "select o.run from OpenedRun o where o.person = ?1 and o.openedUntil > ?2 and not exists"
          + " (select 1 from Connection c where c.caseReference = o.caseReference and c.person ="
          + " ?1)")
  List<String> to(String person, Instant now);
}
