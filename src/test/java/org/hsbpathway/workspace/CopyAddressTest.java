package org.hsbpathway.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hsbpathway.Cast;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A copy over HTTP: for those who work on its case, and for everybody else it is not there. */
@WebTest
class CopyAddressTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired LinkedPeople people;

  @Test
  void whoWorksOnTheCaseReadsTheCopyAndNobodyElseLearnsThatThereIsOne() throws Exception {
    TestClock.at(TestClock.START);
    var child =
        Practice.isToBeShared(
            cast.starts("safetyPlan", cast.aCase())
                .does(
                    "socialworker",
                    "agreeInterimPlan",
                    "supervisors",
                    List.of(Map.of("name", "M.T.", "role", "Grandmother", "understands", "YES"))),
            "SAFETY_PLAN",
            "SCHOOL");
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
    // Colleagues who have nothing to do with the case.
    for (var colleague : List.of("assessor", "linkedworker")) {
      assertThat(get(Visitor.signedIn(colleague, port), address.group()).statusCode())
          .as(colleague)
          .isEqualTo(404);
    }
    // Whoever works with the child who was harmed has a task of the case, and not this child's
    // copy.
    Practice.asksToShare(child, "linkedworker", "SAFETY_PLAN", "POLICE");
    var linkedWorker = Visitor.signedIn("linkedworker", port);
    assertThat(get(linkedWorker, address.group()).statusCode()).isEqualTo(200);
    people.save(
        people
            .link(child.reference(), Relation.PEER, null, null)
            .allocate("linkedworker", "socialworker"));
    assertThat(get(linkedWorker, address.group()).statusCode()).isEqualTo(404);
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

  private HttpResponse<byte[]> get(HttpClient visitor, String path) throws Exception {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofByteArray());
  }
}
