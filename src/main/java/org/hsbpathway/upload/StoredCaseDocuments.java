package org.hsbpathway.upload;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of documents that came from elsewhere. */
interface StoredCaseDocuments extends JpaRepository<CaseDocument, UUID> {

  List<CaseDocument> findByCaseReferenceOrderByAddedAtDesc(CaseReference reference);

  Optional<CaseDocument> findByIdAndCaseReference(UUID id, CaseReference reference);
}
