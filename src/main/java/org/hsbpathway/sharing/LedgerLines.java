package org.hsbpathway.sharing;

import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of the ledger: added and read; with a record its names are taken out. */
interface LedgerLines extends Repository<LedgerLine, Long> {

  LedgerLine save(LedgerLine line);

  List<LedgerLine> findTop1000ByNumberGreaterThanOrderByNumber(long number);

  boolean existsByCaseReferenceAndCopyId(CaseReference caseReference, UUID copyId);

  List<LedgerLine> findByCaseReferenceOrderByNumber(CaseReference caseReference);

  /** Lines from before names were sealed have the name in the chain itself. */
  boolean existsByCaseReferenceAndSealIsNull(CaseReference caseReference);

  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query("update LedgerLine set recipientName = null, salt = null where caseReference = ?1")
  int forgetNames(CaseReference caseReference);
}
