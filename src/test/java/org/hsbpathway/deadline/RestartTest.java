package org.hsbpathway.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.hsbpathway.Cast;
import org.hsbpathway.OwnNode;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node that was down when a date came, on a real PostgreSQL and with the engine's own job
 * executor.
 */
@ExtendWith(TestClock.class)
class RestartTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void aDateThatCameWhileTheNodeWasDownIsRemindedOfOnceAfterTheRestart() throws Exception {
    try (var server = EmbeddedPostgres.builder().start()) {
      CaseReference reference;
      at("2027-03-01T09:00");
      try (var node = start(server)) {
        reference = node.getBean(Cast.class).aCase();
        inTransaction(node)
            .executeWithoutResult(
                begun ->
                    node.getBean(Deadlines.class)
                        .start(
                            reference,
                            "specialistAssessment",
                            Instant.parse("2027-03-01T09:00:00Z"),
                            "manager"));
      }

      // 30 and 40 working days, without Good Friday and Easter Monday, are Wed 14 and Wed 28 April.
      at("2027-05-04T10:00");
      try (var node = start(server)) {
        waitUntilNothingIsDue(node);
        assertThat(facts(node, reference)).containsExactly(Kind.STARTED, Kind.AMBER, Kind.RED);
      }
    }
  }

  private static ConfigurableApplicationContext start(EmbeddedPostgres server) {
    return OwnNode.on(server, "--camunda.bpm.job-execution.enabled=true");
  }

  private static void waitUntilNothingIsDue(ConfigurableApplicationContext node)
      throws InterruptedException {
    var jobs = node.getBean(ManagementService.class);
    var given = System.nanoTime() + PATIENCE.toNanos();
    while (jobs.createJobQuery().executable().count() > 0 && System.nanoTime() < given) {
      Thread.sleep(100);
    }
    assertThat(jobs.createJobQuery().executable().count()).isZero();
    assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
  }

  private static List<Kind> facts(ConfigurableApplicationContext node, CaseReference reference) {
    return inTransaction(node)
        .execute(
            begun ->
                node.getBean(Deadlines.class).of(reference).stream()
                    .flatMap(one -> one.facts().stream())
                    .map(DeadlineFact::kind)
                    .toList());
  }

  private static TransactionTemplate inTransaction(ConfigurableApplicationContext node) {
    return node.getBean(TransactionTemplate.class);
  }
}
