package org.hsbpathway.sharing;

import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.repository.Repository;

/** The lines of the ledger: added and read, nothing else. */
interface LedgerLines extends Repository<LedgerLine, Long> {

  LedgerLine save(LedgerLine line);

  List<LedgerLine> findTop1000ByNumberGreaterThanOrderByNumber(long number);

  boolean existsByCaseReferenceAndCopyId(CaseReference caseReference, UUID copyId);

  List<LedgerLine> findByCaseReferenceOrderByNumber(CaseReference caseReference);
}
