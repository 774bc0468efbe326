package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hsbpathway.assessment.Certificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Two hundred children's cases (five hundred with {@code -Dhsb.cases=100}) played by somebody who
 * can read forms and knows nothing else, while timers fire in any order and things happen that can
 * happen at any time. Whatever is chosen, a case ends or waits at a named task, no job fails, and
 * an accepted case has its safety plan before anything else waits. Wrong answers are given by the
 * same walker in {@link CanaryTest}.
 */
@PathwayTest
// Elsewhere every morning look would go through these cases too.
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512")
@DirtiesContext
class RandomWalkTest {

  private static final int CASES_A_WALK = Integer.getInteger("hsb.cases", 40);

  private static final int MORE_CASES = 40;
  private static final long LAST = 5;

  private static final List<Walker> WALKERS = new ArrayList<>();

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired JdbcTemplate database;

  @BeforeEach
  void bothAssessorsAreCertified() {
    for (var model : List.of("AIM3", "AIM_UNDER_12")) {
      certificates.record("assessor", model, LocalDate.of(2030, 12, 31));
      certificates.record("assessor2", model, LocalDate.of(2030, 12, 31));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, LAST})
  void everyCaseEndsOrWaitsAtANamedTask(long seed) {
    var walker = new Walker(cast, seed, FormFiller.WORDS, false, true);
    WALKERS.add(walker);
    for (int i = 0; i < CASES_A_WALK; i++) {
      // Whoever was away in an earlier case is back: else nobody would be left to take over.
      database.update("delete from absences");
      walker.walk();
    }
    // Whether a case comes to its end within its steps is chance: some more do, until one has.
    for (int i = 0; i < MORE_CASES && seed == LAST && !cameToEveryStage(); i++) {
      database.update("delete from absences");
      walker.walk(true);
    }
    System.out.println(
        "Walk " + seed + " fired " + walker.fired() + " timers, completed " + walker.completed());
    assertThat(walker.fired()).as("timers").isGreaterThan(CASES_A_WALK);
  }

  /** What one walk does not come to, another does. */
  @AfterAll
  static void theyCameToEveryStageAndWereStuckNowhere() {
    var steps = new TreeSet<String>();
    var stages = new TreeSet<String>();
    WALKERS.forEach(walker -> steps.addAll(walker.completed().keySet()));
    WALKERS.forEach(walker -> stages.addAll(walker.stages()));
    System.out.println(steps.size() + " different steps in " + stages);
    assertThat(Walker.neverCompleted(WALKERS)).as("steps nobody could ever complete").isEmpty();
    assertThat(stages).as("stages in which a step was completed").containsAll(Walker.MAIN_LINE);
  }

  private static boolean cameToEveryStage() {
    return Walker.MAIN_LINE.stream()
        .allMatch(stage -> WALKERS.stream().anyMatch(walker -> walker.stages().contains(stage)));
  }
}
