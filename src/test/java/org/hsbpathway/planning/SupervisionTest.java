package org.hsbpathway.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.junit.jupiter.api.Test;

/** Nobody brings a child down from high supervision alone. */
class SupervisionTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  private final Supervision.Before high = new Supervision.Before(SupervisionLevel.HIGH, TODAY);
  private final Supervision lower =
      new Supervision(
          SupervisionLevel.MEDIUM,
          "Home and school both saw weeks without any worry, and the rules are kept.",
          List.of(),
          List.of(
              new Supervision.Seen(PlanSetting.HOME, "Calm weeks."),
              new Supervision.Seen(PlanSetting.SCHOOL, "No concern.")),
          "manager");

  @Test
  void theManagerWhoAgreesIsSomebodyElse() {
    assertThatThrownBy(() -> lower.checked(high, TODAY, "manager"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Somebody other than you");
    assertThat(lower.checked(high, TODAY, "coordinator")).isEqualTo(lower);
  }
}
