package org.hsbpathway.restriction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.hsbpathway.Cast;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.CaseReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;

/**
 * How fast the task list answers over HTTP while more and more records are restricted, for somebody
 * on all of their lists and somebody on none: in one run on H2, beside the same list before. Not
 * part of the build: {@code ./mvnw test -Dtest=RestrictedListBenchmark}.
 */
@WebTest
class RestrictedListBenchmark {

  private static final int CASES = Integer.getInteger("hsb.cases", 1000);
  private static final int WARM = 30;
  private static final int TIMES = 60;

  @Autowired Cast cast;
  @Autowired ApplicationContext application;
  @Autowired TestRestTemplate web;
  @Autowired FilterService filters;

  private final Map<String, Double> before = new LinkedHashMap<>();

  @Test
  void theListAnswersWhileRecordsAreRestricted() {
    System.out.printf(
        "Java %s, %s, %d processors, %d cases, H2 in memory; %d requests each after %d to warm up%n",
        Runtime.version(),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        CASES,
        TIMES,
        WARM);
    var closed = new ClosedCases(application);
    var cases = new ArrayList<CaseReference>();
    for (int i = 0; i < CASES; i++) {
      var reference = cast.aCase();
      cast.starts("safetyPlan", reference);
      cases.add(reference);
    }
    var filter = filters.createTaskFilterQuery().filterName("For my team").singleResult().getId();
    var addresses =
        List.of(
            "/engine-rest/filter/" + filter + "/list?maxResults=15",
            "/engine-rest/filter/" + filter + "/count",
            "/engine-rest/task?maxResults=50&sortBy=created&sortOrder=desc");
    int restricted = 0;
    for (int share : List.of(0, 2, 20, 50)) {
      for (; restricted < CASES * share / 100; restricted++) {
        // The social worker is on every list, nobody else is on any.
        closed.close(cases.get(restricted), List.of("socialworker"));
      }
      for (var address : addresses) {
        for (var person : List.of("socialworker", "edt")) {
          measure(person, restricted, address.replace(filter, "…"), address);
        }
      }
    }
  }

  private void measure(String person, int restricted, String what, String address) {
    var visitor = web.withBasicAuth(person, "demo");
    var times = new ArrayList<Double>();
    for (int i = 0; i < WARM + TIMES; i++) {
      var begun = System.nanoTime();
      visitor.getForObject(address, String.class);
      if (i >= WARM) {
        times.add((System.nanoTime() - begun) / 1e6);
      }
    }
    times.sort(Double::compare);
    var median = times.get(TIMES / 2);
    var first = before.computeIfAbsent(person + what, none -> median);
    System.out.printf(
        "%4d restricted, %-13s %-60s median %6.1f ms (from %.1f to %.1f in nine of ten), %.2f times%n",
        restricted,
        person.equals("socialworker") ? "on all lists" : "on none",
        what,
        median,
        times.get(TIMES / 20),
        times.get(TIMES - 1 - TIMES / 20),
        median / first);
  }
}
