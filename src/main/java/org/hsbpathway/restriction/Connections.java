package org.hsbpathway.restriction;

import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who is connected with which family. */
interface Connections extends JpaRepository<Connection, UUID> {

  boolean existsByCaseReferenceAndPerson(CaseReference caseReference, String person);

  boolean existsByCaseReference(CaseReference caseReference);

  @Query("select c.caseReference.value from Connection c where c.person = ?1")
  List<String> casesOf(String person);

  /** Cases with which anybody is connected and whose record is not restricted. */
  @Query(
      "select distinct c.caseReference.value from Connection c where not exists (select 1 from"
          + " RestrictedRecord r where r.caseReference = c.caseReference and r.approved = true and"
          + " r.liftedAt is null)")
  List<String> unrestrictedCases();
}
