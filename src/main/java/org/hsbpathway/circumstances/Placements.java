package org.hsbpathway.circumstances;

import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The places where children could live, or do. */
interface Placements extends JpaRepository<Placement, UUID> {

  List<Placement> findByCaseReferenceOrderByNumber(CaseReference caseReference);

  /** The one that is being talked about. */
  default Placement latest(CaseReference caseReference) {
    var all = findByCaseReferenceOrderByNumber(caseReference);
    return all.get(all.size() - 1);
  }
}
