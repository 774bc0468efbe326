package org.hsbpathway.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hsbpathway.AuditTrail;
import org.hsbpathway.Cast;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The copy of a whole record over HTTP: for the two who work on it, for nobody else. */
@WebTest
class RecordAddressTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired JdbcTemplate database;

  @Test
  void whoGoesThroughTheCopyAndWhoChecksItReadIt() throws Exception {
    TestClock.at(TestClock.START);
    var child = Practice.recordIsAskedFor(cast.of(cast.aCase()));
    var shown = child.opens("governance", "redactRecord").get("draft").toString();
    var address = "/records/" + Practice.recordIn(shown);

    for (var reader :
        List.of(Visitor.signedIn("governance", port), Visitor.signedIn("manager", port))) {
      var copy = get(reader, address);
      assertThat(copy.statusCode()).isEqualTo(200);
      assertThat(new String(copy.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      assertThat(copy.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      assertThat(copy.headers().map().toString()).doesNotContain("M.R.", "HSB-");
    }
    for (var other :
        List.of(
            Visitor.signedIn("socialworker", port),
            Visitor.signedIn("auditor", "cockpit", port),
            Visitor.signedIn("sysadmin", "cockpit", port))) {
      assertThat(get(other, address).statusCode()).isEqualTo(404);
    }
    assertThat(get(Visitor.anybody(), address).statusCode()).isEqualTo(401);
    var governance = Visitor.signedIn("governance", port);
    assertThat(get(governance, "/records/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(get(governance, "/records/1").statusCode()).isEqualTo(404);

    child
        .happens("frontdoor", "restrictRecord", "ground", "HIGH_PROFILE")
        .does("manager2", "approveRestriction", "decision", "RESTRICTED", "seenBy", List.of());
    for (var other : List.of(governance, Visitor.signedIn("manager", port))) {
      assertThat(get(other, address).statusCode()).isEqualTo(404);
    }
    assertThat(get(Visitor.signedIn("manager2", port), address).statusCode()).isEqualTo(200);
    assertThat(AuditTrail.of(child.reference(), database))
        .filteredOn(line -> line.what().equals("recordCopy"))
        .extracting(line -> line.person() + " " + line.kind())
        .containsExactly(
            "governance VIEWED",
            "manager VIEWED",
            "socialworker REFUSED",
            "auditor REFUSED",
            "sysadmin REFUSED",
            "governance REFUSED",
            "manager REFUSED",
            "manager2 VIEWED");
  }

  @Test
  void certificatesAreReadByGovernanceAndAuditors() throws Exception {
    var seen = get(Visitor.signedIn("governance", port), "/certificates");
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(new String(seen.body(), StandardCharsets.UTF_8)).startsWith("number;case;class;");
    assertThat(get(Visitor.signedIn("auditor", "cockpit", port), "/certificates").statusCode())
        .isEqualTo(200);
    assertThat(get(Visitor.signedIn("socialworker", port), "/certificates").statusCode())
        .isEqualTo(404);
    assertThat(get(Visitor.anybody(), "/certificates").statusCode()).isEqualTo(401);
    assertThat(
            database.queryForList(
                "select person || ' ' || kind from audit_lines where what = 'certificates'"
                    + " order by number desc limit 3",
                String.class))
        .containsExactly("socialworker REFUSED", "auditor VIEWED", "governance VIEWED");
  }

  private HttpResponse<byte[]> get(HttpClient visitor, String path) throws Exception {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofByteArray());
  }
}
