package org.hsbpathway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has looked at a record and what left it, over HTTP; and what is seen of REST and Cockpit. */
@WebTest
@ExtendWith(TestClock.class)
class WhoHasLookedTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired SharingLedger ledger;
  @Autowired TestRestTemplate web;

  Journey child;
  String page;

  @BeforeEach
  void aConcernIsRaised() {
    TestClock.at(TestClock.START);
    child = cast.raises("frontdoor", FrontDoor.referral());
    page = "/audit/" + child.reference().value();
  }

  @Test
  void aManagerReadsWhoDidWhatAndThatIsAnActItself() throws Exception {
    child.opens("socialworker", "agreeInterimPlan");
    var manager = Visitor.signedIn("manager", port);
    var first = get(manager, page);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(first.body())
        .contains("<td>socialworker<td>opened<td>Agree interim plan")
        .contains("<td>frontdoor<td>wrote<td>Concern raised")
        .doesNotContain("A.K.", "manager<td>opened");
    assertThat(first.body().indexOf("Agree interim plan"))
        .isLessThan(first.body().indexOf("Concern raised"));
    assertThat(get(manager, page).body()).contains("<td>manager<td>opened<td>Who has looked");
  }

  @Test
  void whatLeftStandsThereWithToWhomWhyAndWhen() throws Exception {
    ledger.writeLetter(
        child.reference(),
        SharedItem.CLOSING_LETTER,
        Recipient.SCHOOL,
        "The school <b>of</b> the child",
        "POST",
        "socialworker");
    assertThat(get(Visitor.signedIn("governance", port), page + "/left").body())
        .contains("A closing letter", "The school &lt;b&gt;of&lt;/b&gt; the child")
        .contains("The step of the pathway asks for it", "socialworker, post")
        .doesNotContain("What came of it")
        .doesNotContain("<b>");
  }

  @Test
  void othersAreRefusedAndThatHasALine() throws Exception {
    for (var other :
        List.of(
            Visitor.signedIn("socialworker", port),
            Visitor.signedIn("analyst", "cockpit", port),
            Visitor.signedIn("sysadmin", "cockpit", port))) {
      for (var address : List.of("/audit", page, page + "/left")) {
        var answer = get(other, address);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("HSB-");
      }
    }
    assertThat(get(Visitor.anybody(), page).statusCode()).isEqualTo(401);
    var auditor = Visitor.signedIn("auditor", "cockpit", port);
    assertThat(get(auditor, page).body()).contains("<td>sysadmin<td>was refused<td>Audit");
    assertThat(get(auditor, "/audit/HSB-2026-999999").statusCode()).isEqualTo(404);
    assertThat(get(auditor, "/audit/anything").statusCode()).isEqualTo(404);
    assertThat(get(auditor, page + "?page=999999999").statusCode()).isEqualTo(200);
    assertThat(get(auditor, page + "?page=x").statusCode()).isEqualTo(400);
  }

  @Test
  void aManagerWhoIsConnectedWithTheFamilyDoesNotFindIt() throws Exception {
    child.happens("manager2", "conflictOfInterest", "worker", "manager");
    assertThat(get(Visitor.signedIn("manager", port), page).statusCode()).isEqualTo(404);
    assertThat(get(Visitor.signedIn("manager2", port), page).body())
        .contains("<td>manager<td>was refused<td>Conflict of interest");
  }

  @Test
  void whatIsTypedByMistakeDoesNotStandInAnAddress() throws Exception {
    var manager = Visitor.signedIn("manager", port);
    assertThat(get(manager, "/audit").body()).contains("method=post");
    var right = asks(manager, child.reference().value().toLowerCase());
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith(page);
    var wrong = asks(manager, "Kanarienvogel");
    assertThat(wrong.statusCode()).isEqualTo(200);
    assertThat(wrong.body()).contains("There is no such case").doesNotContain("Kanarienvogel");
    assertThat(wrong.headers().map().toString()).doesNotContain("Kanarienvogel");
  }

  @Test
  void aSearchThatNamesTheCaseOpeningItInCockpitAndARefusalByTheEngineAreSeen() throws Exception {
    var reference = child.reference().value();
    var rest = web.withBasicAuth("frontdoor", "demo");
    rest.getForObject("/engine-rest/task?processInstanceBusinessKey=" + reference, String.class);
    rest.getForObject(
        "/engine-rest/task?processInstanceBusinessKeyLike=" + reference.substring(0, 9) + "%25",
        String.class);
    var instance = child.task("recordReferral").getProcessInstanceId();
    var manager = Visitor.signedIn("manager", "cockpit", port);
    for (int i = 0; i < 2; i++) {
      assertThat(
              get(
                      manager,
                      "/camunda/api/engine/engine/default/process-instance/"
                          + instance
                          + "/activity-instances")
                  .statusCode())
          .isEqualTo(200);
    }
    var task = child.task("recordReferral").getId();
    assertThat(
            web.withBasicAuth("practitioner", "demo")
                .getForEntity("/engine-rest/task/" + task + "/form-variables", String.class)
                .getStatusCode()
                .value())
        .isEqualTo(403);

    assertThat(get(Visitor.signedIn("auditor", "cockpit", port), page).body())
        .contains("<td>frontdoor<td>searched for the case among<td>Task")
        .contains("<td>practitioner<td>was refused<td>Task")
        .satisfies(
            body ->
                assertThat(body.split("<td>manager<td>opened<td>Process instance", -1)).hasSize(2));
  }

  /** Tasklist asks for the head of each task that it lists. */
  @Test
  void whoSeesTheCaseInAListOfTasksHasNotOpenedAFormAndHasOneLine() throws Exception {
    var worker = Visitor.signedIn("frontdoor", port);
    for (int i = 0; i < 2; i++) {
      assertThat(get(worker, formOf(child) + "?variableNames=caseSummary").body())
          .contains("caseSummary", ", age ")
          .doesNotContain("Alleged touching");
    }
    assertThat(get(Visitor.signedIn("manager", port), page).body())
        .doesNotContain("<td>frontdoor<td>opened<td>Record referral")
        .satisfies(
            body -> assertThat(body.split("<td>frontdoor<td>opened<td>Task list", -1)).hasSize(2));
  }

  @Test
  void whoTakesGivesOffersAndGivesBackATaskHasALine() throws Exception {
    var task = "/engine-rest/task/" + child.task("recordReferral").getId();
    asks("frontdoor", task + "/claim", Map.of("userId", "frontdoor"));
    // As Tasklist puts a task back.
    asks("frontdoor", task + "/claim", Map.of());
    asks("manager", task + "/assignee", Map.of("userId", "edt"));
    asks("manager", task + "/delegate", Map.of("userId", "frontdoor"));
    asks("manager", task + "/unclaim", Map.of());
    var offer = Map.of("groupId", "hsb-edt", "type", "candidate");
    asks("manager", task + "/identity-links", offer);
    asks("manager", task + "/identity-links/delete", offer);
    // What is refused is not said to have happened.
    asks("socialworker", task + "/claim", Map.of("userId", "socialworker"));

    var body = get(Visitor.signedIn("auditor", "cockpit", port), page).body();
    assertThat(
            body.replaceAll(" [(]\\d+[)]", "").lines().filter(line -> line.contains(" the task")))
        .extracting(line -> line.replaceFirst(".*?<td>.*?<td>.*?<td>", ""))
        .containsExactly(
            "manager<td>gave the task back<td>Record referral:hsb-edt",
            "manager<td>gave or offered the task<td>Record referral:hsb-edt",
            "manager<td>gave the task back<td>Record referral:frontdoor",
            "manager<td>gave or offered the task<td>Record referral:frontdoor",
            "manager<td>gave or offered the task<td>Record referral:edt",
            "frontdoor<td>gave the task back<td>Record referral",
            "frontdoor<td>took the task<td>Record referral");
    assertThat(body).contains("<td>socialworker<td>was refused<td>");
  }

  @Test
  void anAuditorReadsARecordOnceTheySaidWhyAndForADay() throws Exception {
    var auditor = Visitor.signedIn("auditor", "cockpit", port);
    var form = formOf(child);
    var documents = "/case-documents/" + child.reference();
    assertThat(get(auditor, form).body())
        .contains(page + "/reason")
        .doesNotContain("Alleged touching");
    assertThat(get(auditor, page).body())
        .doesNotContain("<td>auditor<td>opened<td>Record referral");
    assertThat(get(auditor, documents).headers().firstValue("Location").orElseThrow())
        .endsWith(page + "/reason");
    // Managers answer for the case and say nothing.
    assertThat(get(Visitor.signedIn("manager", port), form).body()).contains("Alleged touching");
    assertThat(get(Visitor.signedIn("manager", port), page + "/reason").statusCode())
        .isEqualTo(403);

    assertThat(get(auditor, page + "/reason").body()).contains("Why do you read");
    var tooShort = says(auditor, "Sample of <b>May</b>");
    assertThat(tooShort.statusCode()).isEqualTo(422);
    assertThat(tooShort.body()).contains("at least 5 words", "Sample of &lt;b&gt;May&lt;/b&gt;");
    assertThat(get(auditor, form).body()).doesNotContain("Alleged touching");

    TestClock.at("2026-12-01T09:00");
    assertThat(says(auditor, "Sample of <b>May</b>, every tenth record").body())
        .contains("You may read", "Wed 2 Dec 2026, 09:00");
    assertThat(get(auditor, form).body()).contains("Alleged touching");
    assertThat(get(auditor, documents).statusCode()).isEqualTo(200);
    var other = cast.raises("frontdoor", FrontDoor.referral());
    assertThat(get(auditor, formOf(other)).body())
        .contains("reason")
        .doesNotContain("Alleged touching");
    assertThat(get(Visitor.signedIn("manager", port), page).body())
        .contains("<td>Sample of &lt;b&gt;May&lt;/b&gt;, every tenth record<td>Wed 2 Dec 2026")
        .contains("<td>auditor<td>said why they read it<td>Reason to read:")
        .contains("<td>auditor<td>opened<td>Record referral");

    TestClock.at("2026-12-02T09:01");
    assertThat(get(auditor, form).body()).doesNotContain("Alleged touching");
    assertThat(get(auditor, documents).statusCode()).isEqualTo(303);
  }

  private static String formOf(Journey child) {
    return "/camunda/api/engine/engine/default/task/"
        + child.task("recordReferral").getId()
        + "/form-variables";
  }

  private HttpResponse<String> says(HttpClient visitor, String why) throws Exception {
    return Visitor.saysWhy(visitor, child.reference(), why, port);
  }

  private void asks(String user, String address, Map<String, ?> what) {
    var answer = web.withBasicAuth(user, "demo").postForEntity(address, what, String.class);
    assertThat(answer.getStatusCode().is2xxSuccessful())
        .as("%s %s: %s", user, address, answer.getBody())
        .isEqualTo(!user.equals("socialworker"));
  }

  @Test
  void aCopyThatIsFetchedAndADraftThatIsReadHaveALine() throws Exception {
    var shared = Practice.isToBeShared(Practice.planIsAgreed(cast), "SAFETY_PLAN", "SCHOOL");
    var copy = Practice.draftOf(shared).toString();
    var worker = Visitor.signedIn("socialworker", port);
    assertThat(get(worker, "/copies/" + copy).statusCode()).isEqualTo(200);
    assertThat(get(Visitor.signedIn("sysadmin", "cockpit", port), "/copies/" + copy).statusCode())
        .isEqualTo(404);
    var draft = "/drafts/" + shared.task("sendShare").getId();
    asksForDraft(worker, draft, "GET");
    asksForDraft(worker, draft, "PUT");
    asksForDraft(worker, draft, "GET");

    assertThat(
            get(Visitor.signedIn("manager", port), "/audit/" + shared.reference().value()).body())
        .contains("<td>socialworker<td>fetched to print<td>Copy:" + copy.substring(0, 8))
        .contains("<td>sysadmin<td>was refused<td>Copy:" + copy.substring(0, 8))
        .satisfies(
            body -> assertThat(body.split("<td>socialworker<td>opened<td>Draft", -1)).hasSize(2));
  }

  private void asksForDraft(HttpClient visitor, String path, String method) throws Exception {
    var answer =
        visitor.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Requested-With", "hsb-pathway")
                .method(
                    method,
                    method.equals("PUT")
                        ? BodyPublishers.ofString("{\"sentHow\": \"POST\"}")
                        : BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isIn(200, 204);
  }

  private HttpResponse<String> get(HttpClient visitor, String path) throws Exception {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> asks(HttpClient visitor, String typed) throws Exception {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/audit"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("case=" + typed))
            .build(),
        BodyHandlers.ofString());
  }
}
