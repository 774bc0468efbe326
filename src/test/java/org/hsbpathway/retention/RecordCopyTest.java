package org.hsbpathway.retention;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.junit.jupiter.api.Test;

/** Whatever a model says: no copy is given that a second person has not checked as it stands. */
class RecordCopyTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

  private final RecordCopy copy =
      RecordCopy.of(new CaseReference("HSB-2026-000001"), "run", List.of(), NOW);

  @Test
  void aCopyThatNobodyCheckedIsNotGiven() {
    copy.withhold(List.of(), List.of(), "governance");
    assertThatThrownBy(() -> copy.handOver(new byte[0], "governance", NOW))
        .hasMessageContaining("Nobody has checked");
  }

  @Test
  void whatIsLeftOutAnewIsCheckedAnew() {
    copy.withhold(List.of(), List.of(), "governance")
        .check("manager")
        .withhold(List.of(), List.of(), "governance");
    assertThatThrownBy(() -> copy.handOver(new byte[0], "governance", NOW))
        .hasMessageContaining("Nobody has checked");
    copy.check("manager");
    assertThatCode(() -> copy.handOver(new byte[0], "governance", NOW)).doesNotThrowAnyException();
    assertThatThrownBy(() -> copy.withhold(List.of(), List.of(), "governance"))
        .hasMessageContaining("was handed over");
  }
}
