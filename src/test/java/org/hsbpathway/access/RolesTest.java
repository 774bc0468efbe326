package org.hsbpathway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.hsbpathway.WebTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * The roles as they were agreed, by hand in {@code roles.csv}: each person asks over HTTP what they
 * may do.
 */
@WebTest
class RolesTest {

  private record Action(String permission, Resource on, String id) {}

  private static final Map<String, Action> ACTIONS =
      Map.ofEntries(
          Map.entry("Tasklist", new Action("ACCESS", Resources.APPLICATION, "tasklist")),
          Map.entry("Cockpit", new Action("ACCESS", Resources.APPLICATION, "cockpit")),
          Map.entry("Admin", new Action("ACCESS", Resources.APPLICATION, "admin")),
          Map.entry("concern", begin("pathway")),
          Map.entry("danger", begin("immediateDanger")),
          Map.entry("referral", steps("referral")),
          Map.entry("assessment", steps("assessment")),
          Map.entry("sessions", steps("intervention")),
          Map.entry("closing", steps("moveOn")),
          Map.entry("restriction", steps("restrictRecord")),
          Map.entry("death", begin("childDeath")),
          Map.entry("destroying", steps("recordReview")),
          Map.entry("every task", new Action("READ", Resources.TASK, "*")),
          Map.entry("instances", onEvery("READ_INSTANCE")),
          Map.entry("history", onEvery("READ_HISTORY")),
          Map.entry("give a task", onEvery("TASK_ASSIGN")),
          Map.entry("deploy", new Action("CREATE", Resources.DEPLOYMENT, "*")),
          Map.entry("users", new Action("CREATE", Resources.USER, "*")));

  private static Action begin(String process) {
    return new Action("CREATE_INSTANCE", Resources.PROCESS_DEFINITION, process);
  }

  private static Action steps(String process) {
    return new Action("TASK_WORK", Resources.PROCESS_DEFINITION, process);
  }

  private static Action onEvery(String permission) {
    return new Action(permission, Resources.PROCESS_DEFINITION, "*");
  }

  @Autowired TestRestTemplate web;

  @TestFactory
  Stream<DynamicTest> eachMayDoWhatWasAgreedAndNothingElse() throws IOException {
    var lines =
        Files.readAllLines(Path.of("src/test/resources/roles.csv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Arrays.stream(line.split(";")).map(String::strip).toList())
            .toList();
    var actions = lines.get(0);
    assertThat(actions).hasSize(1 + ACTIONS.size());
    return lines.stream()
        .skip(1)
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.get(0), () -> assertThat(mayDo(line.get(0), actions)).isEqualTo(line)));
  }

  private List<String> mayDo(String user, List<String> actions) {
    return IntStream.range(0, actions.size())
        .mapToObj(i -> i == 0 ? user : may(user, ACTIONS.get(actions.get(i))) ? "x" : "-")
        .toList();
  }

  private boolean may(String user, Action action) {
    var answer =
        web.withBasicAuth(user, "demo")
            .getForObject(
                "/engine-rest/authorization/check?permissionName={permission}&resourceName={name}"
                    + "&resourceType={type}&resourceId={id}",
                Map.class,
                action.permission(),
                action.on().resourceName(),
                action.on().resourceType(),
                action.id());
    assertThat(answer).as("%s: %s", user, action).containsKey("authorized");
    return Boolean.TRUE.equals(answer.get("authorized"));
  }
}
