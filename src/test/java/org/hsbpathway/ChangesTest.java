package org.hsbpathway;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every request of the engine's interface that could change a case, tried by those who look after
 * models and system. What is expected stands in {@code changes.csv}, written by hand.
 */
@WebTest
class ChangesTest {

  /** What is not of a case, or lists only; what lists show is in {@link LeakMatrixTest}. */
  private static final String BESIDE =
      "/(user|group|tenant|authorization|identity|filter|metrics|schema|telemetry|case-\\w+)\\b.*"
          + "|.*/(count|fetchAndLock|redeploy)|.*/tenant-id/.*";

  /** What a refusal does not show: who asks, numbers, classes, codes and parts of the engine. */
  private static final String INSIDE =
      "The user with id|[0-9a-f]{8}-[0-9a-f]{4}-|ENGINE-|(java|org)[.]\\w+[.]| is (null|empty)|Cannot invoke";

  private static final List<String> OF_A_CASE =
      List.of(
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_VARIABLE",
          "ACT_RU_INCIDENT",
          "ACT_HI_PROCINST",
          "ACT_HI_TASKINST",
          "ACT_HI_VARINST",
          "ACT_HI_COMMENT",
          "ACT_HI_ATTACHMENT",
          "ACT_HI_DECINST");

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired RepositoryService models;
  @Autowired JdbcTemplate database;

  private final HttpClient programs = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private Map<String, String> numbers;
  private Map<String, Object> words;
  private String reference;

  /** One request, and the class of its body if it has one. */
  private record Change(String method, String path, Class<?> body) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @Test
  void whoLooksAfterModelsOrSystemChangesNothingOfACaseAndIsToldInASentence() throws Exception {
    aCaseWithADate();
    var changes =
        changes("", DefaultProcessEngineRestServiceImpl.class)
            .filter(change -> !change.path.matches(BESIDE))
            .filter(change -> change.body == null || !change.body.getName().endsWith("QueryDto"))
            .distinct()
            .toList();
    assertThat(changes).hasSizeGreaterThan(110);
    var let = new TreeMap<String, String>();
    var before = ofTheCase();
    for (var change : changes) {
      for (var person : List.of("analyst", "sysadmin")) {
        var answer = send(person, change);
        if (answer.statusCode() < 300) {
          let.merge(change.toString(), person, (one, other) -> one + " " + other);
        } else {
          // What is missing stands beside the sentence of a 403, for the web applications.
          var said =
              answer.statusCode() == 403
                  ? json.readTree(answer.body()).path("message").asText()
                  : answer.body();
          assertThat(said).as("%s by %s", change, person).doesNotContainPattern(INSIDE);
        }
      }
    }
    assertThat(let).isEqualTo(expected());
    // What is let through says what is so already; an engine may refuse when it is too late.
    assertThat(ofTheCase()).isEqualTo(before);
  }

  private static Map<String, String> expected() throws Exception {
    return Files.readAllLines(java.nio.file.Path.of("src/test/resources/changes.csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("; "))
        .collect(toMap(row -> row[0], row -> row[1], (one, other) -> one, TreeMap::new));
  }

  private void aCaseWithADate() {
    var child = cast.starts("safetyPlan", cast.aCase());
    child.does(
        "socialworker",
        "agreeInterimPlan",
        "supervisors",
        List.of(Map.of("name", "M.T.", "role", "Aunt", "understands", "YES")));
    reference = child.reference().value();
    var task = child.task("writeSafetyPlan");
    var instance = task.getProcessInstanceId();
    var date =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference)
            .processDefinitionKey("deadline")
            .list()
            .get(0);
    var job = management.createJobQuery().processInstanceId(date.getId()).list().get(0);
    var model = models.getProcessDefinition(task.getProcessDefinitionId());
    var table =
        models.createDecisionDefinitionQuery().decisionDefinitionKey("shareDecision").list().get(0);
    var variable =
        runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().get(0);
    numbers = new HashMap<>();
    numbers.put("task", task.getId());
    numbers.put("process-instance", instance);
    numbers.put("execution", task.getExecutionId());
    numbers.put("process-definition", model.getId());
    numbers.put("decision-definition", table.getId());
    numbers.put("deployment", model.getDeploymentId());
    numbers.put("job", job.getId());
    numbers.put("job-definition", job.getJobDefinitionId());
    numbers.put("variable", variable.getName());
    numbers.put(
        "history/variable-instance",
        history
            .createHistoricVariableInstanceQuery()
            .processInstanceId(instance)
            .list()
            .get(0)
            .getId());
    numbers.put("history/process-instance", instance);
    var plan =
        Map.of(
            "sourceProcessDefinitionId", model.getId(),
            "targetProcessDefinitionId", model.getId(),
            "instructions",
                List.of(
                    Map.of(
                        "sourceActivityIds", List.of("writeSafetyPlan"),
                        "targetActivityIds", List.of("writeSafetyPlan"))));
    words = new HashMap<>();
    words.put("processInstanceIds", List.of(instance));
    words.put("historicProcessInstanceIds", List.of(instance));
    words.put("processInstances", List.of(date.getId()));
    words.put("processDefinitionId", model.getId());
    words.put("processDefinitionKey", model.getKey());
    words.put("sourceProcessDefinitionId", model.getId());
    words.put("targetProcessDefinitionId", model.getId());
    words.put("migrationPlan", plan);
    words.put("instructions", List.of(Map.of("type", "cancel", "activityId", "writeSafetyPlan")));
    words.put("jobIds", List.of(job.getId()));
    words.put("businessKey", reference);
    words.put("modifications", Map.of(variable.getName(), Map.of("value", "Other")));
    words.put("value", "Other");
    words.put("variables", Map.of());
    words.put("suspended", false);
    words.put("retries", job.getRetries());
    words.put("duedate", "2027-01-01T00:00:00.000+0000");
    words.put("priority", 7);
    words.put("historyTimeToLive", 1);
    words.put("clearedRemovalTime", true);
    words.put("message", "Words");
    words.put("annotation", "Words");
    words.put("incidentType", "words");
    words.put("errorCode", "words");
    words.put("escalationCode", "words");
    words.put("type", "candidate");
  }

  /** Every row that the engine has of the case. */
  private String ofTheCase() {
    var runs = "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = '" + reference + "'";
    return Stream.concat(
            OF_A_CASE.stream().map(table -> table + " where PROC_INST_ID_ in (" + runs + ")"),
            Stream.of(
                "ACT_RU_JOB where PROCESS_INSTANCE_ID_ in (" + runs + ")",
                "ACT_RU_IDENTITYLINK where TASK_ID_ in (select ID_ from ACT_RU_TASK where"
                    + " PROC_INST_ID_ in ("
                    + runs
                    + "))"))
        .map(
            rows ->
                rows.replaceFirst(" .*", "")
                    + database.queryForList("select * from " + rows + " order by ID_"))
        .collect(joining("\n"))
        // Whoever lets go on what goes on writes the same again.
        .replaceAll("REV_=\\d+, ", "");
  }

  // -- every request there is ---------------------------------------------------------------------

  private static Stream<Change> changes(String before, Class<?> type) {
    return Arrays.stream(type.getMethods()).flatMap(method -> changes(before, method));
  }

  private static Stream<Change> changes(String before, Method method) {
    var path = method.getAnnotation(Path.class);
    var address = before + (path == null ? "" : path.value().replaceFirst("^(?=[^/])", "/"));
    var verb =
        Arrays.stream(method.getAnnotations())
            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
            .filter(Objects::nonNull)
            .map(HttpMethod::value)
            .findFirst();
    if (verb.isPresent()) {
      return List.of("GET", "OPTIONS").contains(verb.get())
          ? Stream.empty()
          : Stream.of(new Change(verb.get(), address, bodyOf(method)));
    }
    return path == null ? Stream.empty() : changes(address, method.getReturnType());
  }

  private static Class<?> bodyOf(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(
            parameter ->
                Arrays.stream(parameter.getAnnotations())
                    .noneMatch(one -> one.annotationType().getName().startsWith("jakarta.ws.rs.")))
        .map(Parameter::getType)
        .findFirst()
        .orElse(null);
  }

  // -- asking -------------------------------------------------------------------------------------

  private HttpResponse<String> send(String person, Change change) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/engine-rest" + address(person, change)))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)));
    var file = change.body != null && change.body.getSimpleName().equals("MultipartFormData");
    request.header("Content-Type", file ? "multipart/form-data; boundary=x" : "application/json");
    request.method(change.method, BodyPublishers.ofString(file ? file() : body(person, change)));
    return programs.send(request.build(), BodyHandlers.ofString());
  }

  private String address(String person, Change change) {
    var kind = change.path.replaceFirst("^/((history/)?[\\w-]+).*", "$1");
    return change
            .path
            .replace("{id}", numbers.getOrDefault(kind, "none"))
            .replace("{varId}", numbers.get("variable"))
            .replace("{key}", kind.startsWith("decision") ? "shareDecision" : "safetyPlan")
            .replace("{userId}", person)
            .replaceAll("[{]\\w+[^}]*}", "none")
        + (change.method.equals("DELETE") ? "?cascade=true" : "");
  }

  private static String file() {
    return Stream.of(
            "--x",
            "Content-Disposition: form-data; name=\"data\"; filename=\"other.txt\"",
            "Content-Type: text/plain",
            "",
            "Other",
            "--x--",
            "")
        .collect(joining("\r\n"));
  }

  private String body(String person, Change change) throws Exception {
    var body = new HashMap<String, Object>();
    if (change.body != null && !change.body.isInterface()) {
      for (var method : change.body.getMethods()) {
        if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
          var name = method.getName().substring(3, 4).toLowerCase() + method.getName().substring(4);
          if (List.of("userId", "assignee", "owner").contains(name)) {
            body.put(name, person);
          } else if (words.containsKey(name)) {
            body.put(name, words.get(name));
          }
        }
      }
    }
    // One thing at a time is stopped.
    if (change.path.matches("/process-instance/suspended.*|.*[}]/suspended")) {
      body.keySet().removeAll(List.of("processDefinitionId", "processDefinitionKey"));
    } else if (body.containsKey("processDefinitionKey")) {
      body.remove(
          change.path.endsWith("/suspended") ? "processDefinitionId" : "processDefinitionKey");
    }
    return json.writeValueAsString(body);
  }
}
