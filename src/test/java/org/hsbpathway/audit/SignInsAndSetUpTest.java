package org.hsbpathway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.management.UpdateJobDefinitionSuspensionStateBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** Who came in, who was not let in, and what was changed in how the application is set up. */
@WebTest
@ExtendWith(TestClock.class)
class SignInsAndSetUpTest {

  private static final String PASSWORD = "Grove-Lantern-4471";

  @LocalServerPort int port;
  @Autowired TestRestTemplate web;
  @Autowired JdbcTemplate database;
  @Autowired AuthorizationService authorizations;

  long before;

  @BeforeEach
  void somebodyNew() {
    before = database.queryForObject("select max(number) from audit_lines", Long.class);
    assertThat(
            web.withBasicAuth("sysadmin", "demo")
                .postForEntity(
                    "/engine-rest/user/create",
                    Map.of(
                        "profile",
                        Map.of("id", "newcomer", "firstName", "N.", "lastName", "C."),
                        "credentials",
                        Map.of("password", PASSWORD)),
                    String.class)
                .getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    change(HttpMethod.PUT, "/engine-rest/group/hsb-yjs/members/newcomer");
  }

  @AfterEach
  void isGone() {
    change(HttpMethod.DELETE, "/engine-rest/user/newcomer");
    database.update("delete from failed_sign_ins");
  }

  private void change(HttpMethod how, String address) {
    web.withBasicAuth("sysadmin", "demo").exchange(address, how, null, String.class);
  }

  /** Since the test began, as {@code newcomer SIGNED_IN rest}. */
  private List<String> acts() {
    return database.queryForList(
        "select person || ' ' || kind || ' ' || what from audit_lines where number > ?"
            + " and case_reference is null order by number",
        String.class,
        before);
  }

  private int asks(String name, String password) {
    return web.withBasicAuth(name, password)
        .getForEntity("/engine-rest/task/count", String.class)
        .getStatusCode()
        .value();
  }

  @Test
  void whoComesAndGoesHasALineForASessionAndAProgramOneForAWhile() throws Exception {
    var browser = Visitor.signedIn("chair", port);
    Visitor.signsOut(browser, port);
    var fromElsewhere =
        HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/camunda/api/admin/auth/user/default/logout"));
    assertThat(
            Visitor.signedIn("chair", port)
                .send(
                    fromElsewhere.POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(403);
    for (int request = 0; request < 5; request++) {
      assertThat(asks("newcomer", PASSWORD)).isEqualTo(200);
    }
    TestClock.at("2026-12-01T09:16");
    assertThat(asks("newcomer", PASSWORD)).isEqualTo(200);

    assertThat(acts())
        .filteredOn(act -> act.matches("(chair|newcomer) .*"))
        .containsExactly(
            "chair SIGNED_IN tasklist",
            "chair SIGNED_OUT session",
            "chair SIGNED_IN tasklist",
            "chair SIGNED_OUT endOfSession",
            "newcomer SIGNED_IN rest",
            "newcomer SIGNED_IN rest");
  }

  @Test
  void whoIsNotLetInHasALineAndWhatWasTypedInPlaceOfANameIsNotRepeated() {
    for (int attempt = 0; attempt < 12; attempt++) {
      assertThat(asks("newcomer", "guess" + attempt)).isEqualTo(401);
    }
    assertThat(asks(PASSWORD, "")).isEqualTo(401);
    assertThat(asks("Another-" + PASSWORD, "")).isEqualTo(401);

    assertThat(acts())
        .filteredOn(act -> act.contains("FAILED") || act.contains("LOCKED"))
        .startsWith("newcomer SIGN_IN_FAILED password", "newcomer LOCKED_OUT password")
        .hasSizeLessThanOrEqualTo(3);
    assertThat(String.join(" ", acts())).doesNotContain("Grove");
    assertThat(SetUp.changedBy(new UnlockUserCmd("newcomer"))).contains("unlockUser:newcomer");
  }

  @Test
  void changesOfUsersGroupsPermissionsAndModelsHaveALine() {
    var model = new LinkedMultiValueMap<String, Object>();
    model.add("deployment-name", "changed");
    model.add(
        "data",
        new ByteArrayResource(
            "{\"type\": \"default\", \"id\": \"said\", \"components\": []}"
                .getBytes(StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return "said.form";
          }
        });
    var deployed =
        web.withBasicAuth("analyst", "demo")
            .postForEntity("/engine-rest/deployment/create", model, Map.class);
    assertThat(deployed.getStatusCode()).isEqualTo(HttpStatus.OK);
    change(HttpMethod.DELETE, "/engine-rest/group/hsb-yjs/members/newcomer");

    assertThat(acts())
        .containsSubsequence(
            "sysadmin CONFIGURED saveUser:newcomer",
            "sysadmin CONFIGURED createMembership:newcomer:hsb-yjs")
        .anyMatch(
            act ->
                act.matches(
                    "analyst CONFIGURED deployment:"
                        + deployed.getBody().get("id")
                        + ":[0-9a-f]{32}"))
        .contains("sysadmin CONFIGURED deleteMembership:newcomer:hsb-yjs");
    assertThat(acts()).filteredOn("sysadmin CONFIGURED saveUser:newcomer"::equals).hasSize(1);
    change(HttpMethod.PUT, "/engine-rest/group/hsb-yjs/members/newcomer");
    assertThat(acts())
        .as("the same again has a line again")
        .filteredOn("sysadmin CONFIGURED createMembership:newcomer:hsb-yjs"::equals)
        .hasSize(2);
    var permission = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
    permission.setGroupId("hsb-edt");
    permission.setResource(Resources.TASK);
    permission.setResourceId("*");
    assertThat(SetUp.changedBy(new SaveAuthorizationCmd(permission)))
        .contains("saveAuthorization:hsb-edt:7:_");
  }

  @Test
  void nobodyChangesTheirOwnGroupsOrPermissionsAndTheAttemptHasALine() {
    var ofTheirGroup =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn("camunda-admin")
            .resourceType(Resources.USER)
            .singleResult();
    var address = "/engine-rest/authorization/" + ofTheirGroup.getId();
    for (var refused :
        List.of(
            attempt(HttpMethod.PUT, "/engine-rest/group/hsb-team-manager/members/sysadmin", null),
            attempt(HttpMethod.DELETE, "/engine-rest/group/camunda-admin/members/sysadmin", null),
            permits("userId", "sysadmin", 1),
            permits("groupId", "hsb-sysadmin", 1),
            permits("userId", "*", 0),
            attempt(HttpMethod.DELETE, address, null),
            attempt(HttpMethod.PUT, address, permission("userId", "newcomer", 1)))) {
      assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(HttpStatus.FORBIDDEN);
      assertThat(refused.getBody())
          .contains("Nobody changes their own groups or permissions; another administrator");
    }
    assertThat(acts()).contains("sysadmin REFUSED ownAccount");
    assertThat(acts()).noneMatch(act -> act.matches("sysadmin CONFIGURED (?!.*newcomer).*"));

    var forAnother = permits("userId", "newcomer", 1);
    assertThat(forAnother.getStatusCode()).as(forAnother.getBody()).isEqualTo(HttpStatus.OK);
    var given =
        authorizations
            .createAuthorizationQuery()
            .userIdIn("newcomer")
            .resourceType(Resources.TASK)
            .list();
    assertThat(given).hasSize(1);
    assertThat(
            attempt(
                    HttpMethod.PUT,
                    "/engine-rest/authorization/" + given.get(0).getId(),
                    permission("userId", "sysadmin", 1))
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(
            attempt(HttpMethod.DELETE, "/engine-rest/authorization/" + given.get(0).getId(), null)
                .getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
  }

  private ResponseEntity<String> permits(String kind, String who, int type) {
    return attempt(
        HttpMethod.POST, "/engine-rest/authorization/create", permission(kind, who, type));
  }

  private static Map<String, Object> permission(String kind, String who, int type) {
    return Map.of(
        "type",
        type,
        kind,
        who,
        "resourceType",
        7,
        "resourceId",
        "*",
        "permissions",
        List.of("READ"));
  }

  private ResponseEntity<String> attempt(HttpMethod how, String address, Object body) {
    return web.withBasicAuth("sysadmin", "demo")
        .exchange(address, how, new HttpEntity<>(body), String.class);
  }

  /** Those of the engine, by their names: a release with another one is found here. */
  @Test
  void everyCommandThatChangesHowItIsSetUpIsKnown() throws Exception {
    var changes =
        Pattern.compile(
            "(Save|Delete|Create|Unlock|Set|Update|Activate|Suspend)(User|Group|Tenant|\\w*Membership"
                + "|Authorization|Filter|Deployment|\\w+Definition)\\w*(?<!Query)Cmd");
    // They make what is saved later, give a task, change a note about oneself, or have no address.
    var others =
        Set.of(
            "CreateFilterCmd",
            "CreateGroupCmd",
            "CreateTenantCmd",
            "CreateUserCmd",
            "DeleteGroupIdentityLinkCmd",
            "DeleteIdentityLinkForProcessDefinitionCmd",
            "DeleteUserIdentityLinkCmd",
            "DeleteUserInfoCmd",
            "DeleteUserOperationLogEntryCmd",
            "DeleteUserPictureCmd",
            "SetProcessDefinitionVersionCmd",
            "SetUserInfoCmd",
            "SetUserPictureCmd");
    var engine =
        Stream.of(
                new PathMatchingResourcePatternResolver()
                    .getResources(
                        "classpath*:"
                            + SaveAuthorizationCmd.class.getPackageName().replace('.', '/')
                            + "/*Cmd.class"))
            .map(file -> file.getFilename().replace(".class", ""))
            .filter(changes.asMatchPredicate())
            .filter(name -> !others.contains(name));
    assertThat(SetUp.commands()).containsAll(engine.toList());
    assertThat(
            SetUp.changedBy(
                new SuspendJobDefinitionCmd(
                    new UpdateJobDefinitionSuspensionStateBuilderImpl(null)
                        .byProcessDefinitionKey("deadline"))))
        .contains("suspendTimers:deadline");
  }

  @Test
  void whatStandsInAModelIsToldByItsHash() {
    assertThat(SetUp.deployed("1", List.of(model("a"))))
        .isEqualTo(SetUp.deployed("1", List.of(model("a"))))
        .isNotEqualTo(SetUp.deployed("1", List.of(model("b"))));
  }

  private static ResourceEntity model(String content) {
    var model = new ResourceEntity();
    model.setName("a.bpmn");
    model.setBytes(content.getBytes(StandardCharsets.UTF_8));
    return model;
  }

  @Test
  void aNodeSaysWithWhichFilesItStartedAndNoSecret() {
    var started =
        database.queryForList(
            "select what from audit_lines where kind = 'CONFIGURED' and person = 'system'",
            String.class);
    assertThat(started)
        .contains("profiles:demo")
        .anyMatch(what -> what.startsWith("calendar:jollyday_"))
        .anyMatch(what -> what.matches("settings:[0-9a-f]{32}:clocks.yaml"))
        .anyMatch(what -> what.matches("settings:[0-9a-f]{32}:application.yaml"))
        .anyMatch(what -> what.matches("deployment:[0-9a-f-]{36}:[0-9a-f]{32}"));
  }

  @Test
  void anAuditorReadsThemAndAManagerDoesNot() throws Exception {
    var address = URI.create("http://localhost:" + port + "/audit/system");
    var page =
        Visitor.signedIn("auditor", "cockpit", port)
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(page.body())
        .contains("<td>auditor<td>signed in<td>Cockpit")
        .contains("<td>sysadmin<td>changed or started<td>Create membership:newcomer:hsb-yjs");
    var refused =
        Visitor.signedIn("manager", port)
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(acts()).endsWith("manager REFUSED audit");
  }
}
