package org.hsbpathway.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer is not an acceptance: the clock of a handover ends only with the responsibility. */
@PathwayTest
class TransferClockStageTest {

  @Autowired Cast cast;
  @Autowired Standing standing;
  @Autowired Deadlines deadlines;
  @Autowired TransactionTemplate inTransaction;

  Journey child;

  @BeforeEach
  void aCaseRuns() {
    child = cast.starts("safetyPlan", cast.aCase());
  }

  @Test
  void whatIsNotAcceptedIsNotDone() {
    handedOver().does("socialworker", "recordAcceptance", "answer", "NOT_ACCEPTED");
    assertThat(endedAs("transferAcceptance")).isEmpty();

    TestClock.at("2026-12-14T10:00");
    child.does("socialworker", "recordAcceptance", "answer", "ACCEPTED");
    assertThat(endedAs("transferAcceptance")).containsExactly(Kind.MET);
  }

  @Test
  void noAcceptanceIsWaitedForWhenTheChildStays() {
    handedOver().does("socialworker", "recordAcceptance", "answer", "STAYS_HERE");
    assertThat(endedAs("transferAcceptance")).containsExactly(Kind.NO_LONGER_NEEDED);
  }

  @Test
  void withAChildProtectionPlanTheTaskHasTheClockOfTheConference() {
    standing.state(child.reference(), Fact.CHILD_PROTECTION, "CP_PLAN", "chair");
    handedOver().isDue("recordAcceptance", "2026-12-22");
    var clock = clock("transferInConference");
    assertThat(clock.task()).contains(child.task("recordAcceptance").getId());
    child.does("socialworker", "recordAcceptance", "answer", "NOT_ACCEPTED");
    assertThat(endedAs("transferInConference")).isEmpty();

    TestClock.at("2026-12-18T10:00");
    child.does(
        "socialworker", "recordAcceptance", "answer", "ACCEPTED", "conferenceHeldOn", "2026-12-17");
    assertThat(endedAs("transferInConference")).containsExactly(Kind.MET);
  }

  @Test
  void aPlanThatIsMadeMeanwhileTurnsTheAcceptanceIntoTheirConference() {
    handedOver().isDue("recordAcceptance", "2026-12-15");
    standing.state(child.reference(), Fact.CHILD_PROTECTION, "CP_PLAN", "chair");
    child
        .does("socialworker", "recordAcceptance", "answer", "NOT_ACCEPTED")
        .isDue("recordAcceptance", "2026-12-22");
    assertThat(endedAs("transferAcceptance")).containsExactly(Kind.NO_LONGER_NEEDED);
    assertThat(endedAs("transferInConference")).isEmpty();
  }

  private Journey handedOver() {
    return child
        .happens(
            "socialworker",
            "transferOut",
            "authority",
            "Otherham",
            "movesOn",
            "2026-12-01",
            "notifiedOn",
            "2026-12-01")
        .does(
            "socialworker",
            "handOverToAuthority",
            "phonedAt",
            "2026-12-01T08:30",
            "sentAt",
            "2026-12-01T08:50",
            "given",
            List.of("SAFETY_PLAN", "ASSESSMENT_SUMMARY", "POLICE_STATUS", "HOLD", "CHILD_WORDS"));
  }

  private Deadline clock(String name) {
    var clocks =
        deadlines.of(child.reference()).stream().filter(one -> one.clock().equals(name)).toList();
    assertThat(clocks).hasSize(1);
    return clocks.get(0);
  }

  private List<Kind> endedAs(String name) {
    return inTransaction.execute(
        status ->
            clock(name).facts().stream()
                .map(DeadlineFact::kind)
                .filter(List.of(Kind.MET, Kind.MET_LATE, Kind.NO_LONGER_NEEDED)::contains)
                .toList());
  }
}
