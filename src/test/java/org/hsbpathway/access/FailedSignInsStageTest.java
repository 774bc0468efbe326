package org.hsbpathway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a name is closed after wrong passwords, on either database. */
@PathwayTest
class FailedSignInsStageTest {

  @Autowired IdentityService identity;

  @Test
  void afterTenWrongPasswordsANameIsClosedForAQuarterOfAnHour() {
    TestClock.at("2026-12-01T09:00");
    guesses("assessor2", 9);
    assertThat(identity.checkPassword("assessor2", "test-only-secret")).isTrue();

    guesses("assessor2", 10);
    assertThatThrownBy(() -> identity.checkPassword("assessor2", "test-only-secret"))
        .isInstanceOf(TooManyAttempts.class);
    // Written otherwise it is the same name.
    assertThatThrownBy(() -> identity.checkPassword(" ASSESSOR2", "guess"))
        .isInstanceOf(TooManyAttempts.class);
    TestClock.at("2026-12-01T09:14");
    assertThatThrownBy(() -> identity.checkPassword("assessor2", "test-only-secret"))
        .isInstanceOf(TooManyAttempts.class);
    TestClock.at("2026-12-01T09:16");
    assertThat(identity.checkPassword("assessor2", "test-only-secret")).isTrue();
  }

  @Test
  void aNameOfNobodyIsClosedInTheSameWay() {
    TestClock.at("2026-12-01T09:00");
    guesses("nobody", 10);
    assertThatThrownBy(() -> identity.checkPassword("nobody", "guess"))
        .isInstanceOf(TooManyAttempts.class);
  }

  private void guesses(String name, int times) {
    IntStream.range(0, times)
        .forEach(attempt -> assertThat(identity.checkPassword(name, "guess" + attempt)).isFalse());
  }
}
