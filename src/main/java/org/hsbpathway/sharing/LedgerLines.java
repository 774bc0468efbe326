package org.hsbpathway.sharing;

import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.repository.Repository;

/** The lines of the ledger: added and read, nothing else. */
interface LedgerLines extends Repository<LedgerLine, Long> {

  LedgerLine save(LedgerLine line);

  List<LedgerLine> findByOrderByNumber();

  List<LedgerLine> findByCaseReferenceOrderByNumber(CaseReference caseReference);
}
