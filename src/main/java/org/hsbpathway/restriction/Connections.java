package org.hsbpathway.restriction;

import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who is connected with which family. */
interface Connections extends JpaRepository<Connection, UUID> {

  boolean existsByCaseReferenceAndPerson(CaseReference caseReference, String person);

  boolean existsByCaseReference(CaseReference caseReference);
}
