package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hsbpathway.assessment.Certificates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Two hundred children's cases (five hundred with {@code -Dhsb.cases=100}) played by somebody who
 * can read forms and knows nothing else, while timers fire in any order and things happen that can
 * happen at any time. Whatever is chosen, a case ends or waits at a named task, no job fails, and
 * an accepted case has its safety plan before anything else waits. In the last walk much is filled
 * in wrongly first, and meets a clear refusal.
 *
 * <p>Every text that is written holds a mark, the canary: at the end it stands in the case file and
 * nowhere else, not in a table of the engine, in the audit, in the log or in a refusal. Whoever
 * adds a surface adds it here.
 */
@PathwayTest
// Elsewhere every morning look would go through these cases too.
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RandomWalkTest {

  private static final int CASES_A_WALK = Integer.getInteger("hsb.cases", 40);

  private static final int MORE_CASES = 40;
  private static final long LAST = 5;

  private static final List<Walker> WALKERS = new ArrayList<>();
  private static final List<String> LAST_CASES = new ArrayList<>();

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired JdbcTemplate jdbc;
  @Autowired DataSource database;

  @BeforeEach
  void bothAssessorsAreCertifiedAndNobodyIsAway() {
    for (var model : List.of("AIM3", "AIM_UNDER_12")) {
      certificates.record("assessor", model, LocalDate.of(2030, 12, 31));
      certificates.record("assessor2", model, LocalDate.of(2030, 12, 31));
    }
    everybodyIsBack();
  }

  /** Whoever was away in an earlier case: else nobody would be left to take over. */
  private void everybodyIsBack() {
    jdbc.update("delete from absences");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, LAST})
  @Order(1)
  void everyCaseEndsOrWaitsAtANamedTask(long seed, CapturedOutput log) {
    var walker = new Walker(cast, seed, seed == LAST);
    WALKERS.add(walker);
    LAST_CASES.clear();
    for (int i = 0; i < CASES_A_WALK; i++) {
      everybodyIsBack();
      LAST_CASES.add(walker.walk());
    }
    // Whether a case comes to its end within its steps is chance: some more do, until one has.
    for (int i = 0; i < MORE_CASES && seed == LAST && !cameToEveryStage(); i++) {
      everybodyIsBack();
      LAST_CASES.add(walker.walk(true));
    }
    System.out.println(
        "Walk " + seed + " fired " + walker.fired() + " timers, completed " + walker.completed());
    assertThat(walker.fired()).as("timers").isGreaterThan(CASES_A_WALK);
    assertThat(log.getAll()).doesNotContain(Walker.MARK);
  }

  private static boolean cameToEveryStage() {
    return Walker.MAIN_LINE.stream()
        .allMatch(stage -> WALKERS.stream().anyMatch(walker -> walker.stages().contains(stage)));
  }

  /** However the walks ended, one case is open for what can only be reported there. */
  @Test
  @Order(2)
  void whateverCanHappenIsReportedOnce(CapturedOutput log) {
    var walker = WALKERS.get(WALKERS.size() - 1);
    TestClock.at(TestClock.START);
    var open = cast.raises("frontdoor", FrontDoor.referral());
    Practice.isRecorded(open);
    Practice.isDecided(open, "STRATEGY_DISCUSSION");
    LAST_CASES.add(open.reference().value());
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
      LAST_CASES.add(closed.reference().value());
    }
    assertThat(walker.couldNotReport(LAST_CASES)).as("start forms never submitted").isEmpty();
    assertThat(log.getAll()).doesNotContain(Walker.MARK);
  }

  /** What one walk does not come to, another does. */
  @Test
  @Order(3)
  void theyCameToEveryStageAndWereStuckNowhere() {
    var steps = new TreeSet<String>();
    var stages = new TreeSet<String>();
    WALKERS.forEach(walker -> steps.addAll(walker.completed().keySet()));
    WALKERS.forEach(walker -> stages.addAll(walker.stages()));
    System.out.println(steps.size() + " different steps in " + stages);
    assertThat(Walker.neverCompleted(WALKERS)).as("steps nobody could ever complete").isEmpty();
    assertThat(stages).as("stages in which a step was completed").containsAll(Walker.MAIN_LINE);
  }

  @Test
  @Order(4)
  void nothingAPersonWroteIsFoundOutsideTheCaseFile() throws SQLException {
    var walker = WALKERS.get(WALKERS.size() - 1);
    assertThat(walker.spoiled().keySet())
        .as("what was made wrong, and was refused: %s", walker.spoiled())
        .containsExactlyInAnyOrder("plain", "condition", "row");
    assertThat(WALKERS)
        .flatExtracting(each -> each.refusedLast().values())
        .noneMatch(sentence -> sentence.contains(Walker.MARK));
    assertThat(Traces.of(Walker.MARK, database, "act_")).isEmpty();
    assertThat(Traces.of(Walker.MARK, database, "audit_")).isEmpty();
    // There is something to be found in: the walks were seen.
    assertThat(Traces.of("recordReferral", database, "audit_")).isNotEmpty();
    // The test itself would notice: the case file does hold it.
    assertThat(Traces.of(Walker.MARK, database, "referral")).isNotEmpty();
  }
}
