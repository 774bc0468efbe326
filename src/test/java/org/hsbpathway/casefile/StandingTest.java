package org.hsbpathway.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds now is what was stated last, and nothing stated before is lost. */
@KernelTest
class StandingTest {

  private static final CaseReference REFERENCE = new CaseReference("HSB-2026-000001");

  @Autowired Standing standing;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void whatWasStatedLastHoldsAndTheHistoryKeepsTheRest() {
    standing.state(REFERENCE, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "socialworker");
    standing.state(REFERENCE, Fact.SUPERVISION_LEVEL, SupervisionLevel.MEDIUM, "coordinator");

    assertThat(standing.now(REFERENCE, Fact.SUPERVISION_LEVEL)).contains("MEDIUM");
    assertThat(standing.now(REFERENCE, Fact.SUPERVISION_LEVEL, SupervisionLevel.class))
        .contains(SupervisionLevel.MEDIUM);
    assertThat(standing.is(REFERENCE, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH)).isFalse();
    assertThat(standing.history(REFERENCE, Fact.SUPERVISION_LEVEL))
        .extracting(Standing.Stated::value, Standing.Stated::by)
        .containsExactly(tuple("HIGH", "socialworker"), tuple("MEDIUM", "coordinator"));
  }

  @Test
  void nothingHoldsUntilItIsStatedAndNoCaseSpeaksForAnother() {
    standing.state(
        new CaseReference("HSB-2026-000002"), Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    assertThat(standing.now(REFERENCE, Fact.SAFETY_PLAN)).isEmpty();
    assertThat(standing.is(REFERENCE, Fact.SAFETY_PLAN, "ACTIVE")).isFalse();
  }

  @Test
  void datesAndAnswersAreStatedAsSuch() {
    standing.state(REFERENCE, Fact.LAST_REVIEW_ON, LocalDate.of(2026, 11, 20), "coordinator");
    standing.state(REFERENCE, Fact.FAMILY_TOLD, true, "socialworker");

    assertThat(standing.dateOf(REFERENCE, Fact.LAST_REVIEW_ON))
        .contains(LocalDate.of(2026, 11, 20));
    assertThat(standing.is(REFERENCE, Fact.FAMILY_TOLD, YesNoNotKnown.YES)).isTrue();
  }

  @Test
  void severalBailConditionsHoldAtOnceOrNone() {
    var conditions = Set.of(BailCondition.RESIDENCE, BailCondition.NO_CONTACT);
    standing.state(REFERENCE, Fact.BAIL_CONDITIONS, conditions, "yjs");
    assertThat(standing.now(REFERENCE, Fact.BAIL_CONDITIONS)).contains("NO_CONTACT,RESIDENCE");
    assertThat(standing.bailConditions(REFERENCE)).isEqualTo(conditions);

    standing.state(REFERENCE, Fact.BAIL_CONDITIONS, Set.<BailCondition>of(), "yjs");
    assertThat(standing.now(REFERENCE, Fact.BAIL_CONDITIONS)).contains("NONE");
    assertThat(standing.bailConditions(REFERENCE)).isEmpty();
  }

  @Test
  void statingWhatHoldsAlreadyAddsNothing() {
    standing.state(REFERENCE, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    standing.state(REFERENCE, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
    assertThat(standing.history(REFERENCE, Fact.SAFETY_PLAN)).hasSize(1);
  }

  @Test
  void whatWasTakenBackWithItsTransactionNeverHeld() {
    standing.now(REFERENCE, Fact.SAFETY_PLAN);
    var ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    ofItsOwn.executeWithoutResult(
        begun -> {
          standing.state(REFERENCE, Fact.SAFETY_PLAN, "ACTIVE", "socialworker");
          assertThat(standing.now(REFERENCE, Fact.SAFETY_PLAN)).contains("ACTIVE");
          begun.setRollbackOnly();
        });
    assertThat(standing.now(REFERENCE, Fact.SAFETY_PLAN)).isEmpty();
    ofItsOwn.executeWithoutResult(
        begun -> assertThat(standing.now(REFERENCE, Fact.SAFETY_PLAN)).isEmpty());
  }

  @Test
  void aWithdrawnFactHoldsNoLongerButIsNotForgotten() {
    standing.state(REFERENCE, Fact.NEXT_POLICE_CHASE_ON, LocalDate.of(2026, 12, 1), "yjs");
    standing.withdraw(REFERENCE, Fact.NEXT_POLICE_CHASE_ON, "yjs");

    assertThat(standing.dateOf(REFERENCE, Fact.NEXT_POLICE_CHASE_ON)).isEmpty();
    assertThat(standing.all(REFERENCE)).isEmpty();
    assertThat(standing.history(REFERENCE, Fact.NEXT_POLICE_CHASE_ON)).hasSize(2);
  }

  @Test
  void aValueTheFactDoesNotHaveIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> standing.state(REFERENCE, Fact.SAFETY_PLAN, "AKTIV", "socialworker"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SAFETY_PLAN")
        .hasMessageNotContaining("AKTIV");
  }
}
