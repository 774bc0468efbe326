package org.hsbpathway.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.repository.Repository;

/** The reasons for which records were read. They are only added to. */
interface StoredReasons extends Repository<GivenReason, UUID> {

  GivenReason save(GivenReason given);

  boolean existsByCaseReferenceAndPersonAndOpenUntilAfter(
      CaseReference reference, String person, Instant now);

  List<GivenReason> findByCaseReferenceOrderByGivenAtDesc(CaseReference reference);
}
