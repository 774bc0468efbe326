package org.hsbpathway.assessment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The certificates the HSB co-ordinator has seen, recorded or renewed when the application starts.
 */
@ConfigurationProperties("hsb.assessment")
record CertificateSettings(@DefaultValue List<Held> certificates) {

  /** One certificate, its model by code. */
  record Held(
      String holder,
      AssessmentModel model,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil) {}
}
