package org.hsbpathway.casefile;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All agreed work, oldest first. */
interface StoredAgreedWorks extends JpaRepository<AgreedWork, Long> {

  Optional<AgreedWork> findFirstByCaseReferenceOrderByNumberDesc(CaseReference caseReference);
}
