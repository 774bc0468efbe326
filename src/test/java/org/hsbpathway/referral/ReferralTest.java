package org.hsbpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a referral refuses, whichever form it comes from. */
class ReferralTest {

  static final CaseReference CASE = new CaseReference("HSB-2026-000001");
  static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  static final String WHY = "What was reported was weighed against what is known of the family.";

  static Referral recorded() {
    return Referral.record(
        CASE,
        Optional.empty(),
        1,
        List.of(new Referral.Harmed(Relation.PEER, 9, null)),
        null,
        "frontdoor",
        NOW);
  }

  static Referral.Decision decision(ReferralOutcome outcome, boolean straightToAssessment) {
    return new Referral.Decision(outcome, WHY, true, straightToAssessment, false, NOW, null);
  }

  static Referral.Circumstances under(boolean courtAsks) {
    return new Referral.Circumstances("DRAFTING", courtAsks, false, false);
  }

  @Test
  void aReferralIsDecidedOnce() {
    var referral =
        recorded()
            .decide(decision(ReferralOutcome.CIN_ASSESSMENT, false), under(false), "manager", NOW);

    assertThatThrownBy(
            () ->
                referral.decide(
                    decision(ReferralOutcome.NFA_SIGNPOST, false), under(false), "manager2", NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(CASE.value());
  }

  @Test
  void aReferralIsRecordedAgainOnlyAfterItsDecision() {
    assertThatThrownBy(
            () ->
                Referral.record(
                    CASE, Optional.of(recorded()), 1, List.of(), null, "frontdoor", NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyWorkForACourtSkipsTheStrategyDiscussion() {
    assertThatThrownBy(
            () ->
                recorded()
                    .decide(
                        decision(ReferralOutcome.CIN_ASSESSMENT, true),
                        under(false),
                        "manager",
                        NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("court");
    assertThat(
            recorded()
                .decide(decision(ReferralOutcome.CIN_ASSESSMENT, true), under(true), "manager", NOW)
                .route())
        .contains(ReferralRoute.ASSESSMENT);
  }

  @ParameterizedTest
  @EnumSource(ReferralOutcome.class)
  void whatTheReferrerHearsGivesNothingAway(ReferralOutcome outcome) {
    assertThat(outcome.forReferrer())
        .doesNotContainIgnoringCase("police")
        .doesNotContainIgnoringCase("open case")
        .doesNotContainIgnoringCase("known");
  }

  @Test
  void nothingIsAcceptedWithoutAPlanAtAll() {
    assertThatThrownBy(
            () ->
                recorded()
                    .decide(
                        decision(ReferralOutcome.STRATEGY_DISCUSSION, false),
                        new Referral.Circumstances(null, false, false, false),
                        "manager",
                        NOW))
        .hasMessageContaining("safety plan");
  }

  @Test
  void notKnownStaysNotKnown() {
    assertThat(SpokenTo.CHILD.among(List.of(SpokenTo.NOT_KNOWN)))
        .isEqualTo(YesNoNotKnown.NOT_KNOWN);
    assertThat(SpokenTo.of(YesNoNotKnown.NO, YesNoNotKnown.NO)).containsExactly(SpokenTo.NOBODY);
    assertThat(SpokenTo.of(YesNoNotKnown.YES, YesNoNotKnown.NOT_KNOWN))
        .containsExactly(SpokenTo.CHILD, SpokenTo.NOT_KNOWN);
  }
}
