package org.hsbpathway.restriction;

import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who is connected with which family. */
interface Connections extends JpaRepository<Connection, UUID> {

  @Query("select count(c) > 0 from Connection c where c.caseReference = ?1 and c.person = ?2")
  boolean existsByCaseReferenceAndPerson(CaseReference caseReference, String person);

  @Query("select count(c) > 0 from Connection c where c.caseReference = ?1")
  boolean existsByCaseReference(CaseReference caseReference);
}
