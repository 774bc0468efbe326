package org.hsbpathway.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The certificates of all assessors. */
interface AssessorCertificates extends JpaRepository<AssessorCertificate, UUID> {

  List<AssessorCertificate> findByHolder(String holder);

  Optional<AssessorCertificate> findByHolderAndModel(String holder, AssessmentModel model);
}
