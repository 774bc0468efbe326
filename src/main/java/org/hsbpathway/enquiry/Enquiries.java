package org.hsbpathway.enquiry;

import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.data.jpa.repository.JpaRepository;

/** The section 47 enquiries; a case may have several, one after the other. */
interface Enquiries extends JpaRepository<Enquiry, UUID> {

  Optional<Enquiry> findByCaseReferenceAndStateNot(
      CaseReference caseReference, Enquiry.State state);

  default Optional<Enquiry> openIn(CaseReference caseReference) {
    return findByCaseReferenceAndStateNot(caseReference, Enquiry.State.CLOSED);
  }
}
