package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.hsbpathway.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** The blank packs are there for everybody, also without signing in. */
@WebTest
class BlankPackAddressTest {

  @Autowired TestRestTemplate anybody;

  @Test
  void aPackIsAPageOfItsOwn() {
    assertThat(anybody.getForObject("/packs", String.class)).contains("/packs/safety-plan");
    assertThat(anybody.getForObject("/packs/safety-plan", String.class))
        .contains("Blank pack: Safety plan", "Write safety plan");
    assertThat(anybody.getForEntity("/packs/another", String.class).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }
}
