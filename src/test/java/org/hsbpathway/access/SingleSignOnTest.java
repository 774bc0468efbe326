package org.hsbpathway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** People sign in with their organisation: against a real provider, with code and proof. */
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:sso;DB_CLOSE_DELAY=-1",
      "camunda.bpm.job-execution.enabled=false",
      "camunda.bpm.generate-unique-process-engine-name=true",
      "camunda.bpm.generate-unique-process-application-name=true",
      "hsb.oidc.groups.council-front-door=hsb-front-door"
    })
@AutoConfigureMockMvc
@ActiveProfiles("oidc")
@ExtendWith(OutputCaptureExtension.class)
class SingleSignOnTest {

  @DynamicPropertySource
  static void theProviderRuns(DynamicPropertyRegistry settings) {
    settings.add("HSB_OIDC_ISSUER", Provider::start);
    settings.add("HSB_OIDC_CLIENT_SECRET", () -> Provider.SECRET);
  }

  @Autowired MockMvc browser;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate database;

  @AfterEach
  void nobodyIsAtWork() {
    identity.clearAuthentication();
    Provider.GROUPS.clear();
  }

  @AfterAll
  static void theProviderStops() {
    Provider.stop();
  }

  /** Camunda would otherwise send everybody to its page for a first administrator. */
  @Test
  void nobodyIsAskedToMakeAFirstAdministrator() {
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
        .extracting(User::getId)
        .containsExactly("sign-in-service");
    assertThat(identity.checkPassword("sign-in-service", "")).isFalse();
  }

  @Test
  void whoOpensAPageSignsInAtTheProviderAndComesBackToIt() throws Exception {
    Provider.GROUPS.put("a.baker", List.of("hsb-team-manager", "council-front-door"));
    var session = new MockHttpSession();
    assertThat(open("/packs", session).getRedirectedUrl()).isEqualTo("/oauth2/authorization/sso");
    var asked = open("/oauth2/authorization/sso", session).getRedirectedUrl();
    assertThat(asked)
        .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=");

    var before = session.getId();
    var back = open(Provider.signIn("a.baker", URI.create(asked)), session);

    assertThat(back.getRedirectedUrl()).startsWith("http://localhost/packs");
    assertThat(session.getId()).isNotEqualTo(before);
    assertThat(open("/packs", session).getStatus()).isEqualTo(200);
    assertThat(groupsOf("a.baker")).containsExactlyInAnyOrder("hsb-team-manager", "hsb-front-door");
    assertThat(identity.createUserQuery().userId("a.baker").singleResult().getEmail())
        .isEqualTo("a.baker@council.invalid");
    var here = AuthenticationUtil.getAuthsFromSession(session).getAuthentications().get(0);
    assertThat(here.getIdentityId()).isEqualTo("a.baker");
    assertThat(here.getAuthorizedApps()).contains("tasklist", "cockpit").doesNotContain("admin");
    assertThat(open("/camunda/api/cockpit/x", session).getStatus()).isEqualTo(404);
    assertThat(open("/camunda/api/admin/plugin/x", session).getStatus()).isEqualTo(403);
  }

  @Test
  void theGroupsAreThoseOfTodayAndUnknownOnesMeanNothing(CapturedOutput output) throws Exception {
    Provider.GROUPS.put("a.baker", List.of("hsb-team-manager"));
    signIn("a.baker");
    Provider.GROUPS.put("a.baker", List.of("/hsb-assessor", "all-staff", "hsb-god"));
    signIn("a.baker");

    assertThat(groupsOf("a.baker")).containsExactly("hsb-assessor");
    assertThat(output)
        .contains("named 3 groups of which the pathway knows 1; the others mean nothing here");
  }

  @Test
  void whoIsInNoGroupIsToldSoAndIsNotSignedIn() throws Exception {
    Provider.GROUPS.put("c.dean", List.of("all-staff"));
    var session = new MockHttpSession();
    var asked = open("/oauth2/authorization/sso", session).getRedirectedUrl();
    var answer = open(Provider.signIn("c.dean", URI.create(asked)), session);

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).contains("you are in no group of the pathway");
    assertThat(open("/packs", session).getStatus()).isEqualTo(302);
    assertThat(identity.createUserQuery().userId("c.dean").count()).isZero();
  }

  @Test
  void aCodeIsOfNoUseWithoutTheBrowserThatAskedForIt() throws Exception {
    Provider.GROUPS.put("a.baker", List.of("hsb-team-manager"));
    var asked = open("/oauth2/authorization/sso", new MockHttpSession()).getRedirectedUrl();
    var stolen = Provider.signIn("a.baker", URI.create(asked));

    var thief = new MockHttpSession();
    var answer = open(stolen, thief);
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString()).contains("did not succeed").doesNotContain("code");
    assertThat(open("/packs", thief).getStatus()).isEqualTo(302);
  }

  @Test
  void whoSignsOutIsOutHereAndIsSentToTheProviderToBeOutThere() throws Exception {
    Provider.GROUPS.put("a.baker", List.of("hsb-team-manager"));
    var session = signIn("a.baker");
    var here = AuthenticationUtil.getAuthsFromSession(session);
    var out =
        browser
            .perform(post("/camunda/api/admin/auth/user/default/logout").session(session))
            .andReturn()
            .getResponse();

    assertThat(out.getStatus()).isEqualTo(204);
    assertThat(out.getHeader("Sign-Out"))
        .startsWith(Provider.start() + "/connect/logout")
        .contains("id_token_hint=", "post_logout_redirect_uri=");
    assertThat(session.isInvalid()).isTrue();
    assertThat(here.getAuthentications()).as("nobody is left whose session ends").isEmpty();
    assertThat(
            database.queryForList(
                "select kind || ' ' || what from audit_lines where person = 'a.baker'",
                String.class))
        .contains("SIGNED_IN singleSignOn", "CONFIGURED createMembership:hsb-team-manager")
        .endsWith("SIGNED_OUT session");
  }

  @Test
  void aScriptIsToldToSignInAndNotSentAway() throws Exception {
    var answer = open("/drafts/start-pathway", new MockHttpSession());
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("Sign-In")).isEqualTo("/oauth2/authorization/sso");
  }

  @Test
  void thereAreNoPasswordsHereAndNobodyIsChangedByHand() throws Exception {
    Provider.GROUPS.put("a.baker", List.of("hsb-sysadmin"));
    signIn("a.baker");
    assertThat(identity.checkPassword("a.baker", "")).isFalse();
    assertThat(
            browser
                .perform(get("/engine-rest/task").header("Authorization", "Basic YTpi"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(401);

    identity.setAuthentication("a.baker", List.of("hsb-sysadmin", "camunda-admin"));
    assertThatThrownBy(() -> identity.createMembership("a.baker", "hsb-team-manager"))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("come from the sign-in service");
    assertThatThrownBy(() -> identity.saveUser(identity.newUser("evil")))
        .isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void aProgramShowsATokenOfTheProvider() throws Exception {
    Provider.GROUPS.put(Provider.CLIENT, List.of("hsb-auditor"));
    assertThat(rest("nonsense")).isEqualTo(401);
    // The engine's interface itself is not part of this test: behind the door there is nothing.
    assertThat(rest(Provider.tokenForProgram())).isEqualTo(404);
  }

  private int rest(String token) throws Exception {
    return browser
        .perform(get("/engine-rest/task").header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private MockHttpSession signIn(String person) throws Exception {
    var session = new MockHttpSession();
    var asked = open("/oauth2/authorization/sso", session).getRedirectedUrl();
    assertThat(open(Provider.signIn(person, URI.create(asked)), session).getStatus())
        .isEqualTo(302);
    return session;
  }

  private List<String> groupsOf(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }

  private MockHttpServletResponse open(String address, MockHttpSession session) throws Exception {
    return open(get(address), session);
  }

  private MockHttpServletResponse open(URI address, MockHttpSession session) throws Exception {
    return open(get(address), session);
  }

  private MockHttpServletResponse open(
      MockHttpServletRequestBuilder request, MockHttpSession session) throws Exception {
    return browser
        .perform(request.session(session).accept(MediaType.TEXT_HTML))
        .andReturn()
        .getResponse();
  }
}
