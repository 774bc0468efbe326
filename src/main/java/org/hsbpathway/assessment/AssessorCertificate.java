package org.hsbpathway.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** The certificate of one assessor for one model, and until when it counts. */
@Entity
@Table(name = "assessor_certificates")
class AssessorCertificate {

  @Id private UUID id;
  @Version private Integer version;
  private String holder;

  @Enumerated(EnumType.STRING)
  private AssessmentModel model;

  private LocalDate validUntil;

  static AssessorCertificate of(String holder, AssessmentModel model, LocalDate validUntil) {
    var certificate = new AssessorCertificate();
    certificate.id = UUID.randomUUID();
    certificate.holder = holder;
    certificate.model = model;
    certificate.validUntil = validUntil;
    return certificate;
  }

  AssessorCertificate renew(LocalDate validUntil) {
    this.validUntil = validUntil;
    return this;
  }

  boolean countsOn(LocalDate day) {
    return !day.isAfter(validUntil);
  }

  AssessmentModel model() {
    return model;
  }

  LocalDate validUntil() {
    return validUntil;
  }

  protected AssessorCertificate() {}
}
