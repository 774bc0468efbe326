package org.hsbpathway.familysupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.restriction.ClosedCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan that brothers and sisters share, over HTTP: for the workers of each of them. */
@WebTest
class ContactPlanAddressTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Siblings siblings;
  @Autowired TransactionTemplate inTransaction;
  @Autowired ApplicationContext application;

  @Test
  void whoWorksWithEitherChildReadsTheOnePlanAndNothingOfARestrictedRecord() throws Exception {
    TestClock.at(TestClock.START);
    var one = openCase();
    var other = openCase();
    inTransaction.executeWithoutResult(
        status -> {
          siblings.are(one, ReunificationStage.SEPARATED, "manager");
          siblings.share(one, files.of(other), "manager");
        });
    cast.of(one)
        .happens(
            "familyworker",
            "reunification",
            "stage",
            "SUPERVISED_CONTACT",
            "why",
            "They <b>miss</b> each other.");
    // A step of the other child's case; the first child's case has none for business support.
    cast.starts("moveOn", other);

    var plan = get(Visitor.signedIn("practitioner", port), "/contact-plan/" + other);
    assertThat(plan.statusCode()).isEqualTo(200);
    assertThat(plan.body())
        .contains("Separated to supervised contact", "They &lt;b&gt;miss&lt;/b&gt; each other.");
    assertThat(plan.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    for (var path : List.of("/contact-plan/" + one, "/contact-plan/HSB-2026-999998")) {
      var answer = get(Visitor.signedIn("practitioner", port), path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("There is no such plan.");
    }
    assertThat(get(Visitor.anybody(), "/contact-plan/" + other).statusCode()).isEqualTo(401);

    new ClosedCases(application).close(one, List.of("manager"));
    assertThat(get(Visitor.signedIn("practitioner", port), "/contact-plan/" + other).body())
        .contains("No step has been proposed yet")
        .doesNotContain("miss");
    assertThat(get(Visitor.signedIn("manager", port), "/contact-plan/" + other).body())
        .contains("miss");
  }

  private CaseReference openCase() {
    var reference = cast.aCase();
    inTransaction.executeWithoutResult(status -> files.save(files.of(reference).accept()));
    return reference;
  }

  private HttpResponse<String> get(HttpClient visitor, String path) throws Exception {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
