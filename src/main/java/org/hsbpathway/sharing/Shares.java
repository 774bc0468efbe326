package org.hsbpathway.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was to be shared, of all cases. */
interface Shares extends JpaRepository<Share, UUID> {

  Optional<Share> findByRun(String run);

  List<Share> findByCaseReferenceOrderByAskedOn(CaseReference caseReference);
}
