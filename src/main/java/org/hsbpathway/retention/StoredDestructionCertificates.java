package org.hsbpathway.retention;

import java.util.List;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.repository.Repository;

/** The certificates: added and read, nothing else. */
interface StoredDestructionCertificates extends Repository<DestructionCertificate, Long> {

  DestructionCertificate save(DestructionCertificate certificate);

  List<DestructionCertificate> findByOrderByNumber();

  List<DestructionCertificate> findTop1000ByNumberGreaterThanOrderByNumber(long number);

  Optional<DestructionCertificate> findByCaseReference(CaseReference caseReference);
}
