package org.hsbpathway.casefile;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The lines of all chronologies. */
interface StoredChronology extends JpaRepository<ChronologyEntry, Long> {

  List<ChronologyEntry> findByCaseReferenceOrderByNumber(CaseReference caseReference);
}
