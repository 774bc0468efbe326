package org.hsbpathway.police;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hsbpathway.casefile.BailCondition;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.junit.jupiter.api.Test;

/** The rules of a police strand, whoever calls it. */
class PoliceStrandTest {

  static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  static final LocalDate NEXT = LocalDate.parse("2026-12-31");
  static final RouteProposal ELIGIBLE = new RouteProposal(PoliceRoute.POLICE_ELIGIBLE, "Row 6: …");

  PoliceStrand strand =
      PoliceStrand.open(new CaseReference("HSB-2026-000001"))
          .confirmRoute(ELIGIBLE, "socialworker", TODAY)
          .involve(
              TODAY,
              PoliceStrand.NotifiedBy.WE_TOLD_POLICE,
              PoliceStrand.Method.PHONE,
              new PoliceContact(null, "A police force", null, null),
              TODAY,
              NEXT);

  @Test
  void whoeverRecordsThatThePoliceNeedNotBeToldDoesNotAgreeToItAlone() {
    assertThatThrownBy(() -> strand.needNotKnow("A reason", "Manager", "manager"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Somebody else, a manager, must agree");
  }

  @Test
  void onlyConditionalBailAndCourtsCarryConditions() {
    assertRefused(
        position(PoliceStatus.UNDER_INVESTIGATION, ReleaseStatus.RELEASED_UNDER_INVESTIGATION),
        "the safety plan does the work alone");
    assertThat(update(position(PoliceStatus.COURT, null)))
        .isEqualTo(PoliceUpdateOutcome.POSITION_CHANGED);
  }

  @Test
  void aConditionWithoutWordsIsRefused() {
    var silent =
        new Position(
            PoliceStatus.COURT,
            null,
            Set.of(),
            List.of(new Condition(" ", null, null)),
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    assertRefused(silent, "in its own words");
  }

  @Test
  void aNewCourtDateAloneDoesNotWakeTheSafetyPlan() {
    update(position(PoliceStatus.COURT, null));
    var later =
        new Position(
            PoliceStatus.COURT,
            null,
            Set.of(BailCondition.NO_CONTACT),
            List.of(),
            null,
            NEXT,
            null,
            null,
            null,
            null,
            null);

    assertThat(update(later)).isEqualTo(PoliceUpdateOutcome.UNCHANGED);
  }

  @Test
  void changingToTheProposedRouteNeedsNoReason() {
    strand.changeRoute(
        new RouteProposal(PoliceRoute.SPLIT, "Row 5: …"), PoliceRoute.SPLIT, null, "yjs", TODAY);

    assertThat(strand.route()).isEqualTo(PoliceRoute.SPLIT);
  }

  private void assertRefused(Position position, String words) {
    assertThatThrownBy(() -> update(position))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }

  private PoliceUpdateOutcome update(Position position) {
    var noHold = new PoliceUpdate.Hold(PoliceHold.NONE, null, null, null, null, null, null);
    var told =
        new PoliceUpdate(
            TODAY,
            "Officer",
            "Told",
            position,
            noHold,
            null,
            null,
            YesNoNotKnown.NO,
            "Family support",
            NEXT,
            null,
            "yjs",
            TODAY);
    return strand.update(told, Optional.empty(), Optional.empty(), TODAY.plusDays(28), NEXT);
  }

  private static Position position(PoliceStatus status, ReleaseStatus release) {
    return new Position(
        status,
        release,
        Set.of(BailCondition.NO_CONTACT),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
