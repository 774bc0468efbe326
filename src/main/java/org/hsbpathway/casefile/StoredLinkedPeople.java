package org.hsbpathway.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All people linked to a case. */
interface StoredLinkedPeople extends JpaRepository<LinkedPerson, UUID> {

  List<LinkedPerson> findByCaseReferenceOrderByPseudonym(CaseReference caseReference);

  Optional<LinkedPerson> findByPseudonym(String pseudonym);
}
