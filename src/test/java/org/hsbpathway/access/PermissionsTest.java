package org.hsbpathway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.hsbpathway.Cast;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.restriction.ClosedCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** What each group sees and does, as its members find it over REST. */
@WebTest
class PermissionsTest {

  /** What one can ask for to see something of a task. */
  private static final List<String> WAYS =
      List.of(
          "list",
          "list sorted by name",
          "list with an or",
          "count",
          "filter",
          "count of filter",
          "",
          "/form",
          "/deployed-form",
          "/form-variables",
          "/variables",
          "/identity-links");

  @Autowired TestRestTemplate anonymous;
  @Autowired ProcessEngine engine;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService authorizations;
  @Autowired AccessPlugin access;
  @Autowired Cast cast;
  @Autowired Workers workers;
  @Autowired ApplicationContext application;

  private ClosedCases closed;

  String task;

  @BeforeEach
  void anAnalystDeploysAModel() {
    closed = new ClosedCases(application);
    var models = new LinkedMultiValueMap<String, Object>();
    models.add("deployment-name", "rehearsal");
    models.add("enable-duplicate-filtering", "true");
    models.add("model", new ClassPathResource("models/rehearsal.bpmn"));
    models.add("form", new ClassPathResource("models/rehearseForm.form"));
    var answer =
        as("analyst").postForEntity("/engine-rest/deployment/create", models, String.class);
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    var rehearsal = runtime.startProcessInstanceByKey("rehearsal");
    task = tasks.createTaskQuery().processInstanceId(rehearsal.getId()).singleResult().getId();
  }

  @ParameterizedTest
  @CsvSource({
    "frontdoor, hsb-front-door",
    "frontdoor, hsb-business-support",
    "manager, hsb-team-manager",
    "manager2, hsb-team-manager",
    "servicemanager, hsb-service-manager",
    "socialworker, hsb-social-worker",
    "linkedworker, hsb-linked-child-worker",
    "coordinator, hsb-coordinator",
    "assessor, hsb-assessor",
    "assessor2, hsb-assessor",
    "practitioner, hsb-practitioner",
    "familyworker, hsb-family-support",
    "yjs, hsb-yjs",
    "chair, hsb-cp-chair",
    "chair, hsb-iro",
    "edt, hsb-edt",
    "governance, hsb-info-governance",
    "auditor, hsb-auditor",
    "commissioner, hsb-commissioner",
    "analyst, hsb-analyst",
    "sysadmin, hsb-sysadmin",
    "sysadmin, camunda-admin"
  })
  void theDemonstrationHasOnePersonForEachRole(String user, String group) {
    assertThat(identity.createUserQuery().userId(user).memberOfGroup(group).count()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "socialworker, true",
    "yjs, true",
    "manager, true",
    "auditor, true",
    "frontdoor, false",
    "analyst, false",
    "sysadmin, false"
  })
  void aTaskIsSeenByTheGroupsTheModelNamesAndByThoseWhoOversee(String user, boolean sees) {
    assertThat(get(as(user), "/engine-rest/task/" + task).is2xxSuccessful()).isEqualTo(sees);
    assertThat(get(as(user), "/engine-rest/task/" + task + "/form-variables").is2xxSuccessful())
        .isEqualTo(sees);
  }

  @Test
  void aTaskIsDoneByTheGroupsTheModelNamesOnly() {
    assertThat(claim("manager")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(claim("auditor")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(claim("socialworker")).isEqualTo(HttpStatus.NO_CONTENT);
  }

  /** Business support has letters to send in this process; the meeting is held by others. */
  @Test
  void whoeverHasAnotherTaskOfTheProcessNeitherSeesNorTakesNorDoesThisOne() {
    task = cast.starts("moveOn", cast.aCase()).task("holdMoveOnMeeting").getId();

    assertThat(seenBy("frontdoor")).isEmpty();
    assertThat(claim("frontdoor")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(submit("frontdoor").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    for (var overseer : List.of("manager", "auditor")) {
      assertThat(seenBy(overseer)).as(overseer).containsAll(WAYS);
    }
    assertThat(submit("manager").getBody()).contains("This task is offered to others");

    assertThat(claim("practitioner")).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(seenBy("practitioner")).containsAll(WAYS);
    assertThat(unclaim("frontdoor")).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void whatAManagerGaveToSomebodyTheySeeAndDoUntilItIsTakenBack() {
    task = cast.starts("moveOn", cast.aCase()).task("holdMoveOnMeeting").getId();
    assertThat(assign("manager", "frontdoor")).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(seenBy("frontdoor")).containsAll(WAYS);
    assertThat(submit("frontdoor").getBody()).doesNotContain("This task is offered to others");
    assertThat(assign("manager", "practitioner")).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(seenBy("frontdoor")).isEmpty();
  }

  /** Two people complete it at once: the slower one is no stranger to it. */
  @Test
  void aTaskThatIsCompletedWhileSomebodyAsksForItIsGoneAndNotForbidden() {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    assertThatThrownBy(
            () ->
                cast.as(
                    "socialworker",
                    () ->
                        configuration
                            .getCommandExecutorTxRequired()
                            .execute(
                                command -> {
                                  var read = command.getTaskManager().findTaskById(task);
                                  elsewhere(() -> runtime.deleteProcessInstance(run(), "done"));
                                  new OwnTasks().checkTaskWork(read);
                                  return null;
                                })))
        .isInstanceOf(NullValueException.class);
  }

  private String run() {
    return tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
  }

  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }

  /** Assessors have no step in the closing. */
  @Test
  void whoeverWasGivenATaskOfAStageTheirGroupDoesNotWorkInSeesAndDoesItUntilItIsTakenBack() {
    var child = cast.starts("moveOn", cast.aCase());
    task = child.task("holdMoveOnMeeting").getId();
    assertThat(seenBy("assessor")).isEmpty();
    assertThat(assign("manager", "assessor")).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(seenBy("assessor")).containsAll(WAYS);
    assertThat(seenBy("assessor2")).isEmpty();
    assertThat(submit("assessor").getBody())
        .doesNotContain("This task is offered to others", "authorized", "permission");
    assertThat(assign("assessor", "assessor2")).isEqualTo(HttpStatus.FORBIDDEN);

    closed.close(child.reference(), List.of("manager"));
    assertThat(seenBy("assessor")).as("restricted").isEmpty();
    closed.lift(child.reference());

    assertThat(assign("manager", "practitioner")).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(seenBy("assessor")).isEmpty();
    assertThat(rowsOfTheTask()).as("a practitioner works there anyhow").isZero();
  }

  /** The task is offered to several groups, each by a row of its own. */
  @Test
  void whoeverAsksWhatIsOfferedToAnotherGroupFindsWhatIsOfferedToTheirsToo() {
    assertThat(list("yjs", Map.of("taskId", task, "candidateGroup", "hsb-social-worker"))).isTrue();
    assertThat(list("yjs", Map.of("taskId", task, "candidateGroup", "hsb-assessor"))).isFalse();
  }

  @Test
  void onlyAManagerGivesATaskToSomebody() {
    assertThat(assign("socialworker", "yjs")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(assign("manager", "yjs")).isEqualTo(HttpStatus.NO_CONTENT);
  }

  @ParameterizedTest
  @CsvSource({
    "frontdoor, true",
    "edt, true",
    "socialworker, true",
    "coordinator, true",
    "yjs, true",
    "manager, false",
    "practitioner, false",
    "analyst, false",
    "sysadmin, false"
  })
  void aConcernIsRaisedByThoseWhoHearOfIt(String user, boolean raises) {
    assertThat(
            authorizations.isUserAuthorized(
                user, groupsOf(user), CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "pathway"))
        .isEqualTo(raises);
    assertThat(start(user, "rehearsal").is4xxClientError()).isTrue();
  }

  @Test
  void tasksLeaveNoPermissionsOfTheirOwn() {
    claim("socialworker");

    assertThat(rowsOfTheTask()).isZero();
  }

  private long rowsOfTheTask() {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(task)
        .count();
  }

  @Test
  void whoeverIsNamedFindsTheTaskOfAStageTheirGroupDoesNotWorkIn() {
    var child = cast.starts("assessment", cast.aCase());
    child.does(
        "coordinator",
        "allocateAssessors",
        "model",
        "AIM3",
        "learningDisability",
        "NO",
        "developmentalAgeWellBelow12",
        "NO",
        "leadAssessor",
        "assessor",
        "secondAssessor",
        "yjs");
    task = child.task("agreeToTakePart").getId();

    assertThat(forMyTeam("yjs")).contains(task);
    assertThat(forMyTeam("assessor2")).contains(task);
    assertThat(forMyTeam("practitioner")).doesNotContain(task);
    assertThat(get(as("yjs"), "/engine-rest/task/" + task + "/form-variables").is2xxSuccessful())
        .isTrue();
    assertThat(get(as("yjs"), "/engine-rest/process-definition/key/assessment").is2xxSuccessful())
        .isTrue();
    assertThat(claim("yjs")).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(assign("yjs", "practitioner")).as("named").isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(offer("yjs", "practitioner")).as("named").isEqualTo(HttpStatus.FORBIDDEN);

    workers.takeOver(child.reference(), Map.of(Fact.SECOND_ASSESSOR, "assessor2"), "manager");
    assertThat(forMyTeam("yjs")).doesNotContain(task);
    assertThat(get(as("yjs"), "/engine-rest/task/" + task).is2xxSuccessful()).isFalse();
  }

  private String forMyTeam(String user) {
    return as(user)
        .getForObject(
            "/engine-rest/filter/" + filter("For my team") + "/list?maxResults=500", String.class);
  }

  private String filter(String name) {
    return engine
        .getFilterService()
        .createTaskFilterQuery()
        .filterName(name)
        .singleResult()
        .getId();
  }

  /** By which ways a person sees the task. */
  private List<String> seenBy(String user) {
    return WAYS.stream().filter(way -> sees(user, way)).toList();
  }

  private boolean sees(String user, String way) {
    var one = Map.of("taskId", task);
    return switch (way) {
      case "list" -> list(user, one);
      case "list sorted by name" ->
          list(
              user,
              Map.of(
                  "taskId",
                  task,
                  "sorting",
                  List.of(Map.of("sortBy", "nameCaseInsensitive", "sortOrder", "asc"))));
      case "list with an or" ->
          list(user, Map.of("orQueries", List.of(Map.of("taskId", task, "name", "No such step"))));
      case "count" -> count(as(user).postForObject("/engine-rest/task/count", one, Map.class)) > 0;
      case "filter" ->
          contains(
              as(user)
                  .postForEntity(
                      "/engine-rest/filter/" + filter("All I may see") + "/list",
                      one,
                      String.class));
      case "count of filter" ->
          count(
                  as(user)
                      .postForObject(
                          "/engine-rest/filter/" + filter("All I may see") + "/count",
                          one,
                          Map.class))
              > 0;
      default -> get(as(user), "/engine-rest/task/" + task + way).is2xxSuccessful();
    };
  }

  private boolean list(String user, Map<String, ?> query) {
    return contains(as(user).postForEntity("/engine-rest/task", query, String.class));
  }

  private boolean contains(ResponseEntity<String> answer) {
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    return answer.getBody().contains(task);
  }

  private static int count(Map<?, ?> answer) {
    return (Integer) answer.get("count");
  }

  @Test
  void startingAgainChangesNothing() {
    var before = authorizations.createAuthorizationQuery().count();

    access.postProcessEngineBuild(engine);

    assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    assertThat(engine.getFilterService().createTaskFilterQuery().count()).isEqualTo(4);
  }

  @Test
  void whomAnEarlierReleaseOfferedATaskByNameDoesItAndNoLongerGivesItAway() {
    tasks.addCandidateUser(task, "assessor");
    var row =
        authorizations
            .createAuthorizationQuery()
            .resourceType(Resources.TASK)
            .resourceId(task)
            .singleResult();
    row.addPermission(TaskPermissions.UPDATE);
    authorizations.saveAuthorization(row);
    assertThat(offer("assessor", "practitioner")).isEqualTo(HttpStatus.NO_CONTENT);

    access.postProcessEngineBuild(engine);

    assertThat(offer("assessor", "yjs")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(claim("assessor")).isEqualTo(HttpStatus.NO_CONTENT);
  }

  @Test
  void administratorsWhomAnEarlierReleaseLetEndManyCasesAtOnceNoLongerDo() {
    for (var resource : List.of(Resources.BATCH, Resources.DEPLOYMENT)) {
      var row =
          authorizations
              .createAuthorizationQuery()
              .groupIdIn("camunda-admin")
              .resourceType(resource)
              .singleResult();
      var narrow = Arrays.asList(row.getPermissions(Permissions.values()));
      row.addPermission(Permissions.ALL);
      authorizations.saveAuthorization(row);

      access.postProcessEngineBuild(engine);

      var now = authorizations.createAuthorizationQuery().authorizationId(row.getId());
      assertThat(now.singleResult().isPermissionGranted(Permissions.DELETE)).isFalse();
      assertThat(now.singleResult().getPermissions(Permissions.values()))
          .containsExactlyInAnyOrderElementsOf(narrow);
    }
  }

  @Test
  void whatAnEarlierReleaseSaidOfAListIsRenewedAndWhatAnAdministratorWroteStays() {
    says("All I may see", "Every open task of the stages I work in");
    says("Mine", "What I do");
    access.postProcessEngineBuild(engine);
    assertThat(said("All I may see"))
        .isEqualTo("Every open task of mine and of my groups, whoever has it");
    assertThat(said("Mine")).isEqualTo("What I do");
  }

  private void says(String list, String words) {
    var filter = engine.getFilterService().getFilter(filter(list));
    var properties = new HashMap<>(filter.getProperties());
    properties.put("description", words);
    engine.getFilterService().saveFilter(filter.setProperties(properties));
  }

  private Object said(String list) {
    return engine.getFilterService().getFilter(filter(list)).getProperties().get("description");
  }

  @Test
  void everybodyFindsTheFourListsAndMakesNone() {
    assertThat(as("yjs").getForObject("/engine-rest/filter/count", Map.class))
        .extracting("count", INTEGER)
        .isEqualTo(4);
    var own =
        Map.of("name", "Own", "resourceType", "Task", "query", Map.of(), "properties", Map.of());
    assertThat(
            as("yjs")
                .postForEntity("/engine-rest/filter/create", own, String.class)
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void aDatabaseOfTheDemonstrationIsRefusedWithoutIt() {
    var administrator =
        new Administrator(
            new AdministratorSettings("administrator", "a-long-enough-secret"),
            new StandardEnvironment());

    assertThatThrownBy(() -> administrator.arrive(identity))
        .hasMessageContaining("demonstration users");
  }

  private HttpStatusCode start(String user, String process) {
    return as(user)
        .postForEntity(
            "/engine-rest/process-definition/key/" + process + "/start", Map.of(), String.class)
        .getStatusCode();
  }

  private List<String> groupsOf(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }

  private HttpStatusCode claim(String user) {
    return as(user)
        .postForEntity("/engine-rest/task/" + task + "/claim", Map.of("userId", user), String.class)
        .getStatusCode();
  }

  /** As Tasklist puts a task back. */
  private HttpStatusCode unclaim(String user) {
    return as(user)
        .postForEntity("/engine-rest/task/" + task + "/claim", Map.of(), String.class)
        .getStatusCode();
  }

  private HttpStatusCode assign(String user, String other) {
    return as(user)
        .postForEntity(
            "/engine-rest/task/" + task + "/assignee", Map.of("userId", other), String.class)
        .getStatusCode();
  }

  private HttpStatusCode offer(String user, String other) {
    return as(user)
        .postForEntity(
            "/engine-rest/task/" + task + "/identity-links",
            Map.of("userId", other, "type", "candidate"),
            String.class)
        .getStatusCode();
  }

  private ResponseEntity<String> submit(String user) {
    return as(user)
        .postForEntity(
            "/engine-rest/task/" + task + "/submit-form",
            Map.of("variables", Map.of()),
            String.class);
  }

  private TestRestTemplate as(String user) {
    return anonymous.withBasicAuth(user, "demo");
  }

  private static HttpStatusCode get(TestRestTemplate visitor, String address) {
    return visitor.getForEntity(address, String.class).getStatusCode();
  }
}
