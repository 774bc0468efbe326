package org.hsbpathway.familysupport;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The steps of all families. */
interface ReunificationSteps extends JpaRepository<ReunificationStep, UUID> {

  Optional<ReunificationStep> findByRun(String run);

  List<ReunificationStep> findByCaseReferenceIn(Collection<CaseReference> cases);

  default ReunificationStep ofRun(String run) {
    return findByRun(run).orElseThrow();
  }
}
