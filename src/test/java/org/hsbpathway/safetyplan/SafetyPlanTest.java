package org.hsbpathway.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.junit.jupiter.api.Test;

/** The rules of a safety plan that need neither engine nor database. */
class SafetyPlanTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
  private static final LocalDate LATEST = LocalDate.of(2026, 12, 8);
  private static final PoliceConditions NONE = new PoliceConditions(Set.of(), false);

  private final SafetyPlan plan = SafetyPlan.open(new CaseReference("HSB-2026-000001"), 1, TODAY);

  private static PlanVersion.Draft draft(SupervisionLevel level) {
    var empty = PlanContent.empty();
    var content =
        new PlanContent(
            empty.purpose(),
            new PlanContent.Home(
                List.of(
                    new PlanContent.Household(
                        "Home", Sleeping.OWN_ROOM, null, LineOfSight.ALWAYS, null, null, null)),
                true,
                false),
            empty.children(),
            empty.school(),
            empty.outside(),
            empty.online(),
            new PlanContent.Contact(ContactWithHarmedChild.NONE, null, false),
            new PlanContent.Supervision(
                null,
                null,
                null,
                null,
                null,
                List.of(
                    new PlanContent.Supervisor("M. T.", "Mother", Agrees.YES, Agrees.YES, null)),
                null),
            new PlanContent.Positive("Swimming", null, null),
            empty.emergency(),
            empty.agreement(),
            empty.sharing());
    return new PlanVersion.Draft(
        content, level, "As agreed with everybody", "The mother", LATEST, "socialworker");
  }

  private SafetyPlan inForce() {
    return plan.agreeInterim(
        draft(SupervisionLevel.HIGH), AgreedHow.IN_WRITING, NONE, LATEST, NOW, NOW);
  }

  private static PlanReview.Findings asksToEnd() {
    return new PlanReview.Findings(
        ReviewTrigger.PLANNED,
        TODAY,
        "All",
        null,
        "Fine by me",
        0,
        0,
        null,
        null,
        null,
        null,
        YesNoNotKnown.YES,
        ReviewDecision.END,
        null,
        "Nothing is left to protect from",
        null,
        EndReason.NO_LONGER_NEEDED,
        null);
  }

  @Test
  void whoAskedForAChangeDoesNotDecideIt() {
    inForce().review(asksToEnd(), SupervisionLevel.HIGH, null, LATEST, TODAY, "manager");

    assertThatThrownBy(
            () ->
                plan.decide(
                    true,
                    "because",
                    "manager",
                    SupervisionLevel.HIGH,
                    null,
                    LATEST,
                    TODAY,
                    Instant.EPOCH))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).contains("decision"))
        .hasMessageContaining("another manager");
    assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);

    assertThat(
            plan.decide(
                true,
                "because",
                "manager2",
                SupervisionLevel.HIGH,
                null,
                LATEST,
                TODAY,
                Instant.EPOCH))
        .isEqualTo(PlanChangeOutcome.END_APPROVED);
    assertThat(plan.status()).isEqualTo(PlanStatus.ENDED);
  }

  @Test
  void oneCheckLooksAtWhateverVersionIsInForceThen() {
    inForce();
    assertThat(plan.askForCheck(TODAY)).isEqualTo(PlanCheckOutcome.WANTED);
    assertThat(plan.askForCheck(TODAY)).isEqualTo(PlanCheckOutcome.ALREADY_WANTED);

    plan.check(PlanCheckOutcome.GOOD, null, "coordinator", TODAY);
    assertThat(plan.askForCheck(TODAY)).isEqualTo(PlanCheckOutcome.WANTED);
  }

  @Test
  void oneVersionIsInForceAndEarlierOnesNeverChange() {
    inForce();
    var first = plan.inForce();
    plan.write(draft(SupervisionLevel.HIGH), SupervisionLevel.HIGH, NONE, LATEST, TODAY);

    assertThat(plan.versions()).filteredOn(version -> version.status().inForce()).hasSize(1);
    assertThat(first.status()).isEqualTo(PlanStatus.SUPERSEDED);
    assertThatThrownBy(() -> first.becomes(PlanStatus.ACTIVE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theInterimPlanIsAgreedOnce() {
    inForce();
    assertThatThrownBy(this::inForce)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("HSB-2026-000001");
  }

  @Test
  void aPlanThatIsOverIsNotChanged() {
    inForce().release(true, null, TODAY);
    assertThatThrownBy(
            () ->
                plan.write(
                    draft(SupervisionLevel.HIGH), SupervisionLevel.HIGH, NONE, LATEST, TODAY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(plan.release(false, "Somebody", TODAY).status()).isEqualTo(PlanStatus.ENDED);
  }

  @Test
  void whatAFormOpensWithIsWhatTheVersionBeforeSays() {
    inForce();
    assertThat(plan.inForce().content().answers())
        .containsEntry("activitiesToKeep", "Swimming")
        .containsEntry("contactWithHarmedChild", ContactWithHarmedChild.NONE)
        .doesNotContainKey("placesAvoided");
  }
}
