package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody tries who means no good, over HTTP; the list stands in the README. */
@WebTest
class AttackTest {

  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  @LocalServerPort int port;
  @Autowired JdbcTemplate database;
  @Autowired ServletWebServerApplicationContext server;
  @Autowired IdentityService identity;

  @BeforeEach
  void nobodyIsLockedOut() {
    database.update("delete from failed_sign_ins");
  }

  // -- forced browsing ----------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dates",
        "/ended",
        "/packs",
        "/packs/safety-plan",
        "/drafts/start-pathway",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/engine-rest/task",
        "/engine-rest/history/variable-instance",
        "/engine-rest/engine",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/user",
        "/camunda/api/cockpit/plugin/base/default/process-instance",
        "/camunda/api/tasklist/plugin/tasklist-plugins/default/case-instance",
        "/camunda/api/admin/auth/user/default/authorizations",
        "/camunda/api/admin/setup/default/user/create",
        "/h2-console",
        "/swagger-ui",
        "/anything"
      })
  void whoIsNotSignedInFindsNothing(String address) throws Exception {
    var answer = send(Visitor.anybody(), get(address));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  /** Among them the one that runs whatever a model says. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/deployment/create",
        "/engine-rest/process-definition/key/pathway/start",
        "/engine-rest/message",
        "/engine-rest/user/create",
        "/engine-rest/filter/create",
        "/camunda/api/engine/engine/default/deployment/create"
      })
  void norDoesHeChangeAnything(String address) throws Exception {
    var answer =
        send(
            Visitor.anybody(),
            to(address)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(multipart("attack.form", "{}")));
    assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403);
  }

  @Test
  void theHealthIsAllThatAnybodyMayAsk() throws Exception {
    assertThat(send(Visitor.anybody(), get("/actuator/health")).body()).contains("UP");
    assertThat(send(Visitor.anybody(), get("/actuator/health/readiness")).statusCode())
        .isEqualTo(200);
    assertThat(send(Visitor.anybody(), get("/camunda/app/tasklist/default/")).statusCode())
        .isEqualTo(200);
    assertThat(
            send(Visitor.signedIn("sysadmin", "admin", port), get("/actuator/metrics"))
                .statusCode())
        .as("nor is there more for whoever is signed in")
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/cockpit/plugin/base/default/process-instance/count",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count"
      })
  void whoMayNotOpenCockpitDoesNotReachWhatItShows(String address) throws Exception {
    assertThat(send(Visitor.signedIn("socialworker", port), get(address)).statusCode())
        .isEqualTo(403);
    assertThat(send(Visitor.signedIn("manager", "cockpit", port), get(address)).statusCode())
        .isNotIn(401, 403);
  }

  // -- the session --------------------------------------------------------------------------------

  @Test
  void aSessionThatSomebodyElseChoseIsNotTheOneThatIsSignedIn() throws Exception {
    var browser = Visitor.anybody();
    send(browser, get("/camunda/app/tasklist/default/"));
    var planted = cookie(browser, "JSESSIONID");
    assertThat(signIn(browser, "socialworker", "demo").statusCode()).isEqualTo(200);
    assertThat(cookie(browser, "JSESSIONID")).isNotEqualTo(planted);
    assertThat(signIn(browser, "socialworker", "wrong").statusCode()).isEqualTo(401);
    assertThat(lastOf("socialworker")).isEqualTo("SIGN_IN_FAILED password");

    var other = Visitor.anybody();
    assertThat(
            send(other, get("/drafts/start-pathway").header("Cookie", "JSESSIONID=" + planted))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void whoSignedOutIsOut() throws Exception {
    var browser = Visitor.signedIn("socialworker", port);
    var session = cookie(browser, "JSESSIONID");
    send(browser, get("/camunda/api/engine/engine/"));
    send(
        browser,
        to("/camunda/api/admin/auth/user/default/logout")
            .header("X-XSRF-TOKEN", cookie(browser, "XSRF-TOKEN"))
            .POST(BodyPublishers.noBody()));
    assertThat(
            send(
                    Visitor.anybody(),
                    get("/camunda/api/engine/engine/default/task")
                        .header("Cookie", "JSESSIONID=" + session))
                .statusCode())
        .isEqualTo(401);
    sessions().findSession(cookie(browser, "JSESSIONID")).expire();
    assertThat(lastOf("socialworker")).as("is told once").isEqualTo("SIGNED_OUT session");
  }

  /** Half an hour, made a second for this one. */
  @Test
  void aSessionThatNobodyUsesEnds() throws Exception {
    var browser = Visitor.signedIn("socialworker", port);
    var session = sessions().findSession(cookie(browser, "JSESSIONID"));
    assertThat(session.getMaxInactiveInterval()).isEqualTo(30 * 60);
    var tasks = "/camunda/api/engine/engine/default/task";
    assertThat(send(browser, get(tasks)).statusCode()).isEqualTo(200);
    session.setMaxInactiveInterval(1);
    Thread.sleep(1100);
    assertThat(send(browser, get(tasks)).statusCode()).isEqualTo(401);
    assertThat(send(browser, get("/dates")).statusCode()).isEqualTo(401);
    assertThat(lastOf("socialworker")).isEqualTo("SIGNED_OUT endOfSession");
  }

  private String lastOf(String person) {
    return database.queryForObject(
        "select kind || ' ' || what from audit_lines where number ="
            + " (select max(number) from audit_lines where person = ?)",
        String.class,
        person);
  }

  private Manager sessions() {
    var tomcat = (TomcatWebServer) server.getWebServer();
    return ((Context) tomcat.getTomcat().getHost().findChildren()[0]).getManager();
  }

  @Test
  void aSessionIsNoKeyToTheInterfaceForPrograms() throws Exception {
    assertThat(send(Visitor.signedIn("manager", port), get("/engine-rest/task")).statusCode())
        .isEqualTo(401);
    var answer = send(HttpClient.newHttpClient(), get("/engine-rest/engine", "manager"));
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  // -- cross-site requests ------------------------------------------------------------------------

  @Test
  void aPageOfAnotherSiteChangesNothingWithTheCookieOfASession() throws Exception {
    var victim = Visitor.signedIn("socialworker", port);
    for (var address :
        List.of(
            "/camunda/api/engine/engine/default/task/1/claim",
            "/camunda/api/admin/auth/user/default/logout")) {
      assertThat(send(victim, to(address).header("Content-Type", JSON).POST(text("{}"))))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(403);
      victim = Visitor.signedIn("socialworker", port);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sec-Fetch-Site: cross-site", "Origin: https://evil.invalid", "Origin: null"})
  void norWithThePasswordThatTheBrowserRemembers(String header) throws Exception {
    var name = header.split(": ")[0];
    var value = header.split(": ")[1];
    var deployment =
        multipart("hello.form", "{\"schemaVersion\":16,\"type\":\"default\",\"components\":[]}");
    assertThat(
            send(
                    HttpClient.newHttpClient(),
                    to("/engine-rest/deployment/create")
                        .header("Authorization", basic("analyst", "demo"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header(name, value)
                        .POST(deployment))
                .statusCode())
        .isEqualTo(403);
  }

  // -- guessing passwords -------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"yjs", "nobody.of.this.name"})
  void whoGuessesIsStoppedAndDoesNotLearnWhetherTheNameExists(String name) throws Exception {
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(ask(name, "guess" + attempt).statusCode()).isEqualTo(401);
    }
    var rest = ask(name, "demo");
    assertThat(rest.statusCode()).isEqualTo(401);
    assertThat(rest.body())
        .contains("too many failed attempts", "15 minutes")
        .doesNotContain(name, "exist");
    var page = signIn(Visitor.anybody(), name, "demo");
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("too many failed attempts").doesNotContain(name, "exist");
    assertThat(database.queryForList("select name_hash from failed_sign_ins", String.class))
        .doesNotContain(name);
  }

  @Test
  void aNameThatWasClosedOpensAgainByItselfOrByAnAdministrator() throws Exception {
    IntStream.range(0, 10).forEach(attempt -> identity.checkPassword("edt", "guess" + attempt));
    assertThat(ask("edt", "demo").statusCode()).isEqualTo(401);
    database.update("update failed_sign_ins set last_at = dateadd(minute, -16, last_at)");
    assertThat(ask("edt", "demo").statusCode()).isEqualTo(200);

    IntStream.range(0, 10).forEach(attempt -> identity.checkPassword("edt", "guess" + attempt));
    identity.unlockUser("edt");
    assertThat(ask("edt", "demo").statusCode()).isEqualTo(200);
  }

  @Test
  void someWrongPasswordsAreForgivenByTheRightOne() throws Exception {
    for (int day = 0; day < 3; day++) {
      IntStream.range(0, 9).forEach(attempt -> identity.checkPassword("chair", "typo"));
      assertThat(ask("chair", "demo").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aWrongNameAndAWrongPasswordAreAnsweredAlike() throws Exception {
    assertThat(ask("chair", "wrong").body()).isEqualTo(ask("nobody", "wrong").body());
    assertThat(withoutTime(signIn(Visitor.anybody(), "chair", "wrong")))
        .isEqualTo(withoutTime(signIn(Visitor.anybody(), "nobody", "wrong")));
  }

  private static String withoutTime(HttpResponse<String> answer) {
    return answer.statusCode() + answer.body().replaceAll("\"timestamp\":\"[^\"]*\"", "");
  }

  // -- headers ------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {"/camunda/app/tasklist/default/", "/engine-rest/engine", "/dates", "/anything"})
  void everyAnswerTellsTheBrowserToBeCareful(String address) throws Exception {
    var headers = send(Visitor.anybody(), get(address)).headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src '", "frame-ancestors 'none'", "form-action 'self'");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
  }

  /** Else the page stays empty for whoever opens it while others are at work. */
  @Test
  void thePolicyOfAPageFitsThePageHoweverManyAskAtOnce() throws Exception {
    var page = "/camunda/app/tasklist/default/";
    var nonce = Pattern.compile("nonce-([\\w-]+)'");
    var others = Executors.newFixedThreadPool(3);
    var open = new AtomicBoolean(true);
    try {
      for (int i = 0; i < 3; i++) {
        var other = Visitor.signedIn("socialworker", port);
        others.submit(
            () -> {
              while (open.get()) {
                send(other, get("/camunda/api/engine/engine/"));
              }
              return null;
            });
      }
      var browser = Visitor.anybody();
      for (int i = 0; i < 100; i++) {
        var answer = send(browser, get(page));
        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        var allowed = nonce.matcher(policy);
        assertThat(allowed.find()).isTrue();
        assertThat(answer.body()).contains("nonce=\"" + allowed.group(1) + "\"");
      }
    } finally {
      open.set(false);
      others.shutdown();
    }
  }

  @Test
  void behindAProxyWithTlsTheBrowserIsToldToComeByTlsOnly() throws Exception {
    var answer =
        send(
            Visitor.anybody(),
            get("/camunda/app/tasklist/default/").header("X-Forwarded-Proto", "https"));
    assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
        .contains("max-age=31536000");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("Secure"));
    assertThat(
            send(Visitor.anybody(), get("/camunda/app/tasklist/default/"))
                .headers()
                .firstValue("Strict-Transport-Security"))
        .isEmpty();
  }

  // -- bodies -------------------------------------------------------------------------------------

  @Test
  void whatIsTooLongIsNotRead() throws Exception {
    var long5 = "{\"variables\":{\"note\":{\"value\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}}}";
    var address = "/engine-rest/process-definition/key/pathway/submit-form";
    for (var body :
        List.of(
            text(long5),
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(long5.getBytes(StandardCharsets.UTF_8))))) {
      var answer =
          send(
              HttpClient.newHttpClient(),
              to(address)
                  .header("Authorization", basic("frontdoor", "demo"))
                  .header("Content-Type", JSON)
                  .POST(body));
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("Please shorten it").doesNotContain("xxx");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{\"variables\":[]}",
        "{\"variables\":{\"a\":{\"value\":{\"deep\":1}}}}",
        "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Martian\"}}}",
        "\u0000\u0001"
      })
  void whatIsNotUnderstoodIsRefusedWithoutALookInside(String body) throws Exception {
    var answer =
        send(
            HttpClient.newHttpClient(),
            to("/engine-rest/process-definition/key/pathway/submit-form")
                .header("Authorization", basic("frontdoor", "demo"))
                .header("Content-Type", JSON)
                .POST(text(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("org.", "java.", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/app/..%2f..%2f..%2fapplication.yaml",
        "/camunda/app/%2e%2e/%2e%2e/application.yaml",
        "/camunda/lib/..;/..;/application.yaml",
        "/packs/%00",
        "//engine-rest/task",
        "/engine-rest;x=1/task",
        "/ENGINE-REST/task"
      })
  void aCrookedAddressLeadsNowhere(String address) throws Exception {
    assertThat(send(Visitor.anybody(), get(address)).statusCode()).isIn(400, 401, 404);
  }

  // -- talking ------------------------------------------------------------------------------------

  private HttpResponse<String> ask(String name, String password) throws Exception {
    return send(
        HttpClient.newHttpClient(),
        get("/engine-rest/engine").header("Authorization", basic(name, password)));
  }

  private HttpResponse<String> signIn(HttpClient browser, String name, String password)
      throws Exception {
    send(browser, get("/camunda/app/tasklist/default/"));
    return send(
        browser,
        to(LOGIN)
            .header("X-XSRF-TOKEN", cookie(browser, "XSRF-TOKEN"))
            .header("Content-Type", FORM)
            .POST(text("username=" + name + "&password=" + password)));
  }

  private static String cookie(HttpClient browser, String name) {
    return ((CookieManager) browser.cookieHandler().orElseThrow())
        .getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals(name))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }

  private static HttpRequest.BodyPublisher multipart(String file, String content) {
    return text(
        Stream.of(
                "--x",
                "Content-Disposition: form-data; name=\"deployment-name\"",
                "",
                "attack",
                "--x",
                "Content-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"",
                "Content-Type: application/octet-stream",
                "",
                content,
                "--x--",
                "")
            .collect(java.util.stream.Collectors.joining("\r\n")));
  }

  private HttpRequest.Builder to(String address) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
        .timeout(Duration.ofSeconds(30));
  }

  private HttpRequest.Builder get(String address) {
    return to(address).GET();
  }

  private HttpRequest.Builder get(String address, String user) {
    return get(address).header("Authorization", basic(user, "demo"));
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
