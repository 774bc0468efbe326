package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reasons for doing something now add up until somebody has done it. */
@KernelTest
class ReasonsTest {

  private static final CaseReference REFERENCE = new CaseReference("HSB-2026-000001");

  @Autowired Reasons reasons;
  @Autowired Standing standing;

  @Test
  void reasonsAddUpUntilTheyAreAnsweredAndTheHistoryKeepsThem() {
    reasons.give(REFERENCE, Fact.PLAN_MUST_CHANGE, "A new incident was reported", "edt");
    reasons.give(REFERENCE, Fact.PLAN_MUST_CHANGE, "A supervisor withdrew", "socialworker");
    assertThat(reasons.areOpen(REFERENCE, Fact.PLAN_MUST_CHANGE)).isTrue();
    assertThat(reasons.inWords(REFERENCE, Fact.PLAN_MUST_CHANGE))
        .isEqualTo(
            "* 23 November 2026: A new incident was reported\n"
                + "* 23 November 2026: A supervisor withdrew");

    reasons.answered(REFERENCE, Fact.PLAN_MUST_CHANGE, "socialworker");
    assertThat(reasons.areOpen(REFERENCE, Fact.PLAN_MUST_CHANGE)).isFalse();
    assertThat(reasons.inWords(REFERENCE, Fact.PLAN_MUST_CHANGE)).isEmpty();

    reasons.give(REFERENCE, Fact.PLAN_MUST_CHANGE, "The child moved", "socialworker");
    assertThat(reasons.inWords(REFERENCE, Fact.PLAN_MUST_CHANGE))
        .isEqualTo("* 23 November 2026: The child moved");
    assertThat(standing.history(REFERENCE, Fact.PLAN_MUST_CHANGE)).hasSize(4);
  }

  @Test
  void aReasonForOneThingIsNoneForAnotherAndItsWordsAreOnlyWords() {
    reasons.give(REFERENCE, Fact.DISCUSSION_NEEDED, "# Loud " + "x".repeat(2000), "edt");

    assertThat(reasons.areOpen(REFERENCE, Fact.PLAN_MUST_CHANGE)).isFalse();
    assertThat(reasons.inWords(REFERENCE, Fact.DISCUSSION_NEEDED)).doesNotContain("# Loud");
    assertThat(standing.now(REFERENCE, Fact.DISCUSSION_NEEDED).orElseThrow()).hasSize(1000);
  }

  @Test
  void precautionaryIsAsCloseAsHighAndNeverLoosensAnything() {
    assertThat(SupervisionLevel.LOW.atLeastPrecautionary())
        .isEqualTo(SupervisionLevel.INTERIM_PRECAUTIONARY);
    assertThat(SupervisionLevel.MEDIUM.atLeastPrecautionary())
        .isEqualTo(SupervisionLevel.INTERIM_PRECAUTIONARY);
    assertThat(SupervisionLevel.HIGH.atLeastPrecautionary()).isEqualTo(SupervisionLevel.HIGH);
    assertThat(SupervisionLevel.PLACEMENT_SPECIFIC.atLeastPrecautionary())
        .isEqualTo(SupervisionLevel.PLACEMENT_SPECIFIC);
    assertThat(SupervisionLevel.HIGH.isCloserThan(SupervisionLevel.MEDIUM)).isTrue();
    assertThat(SupervisionLevel.HIGH.isCloserThan(SupervisionLevel.INTERIM_PRECAUTIONARY))
        .isFalse();
  }
}
