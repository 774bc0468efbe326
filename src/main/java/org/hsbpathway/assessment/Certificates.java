package org.hsbpathway.assessment;

import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may lead an assessment by which model, and until when. */
@Component
@EnableConfigurationProperties(CertificateSettings.class)
public class Certificates {

  private final AssessorCertificates certificates;
  private final CertificateSettings settings;

  Certificates(AssessorCertificates certificates, CertificateSettings settings) {
    this.certificates = certificates;
    this.settings = settings;
  }

  @EventListener(ApplicationStartedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional
  void recordThoseInTheSettings() {
    settings
        .certificates()
        .forEach(held -> record(held.holder(), held.model().name(), held.validUntil()));
  }

  /**
   * Records or renews a certificate.
   *
   * @param model {@code AIM3}, {@code AIM_UNDER_12} or {@code OTHER_NAMED}
   */
  @Transactional
  public void record(String user, String model, LocalDate validUntil) {
    var of = AssessmentModel.valueOf(model);
    certificates.save(
        certificates
            .findByHolderAndModel(user, of)
            .map(held -> held.renew(validUntil))
            .orElseGet(() -> AssessorCertificate.of(user, of, validUntil)));
  }

  /**
   * Another named assessment is led by whoever holds a certificate for it, or for any of the
   * models.
   */
  boolean qualify(String user, AssessmentModel model, LocalDate today) {
    return certificates.findByHolder(user).stream()
        .filter(held -> held.countsOn(today))
        .anyMatch(held -> model == AssessmentModel.OTHER_NAMED || held.model() == model);
  }
}
