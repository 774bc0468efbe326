package org.hsbpathway.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.junit.jupiter.api.Test;

/** What the records of a strategy discussion refuse whoever asks, without any form before them. */
class StrategyDiscussionTest {

  private static final CaseReference CASE = new CaseReference("HSB-2026-000001");
  private static final Instant RECEIVED = Instant.parse("2026-11-30T10:00:00Z");
  private static final Instant HELD = Instant.parse("2026-12-01T08:30:00Z");
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  @Test
  void aDiscussionIsHeldOnce() {
    var discussion = StrategyDiscussion.convene(CASE, "CH-000001", 1, "run", NOW);
    assertThat(discussion.hold(quorate(), shared(), null, RECEIVED, NOW)).isEqualTo(Quorum.QUORATE);

    assertThatThrownBy(() -> discussion.hold(quorate(), shared(), null, RECEIVED, NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("HSB-2026-000001");
  }

  @Test
  void nothingIsSentOrToldBeforeTheDecision() {
    var discussion = StrategyDiscussion.convene(CASE, "CH-000001", 1, "run", NOW);

    assertThatThrownBy(() -> discussion.sendMinutes(null))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> discussion.tellFamily(null)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> discussion.decide(null, null, java.util.Optional.empty()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theMinutesOfAHarmedChildWaitForTheirDiscussion() {
    var discussion = HarmedChildDiscussion.convene(CASE, "LP-000001", 1, "a-run", 0, NOW);

    assertThatThrownBy(() -> discussion.sendMinutes(null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoAsksForSilenceCannotAgreeToIt() {
    var withheld =
        new FamilyTold(
            FamilyTold.Told.WITHHELD,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "Police need the evening.",
            FamilyTold.WithheldReason.WOULD_PREJUDICE_POLICE,
            "manager",
            TODAY,
            null);

    assertThatThrownBy(() -> withheld.checked(HELD, NOW, TODAY, TODAY.plusDays(14), "manager"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Somebody else has to agree");
    assertThat(
            withheld.checked(HELD, NOW, TODAY, TODAY.plusDays(14), "socialworker").isFamilyTold())
        .isFalse();
  }

  @Test
  void socialCarePoliceAndHealthMakeTheQuorum() {
    assertThat(quorate().checked(RECEIVED, NOW).quorum()).isEqualTo(Quorum.QUORATE);
    assertThatThrownBy(() -> sittingOf(Agency.CSC).checked(RECEIVED, NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lacks police and health");
  }

  @Test
  void theChronologyOfOneChildDoesNotTellTheDecisionAboutTheOther() {
    assertThat(new HarmedChildDiscussion.Decided(CASE, "LP-000001").summary())
        .isEqualTo("LP-000001 had a discussion and a worker of their own.");
  }

  private static Sitting quorate() {
    return sittingOf(Agency.CSC, Agency.POLICE, Agency.HEALTH);
  }

  private static Sitting sittingOf(Agency... agencies) {
    return new Sitting(
        HELD,
        DiscussionFormat.VIDEO,
        List.of(agencies).stream()
            .map(agency -> new Attendee(agency, "Role", "A.B.", true))
            .toList(),
        true,
        null,
        null,
        null);
  }

  private static List<SharedInformation> shared() {
    return List.of(new SharedInformation(Agency.HEALTH, "Known to the school nurse.", TODAY));
  }
}
