package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The blank packs are there for everybody who is signed in. */
@WebTest
class BlankPackAddressTest {

  @LocalServerPort int port;

  @Test
  void aPackIsAPageOfItsOwn() throws Exception {
    var worker = Visitor.signedIn("socialworker", port);
    assertThat(get(worker, "/packs").body()).contains("/packs/safety-plan");
    assertThat(get(worker, "/packs/safety-plan").body())
        .contains("Blank pack: Safety plan", "Write safety plan");
    assertThat(get(worker, "/packs/another").statusCode()).isEqualTo(404);
    assertThat(get(Visitor.anybody(), "/packs").statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> get(HttpClient browser, String address) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
        BodyHandlers.ofString());
  }
}
