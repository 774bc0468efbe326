package org.hsbpathway.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy over HTTP: for those who work on its case, and for everybody else it is not there. */
@WebTest
class CopyAddressTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired LinkedPeople people;
  @Autowired Standing standing;
  @Autowired JdbcTemplate database;

  @Test
  void whoWorksOnTheCaseReadsTheCopyAndNobodyElseLearnsThatThereIsOne() throws Exception {
    TestClock.at(TestClock.START);
    var child = Practice.isToBeShared(Practice.planIsAgreed(cast), "SAFETY_PLAN", "SCHOOL");
    var shown = child.opens("socialworker", "sendShare").get("copyToSend").toString();
    var address = Pattern.compile("/copies/[0-9a-f-]{36}").matcher(shown);
    assertThat(address.find()).isTrue();

    for (var reader :
        List.of(Visitor.signedIn("socialworker", port), Visitor.signedIn("manager", port))) {
      var copy = get(reader, address.group());
      assertThat(copy.statusCode()).isEqualTo(200);
      assertThat(new String(copy.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      assertThat(copy.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      assertThat(copy.headers().firstValue("Content-Disposition"))
          .contains(
              "inline; filename=\"" + address.group().replace("/copies/", "copy-") + ".pdf\"");
      assertThat(copy.headers().map().toString()).doesNotContain("M.R.", "HSB-");
    }
    // Whoever checks the work of others says why first.
    var auditor = get(Visitor.signedIn("auditor", "cockpit", port), address.group());
    assertThat(auditor.statusCode()).isEqualTo(303);
    assertThat(auditor.headers().firstValue("Location").orElseThrow()).endsWith("/reason");
    assertThat(auditor.body()).isEmpty();
    // Colleagues who have nothing to do with the case, and those with another task of it.
    Practice.asksToShare(child, "linkedworker", "SAFETY_PLAN", "POLICE");
    cast.starts("moveOn", child.reference());
    assertThat(child.isSeenBy("holdMoveOnMeeting")).contains("practitioner");
    for (var colleague : List.of("assessor", "practitioner", "yjs", "edt", "linkedworker")) {
      var visitor = Visitor.signedIn(colleague, port);
      for (var path : List.of(address.group(), address.group() + "/calendar")) {
        assertThat(get(visitor, path).statusCode()).as(colleague).isEqualTo(404);
      }
    }
    // Whoever works with the child who was harmed reads not even what they asked to share before.
    var linkedWorker = Visitor.signedIn("linkedworker", port);
    var theirs = "/copies/" + idOf("POLICE", child);
    assertThat(get(linkedWorker, theirs).statusCode()).isEqualTo(200);
    people.save(
        people
            .link(child.reference(), Relation.PEER, null, null)
            .allocate("linkedworker", "socialworker"));
    assertThat(get(linkedWorker, theirs).statusCode()).isEqualTo(404);
    child.cannotHappen(
        "linkedworker",
        "sharing",
        "You work with a child who was harmed",
        "item",
        "SAFETY_PLAN",
        "recipient",
        "SCHOOL");
    for (var other :
        List.of(
            Visitor.signedIn("analyst", "cockpit", port),
            Visitor.signedIn("sysadmin", "cockpit", port))) {
      assertThat(get(other, address.group()).statusCode()).isEqualTo(404);
    }
    assertThat(get(Visitor.anybody(), address.group()).statusCode()).isEqualTo(401);
    var social = Visitor.signedIn("socialworker", port);
    assertThat(get(social, "/copies/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(get(social, "/copies/1").statusCode()).isEqualTo(404);
  }

  /** Business support finds it once it is confirmed, and no longer once it has been handed over. */
  @Test
  void whoeverHasTheStepReadsTheCopyAndAfterwardsWhoAskedAndTheChildsOwnWorkers() throws Exception {
    TestClock.at(TestClock.START);
    var child = Practice.asksToShare(Practice.planIsAgreed(cast), "edt", "SAFETY_PLAN", "SCHOOL");
    var copy = "/copies/" + idOf("SCHOOL", child);
    assertThat(readersOf(copy)).containsExactly("edt", "manager");
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker", "manager");
    assertThat(readersOf(copy)).containsExactly("edt", "manager", "socialworker");
    child.does("edt", "confirmSharing", "choice", "FOLLOW");
    assertThat(readersOf(copy)).containsExactly("edt", "frontdoor", "manager", "socialworker");

    child
        .does(
            "frontdoor",
            "sendShare",
            "result",
            "SENT",
            "sentHow",
            "BY_HAND",
            "rightPerson",
            true,
            "noOtherChild",
            true)
        .does("frontdoor", "handOverCopy", "arrived", "RECEIVED", "handedOverOn", "2026-12-01");
    assertThat(readersOf(copy))
        .as("nothing of the case waits for edt")
        .containsExactly("manager", "socialworker");
    Practice.asksToShare(child, "edt", "SUPERVISION_LEVEL", "SCHOOL");
    assertThat(readersOf(copy)).containsExactly("edt", "manager", "socialworker");
  }

  private List<String> readersOf(String copy) throws Exception {
    var readers = new ArrayList<String>();
    for (var person :
        List.of(
            "assessor",
            "coordinator",
            "edt",
            "frontdoor",
            "manager",
            "practitioner",
            "socialworker")) {
      if (get(Visitor.signedIn(person, port), copy).statusCode() == 200) {
        readers.add(person);
      }
    }
    return readers;
  }

  private String idOf(String recipient, Journey child) {
    return database.queryForObject(
        "select id from shares where case_reference = ? and recipient = ?",
        String.class,
        child.reference().value(),
        recipient);
  }

  private HttpResponse<byte[]> get(HttpClient visitor, String path) throws Exception {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofByteArray());
  }
}
