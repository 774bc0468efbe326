package org.hsbpathway.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table that proposes how an assessment goes ahead: an answer with a reason to everything
 * police can say.
 */
class AssessmentModeTableTest {

  @ParameterizedTest
  @CsvSource({
    "NO,  NOT_ASKED, NOT_KNOWN, FULL",
    "NO,  NO,        YES,       FULL",
    "YES, YES,       NO,        FULL",
    "YES, YES,       NOT_KNOWN, FULL",
    "YES, YES,       YES,       NO_OFFENCE_DISCUSSION",
    "YES, NO,        YES,       DEFERRED",
    "YES, NO,        NO,        NO_OFFENCE_DISCUSSION",
    "YES, NO,        NOT_KNOWN, NO_OFFENCE_DISCUSSION",
    "YES, NOT_ASKED, YES,       NO_OFFENCE_DISCUSSION",
    "YES, NOT_ASKED, NO,        NO_OFFENCE_DISCUSSION"
  })
  void proposes(String hold, String policeAgree, String courtSoon, String mode) throws IOException {
    assertThat(decide(hold, policeAgree, courtSoon)).containsEntry("mode", mode);
  }

  @Test
  void everyProposalHasAReason() throws IOException {
    for (var hold : new String[] {"YES", "NO"}) {
      for (var agreement : PolicePosition.PoliceAgreement.values()) {
        for (var court : YesNoNotKnown.values()) {
          var decided = decide(hold, agreement.name(), court.name());
          assertThat(decided.get("why").toString()).matches("Row [1-6]: .+\\.");
          assertThat(AssessmentMode.valueOf(decided.get("mode").toString())).isNotNull();
        }
      }
    }
  }

  private static java.util.Map<String, Object> decide(
      String hold, String policeAgree, String courtSoon) throws IOException {
    var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    try (var table = Files.newInputStream(Path.of("processes/strategy/assessmentMode.dmn"))) {
      var inputs =
          Variables.createVariables()
              .putValue("hold", hold)
              .putValue("policeAgreeToInterviews", policeAgree)
              .putValue("courtDateSoon", courtSoon);
      return engine
          .evaluateDecisionTable(engine.parseDecision("assessmentMode", table), inputs)
          .getFirstResult();
    }
  }
}
