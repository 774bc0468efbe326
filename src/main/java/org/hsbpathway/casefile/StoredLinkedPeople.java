package org.hsbpathway.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All people linked to a case. */
interface StoredLinkedPeople extends JpaRepository<LinkedPerson, UUID> {

  @Query("select p from LinkedPerson p where p.caseReference = ?1 order by p.pseudonym")
  List<LinkedPerson> findByCaseReferenceOrderByPseudonym(CaseReference caseReference);

  @Query("select p from LinkedPerson p where p.ownCase = ?1 order by p.pseudonym")
  List<LinkedPerson> findByOwnCaseOrderByPseudonym(CaseReference ownCase);

  Optional<LinkedPerson> findByPseudonym(String pseudonym);
}
