package org.hsbpathway.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All notes. */
interface StoredCaseNotes extends JpaRepository<CaseNote, UUID> {

  List<CaseNote> findByCaseReferenceOrderByNumber(CaseReference caseReference);
}
