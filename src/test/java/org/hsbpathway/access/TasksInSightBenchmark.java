package org.hsbpathway.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.hsbpathway.Cast;
import org.hsbpathway.PathwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What it costs that people see the tasks of their own groups only: the queries of {@link
 * TasksInSight} beside the engine's own, turn by turn in one run, for somebody who is offered the
 * open task of every case and somebody who has others of that process. Not part of the build:
 * {@code ./mvnw test -Dtest=TasksInSightBenchmark -Dhsb.database=postgres -Dhsb.cases=10000}.
 */
@PathwayTest
class TasksInSightBenchmark {

  private static final int CASES = Integer.getInteger("hsb.cases", 1000);
  private static final int PAGE = 15;
  private static final int WARM = 10;
  private static final int ROUNDS = 30;

  @Autowired Cast cast;
  @Autowired IdentityService identity;
  @Autowired ProcessEngineConfigurationImpl engine;

  @Test
  void peopleSeeTheTasksOfTheirOwnGroups() {
    System.out.printf(
        "Java %s, %s, %d processors, %d cases, %s; %d rounds after %d to warm up%n",
        Runtime.version(),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        CASES,
        engine.getDatabaseType(),
        ROUNDS,
        WARM);
    for (int i = 0; i < CASES; i++) {
      cast.starts("moveOn", cast.aCase());
    }
    for (var person : List.of("practitioner", "frontdoor")) {
      measure(person, "a page", List.of("selectTaskByQueryCriteria", "selectTasksInSight"), true);
      measure(
          person,
          "the count",
          List.of("selectTaskCountByQueryCriteria", "selectCountOfTasksInSight"),
          false);
    }
  }

  private void measure(String person, String what, List<String> statements, boolean isList) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    Map<String, Object> found = new LinkedHashMap<>();
    for (int round = 0; round < WARM + ROUNDS; round++) {
      for (var statement : statements) {
        var begun = System.nanoTime();
        found.put(statement, asked(person, statement, isList));
        if (round >= WARM) {
          times
              .computeIfAbsent(statement, none -> new ArrayList<>())
              .add((System.nanoTime() - begun) / 1e6);
        }
      }
    }
    var medians =
        statements.stream()
            .map(statement -> times.get(statement).stream().sorted().toList().get(ROUNDS / 2))
            .toList();
    System.out.printf(
        "%-13s %-10s the engine's own %6.2f ms, in sight %6.2f ms: %.2f times; %s and %s%n",
        person,
        what,
        medians.get(0),
        medians.get(1),
        medians.get(1) / medians.get(0),
        found.get(statements.get(0)),
        found.get(statements.get(1)));
  }

  private Object asked(String person, String statement, boolean isList) {
    identity.setAuthentication(
        person,
        identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList());
    try {
      return engine
          .getCommandExecutorTxRequired()
          .execute(inside -> asked(inside, statement, isList));
    } finally {
      identity.clearAuthentication();
    }
  }

  private static Object asked(CommandContext inside, String statement, boolean isList) {
    var query = (TaskQueryImpl) new TaskQueryImpl().orderByTaskCreateTime().desc();
    inside.getAuthorizationManager().configureTaskQuery(query);
    inside.getTenantManager().configureQuery(query);
    query.setFirstResult(0);
    query.setMaxResults(isList ? PAGE : Integer.MAX_VALUE);
    return isList
        ? inside.getDbEntityManager().selectList(statement, query).size()
        : inside.getDbEntityManager().selectOne(statement, query);
  }
}
