package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.hsbpathway.assessment.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Whole cases with a marked string in every text, right and wrong. What is wrong meets a clear
 * refusal; and nothing that was written may be found in a table of the engine, in the audit, in the
 * log or in a refusal. Whoever adds a surface adds it here.
 */
@PathwayTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

  private static final String CANARY = "Kanarienvogel ";

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired DataSource database;

  @Test
  void nothingAPersonWroteIsFoundOutsideTheCaseFile(CapturedOutput log) throws SQLException {
    certificates.record("assessor", "AIM3", LocalDate.of(2030, 12, 31));
    var walker = new Walker(cast, 1, CANARY, true, true);
    var cases = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      cases.add(walker.walk(false));
    }
    for (int i = 0; i < 40 && !walker.stages().containsAll(Walker.MAIN_LINE); i++) {
      cases.add(walker.walk(true));
    }

    // However the walks end, one case is open for what can only be reported there.
    TestClock.at(TestClock.START);
    var open = cast.raises("frontdoor", FrontDoor.referral());
    Practice.isRecorded(open);
    Practice.isDecided(open, "STRATEGY_DISCUSSION");
    cases.add(open.reference().value());
    // Otherwise it takes somebody who was quiet for days with a late step.
    cast.starts("quietWorker", open.reference());
    walker.answer("askAfterWorker", open.reference().value());
    // And a plan that changes while somebody outside has the one before.
    cast.starts("earlierCopies", open.reference());
    walker.answer("askForEarlierCopies", open.reference().value());
    assertThat(walker.completed()).containsKeys("askAfterWorker", "askForEarlierCopies");
    // One is opened again, the other is still closed to whoever needs its plan at night.
    for (int i = 0; i < 2; i++) {
      var closed = cast.raises("frontdoor", FrontDoor.referral());
      Practice.isRestricted(closed, "manager2");
      cases.add(closed.reference().value());
    }
    assertThat(walker.couldNotReport(cases)).as("start forms never submitted").isEmpty();
    assertThat(walker.stages()).as("stages with marked forms").containsAll(Walker.MAIN_LINE);
    assertThat(walker.spoiled().keySet())
        .as("what was made wrong, and was refused: %s", walker.spoiled())
        .containsExactlyInAnyOrder("plain", "condition", "row");
    assertThat(walker.refusedLast().values())
        .noneMatch(sentence -> sentence.contains(CANARY.strip()));
    assertThat(log.getAll()).doesNotContain(CANARY.strip());
    assertThat(Traces.of(CANARY.strip(), database, "act_")).isEmpty();
    assertThat(Traces.of(CANARY.strip(), database, "audit_")).isEmpty();
    // There is something to be found in: the walks were seen.
    assertThat(Traces.of("recordReferral", database, "audit_")).isNotEmpty();
    // The test itself would notice: the case file does hold it.
    assertThat(Traces.of(CANARY.strip(), database, "")).isNotEmpty();
  }
}
