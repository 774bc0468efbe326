package org.hsbpathway.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.hsbpathway.Cast;
import org.hsbpathway.PathwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long the engine's queries take with {@link QueryProperties} and without: in one run on H2,
 * turn by turn. Not part of the build: {@code ./mvnw test -Dtest=QueriesBenchmark}.
 */
@PathwayTest
class QueriesBenchmark {

  private static final int CASES = 100;
  private static final int ROUNDS = 20;
  private static final int TIMES_A_ROUND = 50;

  @Autowired Cast cast;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;

  @Test
  void queriesRememberWhereTheirPropertiesStand() {
    System.out.printf(
        "Java %s, %s, %d processors, %d cases, H2 in memory; %d rounds of %d queries, the first five"
            + " to warm up%n",
        Runtime.version(),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        CASES,
        ROUNDS,
        TIMES_A_ROUND);
    for (int i = 0; i < CASES; i++) {
      cast.starts("safetyPlan", cast.aCase());
    }
    var journey = cast.starts("safetyPlan", cast.aCase());
    var key = journey.reference().value();
    var run = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().get(0);
    Map<String, Runnable> queries = new LinkedHashMap<>();
    queries.put(
        "open steps of a case",
        () -> tasks.createTaskQuery().processInstanceBusinessKey(key).list());
    queries.put(
        "a page of the task list",
        () -> tasks.createTaskQuery().orderByTaskCreateTime().desc().listPage(0, 15));
    queries.put(
        "runs of a case",
        () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list());
    queries.put(
        "jobs of a case",
        () ->
            management
                .createJobQuery()
                .processInstanceIds(Set.of(run.getId()))
                .executable()
                .list());
    queries.forEach(QueriesBenchmark::measure);
    remember(true);
  }

  private static void measure(String what, Runnable query) {
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var remembers : List.of(true, false)) {
        remember(remembers);
        var begun = System.nanoTime();
        for (int i = 0; i < TIMES_A_ROUND; i++) {
          query.run();
        }
        if (round >= 5) {
          (remembers ? with : without).add((System.nanoTime() - begun) / 1e6 / TIMES_A_ROUND);
        }
      }
    }
    with.sort(Double::compare);
    without.sort(Double::compare);
    var last = with.size() - 1;
    System.out.printf(
        "%-24s with %.2f ms (%.2f to %.2f), without %.2f ms (%.2f to %.2f): %.1f times as quick%n",
        what,
        with.get(last / 2),
        with.get(0),
        with.get(last),
        without.get(last / 2),
        without.get(0),
        without.get(last),
        without.get(last / 2) / with.get(last / 2));
  }

  private static void remember(boolean remembers) {
    var accessor = remembers ? new QueryProperties() : new ObjectPropertyAccessor();
    for (var query :
        List.of(TaskQueryImpl.class, ProcessInstanceQueryImpl.class, JobQueryImpl.class)) {
      OgnlRuntime.setPropertyAccessor(query, accessor);
    }
  }
}
