package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sharing in a real browser: the form leads to the draft of the copy. */
@WebTest
class SharingWalkTest {

  @LocalServerPort int port;
  @Autowired Cast cast;

  @Test
  void theFormLeadsToTheDraftOfTheCopy() {
    TestClock.at(TestClock.START);
    Practice.isToBeShared(Practice.planIsAgreed(cast), "SAFETY_PLAN", "SCHOOL");
    var browser = new Browser(port);
    try {
      browser.signIn("socialworker");
      var send = browser.opens("Send what is shared", "M.R.");
      assertThat(begins(send.fetches("Look at the copy before you send it"))).isEqualTo("%PDF-");
      send.sees("Row 13");
    } finally {
      browser.close();
    }
  }

  private static String begins(byte[] file) {
    return new String(file, 0, 5, StandardCharsets.US_ASCII);
  }
}
