package org.hsbpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.record;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The duty to report child sex offences, switched on where it has commenced. */
@PathwayTest
class MandatoryReportTest {

  @Autowired Cast cast;
  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired CaseFiles files;
  @Autowired ConfigurableEnvironment settings;

  @BeforeEach
  void theDutyHasCommenced() {
    settings
        .getPropertySources()
        .addFirst(new MapPropertySource("duty", Map.of("hsb.mandatory-report", true)));
  }

  @AfterEach
  void asBefore() {
    settings.getPropertySources().remove("duty");
  }

  @Test
  void whoeverReportsUnderTheDutyIsAskedWhenAndToWhom() {
    var journey =
        new FrontDoor(cast, repository, forms)
            .raises(FrontDoor.referral())
            .isRefused(
                "frontdoor",
                "recordReferral",
                record("mandatedReport", true, "mandatoryReportAt", "2026-12-02T09:00"),
                "in the future")
            .submits(
                "frontdoor",
                "recordReferral",
                record("mandatedReport", true, "mandatoryReportTo", "BOTH"));

    assertThat(files.of(journey.reference()).mandatoryReport()).isPresent();
  }
}
