package org.hsbpathway.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All children with a record. */
interface StoredChildren extends JpaRepository<Child, UUID> {

  Optional<Child> findByPseudonym(String pseudonym);

  List<Child> findByNhsNumberOrUpnOrDateOfBirthOrAddressIgnoreCaseOrderByPseudonym(
      String nhsNumber, String upn, LocalDate dateOfBirth, String address);
}
