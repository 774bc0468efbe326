package org.hsbpathway.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Counted;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The child moves to another authority: told the same day, accepted in writing, with a child
 * protection plan at their conference; until then the child is ours (E07).
 */
@PathwayTest
class TransferOutStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired Deadlines deadlines;

  Journey child;

  @BeforeEach
  void aCaseRuns() {
    child = Life.ofAChild(cast, "safetyPlan");
  }

  static Object[] notified(Object... pairs) {
    return Life.but(
        new Object[] {
          "authority",
          "Wiltshire",
          "movesOn",
          "2026-12-01",
          "notifiedOn",
          "2026-12-01",
          "newAddress",
          "5 Mill Road, Otherton"
        },
        pairs);
  }

  static Object[] handedOver(Object... pairs) {
    return Life.but(
        new Object[] {
          "phonedAt",
          "2026-12-01T08:30",
          "sentAt",
          "2026-12-01T08:50",
          "given",
          List.of("SAFETY_PLAN", "ASSESSMENT_SUMMARY", "POLICE_STATUS", "HOLD", "CHILD_WORDS")
        },
        pairs);
  }

  private Journey begins() {
    return child.happens("socialworker", "transferOut", notified());
  }

  // -- the handover -------------------------------------------------------------------------------

  @Test
  void theOtherAuthorityIsToldTheSameDayAndTheResponsibilityStaysHere() {
    standing.state(child.reference(), Fact.POLICE_STATUS, "UNDER_INVESTIGATION", "s");
    begins().hasPassed("planBeforeMove").isDue("handOverToAuthority", "2026-12-01");

    var shown = child.opens("socialworker", "handOverToAuthority");
    assertThat(shown.get("there").toString())
        .contains("police: under investigation", "alleged behaviour may be talked about");
    assertThat(shown.get("caseSummary").toString())
        .contains("Moves to Wiltshire: we stay responsible until they have taken over");
    assertThat(standing.now(child.reference(), Fact.PLAN_MUST_CHANGE)).isPresent();
    assertThat(files.of(child.reference()).child().orElseThrow().address())
        .contains("5 Mill Road, Otherton");

    child
        .cannot(
            "socialworker",
            "handOverToAuthority",
            "say what is missing",
            handedOver("given", List.of("SAFETY_PLAN")))
        .cannot(
            "socialworker",
            "handOverToAuthority",
            "ring them first",
            handedOver("phonedAt", "2026-12-01T09:30"))
        .cannot(
            "socialworker",
            "handOverToAuthority",
            "send it first",
            handedOver("sentAt", "2026-12-01T09:30"))
        .does("socialworker", "handOverToAuthority", handedOver())
        .isDue("recordAcceptance", "2026-12-15");
    assertThat(told())
        .contains(
            "The child moves to another authority on 1 December 2026, which was notified on 1 December 2026; until it has taken over, this authority is responsible.",
            "The other authority was told by telephone and in writing what keeps everybody safe.");
  }

  @Test
  void whatIsWrittenDownLaterCountsFromTheDayTheyWereNotified() {
    child
        .happens("socialworker", "transferOut", notified("notifiedOn", "2026-11-26"))
        .does("socialworker", "handOverToAuthority", handedOver())
        // Ten working days from Thu 26 Nov, not from Tue 1 Dec.
        .isDue("recordAcceptance", "2026-12-10");
    TestClock.at("2026-12-10T16:30");
    child.workOffJobs().doesNotWaitAt("escalateTransfer");
    TestClock.at("2026-12-10T17:30");
    child.workOffJobs().waitsAt("escalateTransfer");
  }

  @Test
  void aMoveThatLiesAheadLeavesTheAddressAsItIs() {
    child.happens("socialworker", "transferOut", notified("movesOn", "2026-12-20"));
    assertThat(files.of(child.reference()).child().orElseThrow().address()).isEmpty();
  }

  @Test
  void aChildIsNotHandedOverTwiceAtOnceNorNotifiedTomorrow() {
    child.cannotHappen(
        "socialworker", "transferOut", "future", notified("notifiedOn", "2026-12-02"));
    begins().cannotHappen("socialworker", "transferOut", "handed over already", notified());
  }

  // -- the acceptance -----------------------------------------------------------------------------

  @Test
  void anAcceptanceInWritingPassesTheResponsibility() {
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        .cannot(
            "socialworker",
            "recordAcceptance",
            "in writing: please",
            answered("ACCEPTED", "inWriting", false))
        .does("socialworker", "recordAcceptance", answered("ACCEPTED"))
        .hasPassed("transferAccepted")
        .doesNotWaitAt("recordAcceptance");
    assertThat(standing.is(child.reference(), Fact.TRANSFER, "ACCEPTED")).isTrue();
    assertThat(files.of(child.reference()).child().orElseThrow().responsibleAuthority())
        .contains("Wiltshire");
    assertThat(child.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString())
        .contains("Wiltshire has taken over");
  }

  @Test
  void withAChildProtectionPlanOnlyTheirConferenceTakesOver() {
    standing.state(child.reference(), Fact.CHILD_PROTECTION, "CP_PLAN", "chair");
    // Tue 1 Dec 2026 + 15 working days
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        .isDue("recordAcceptance", "2026-12-22");
    assertThat(child.opens("socialworker", "recordAcceptance").get("caseSummary").toString())
        .contains("transfer conference 22 Dec 2026");
    assertThat(deadlines.of(child.reference()))
        .extracting(Deadline::dueAt)
        .contains(Instant.parse("2026-12-22T23:59:59Z"))
        // Only that a manager hears of it, not that it is late.
        .containsOnlyOnce(Instant.parse("2026-12-15T23:59:59Z"));

    TestClock.at("2026-12-18T10:00");
    child
        .cannot(
            "socialworker",
            "recordAcceptance",
            "Their conference was held on",
            answered("ACCEPTED", "conferenceHeldOn", null))
        .cannot(
            "socialworker",
            "recordAcceptance",
            "before they were notified",
            answered("ACCEPTED", "conferenceHeldOn", "2026-11-30"))
        .cannot(
            "socialworker",
            "recordAcceptance",
            "future",
            answered("ACCEPTED", "conferenceHeldOn", "2026-12-21"))
        .does(
            "socialworker",
            "recordAcceptance",
            answered("ACCEPTED", "conferenceHeldOn", "2026-12-17"))
        .hasPassed("transferAccepted");
    assertThat(standing.now(child.reference(), Fact.TRANSFER_CONFERENCE_ON)).isEmpty();
  }

  @Test
  void theDateOfWhatIsNotAcceptedStays() {
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        .isDue("recordAcceptance", "2026-12-15");
    TestClock.at("2026-12-10T10:00");
    child
        .does("socialworker", "recordAcceptance", answered("NOT_ACCEPTED"))
        .isDue("recordAcceptance", "2026-12-15");
  }

  @Test
  void aMissingAcceptanceIsEscalatedAndTheTaskStays() {
    begins().does("socialworker", "handOverToAuthority", handedOver());
    TestClock.at("2026-12-15T16:59");
    child.workOffJobs().doesNotWaitAt("escalateTransfer");

    // Tue 1 Dec 2026 + 10 working days, when the office closes
    TestClock.at("2026-12-15T17:01");
    child
        .workOffJobs()
        .waitsAt("escalateTransfer", "recordAcceptance")
        .isDue("escalateTransfer", "2026-12-16")
        .cannot("manager", "escalateTransfer", "future", "spokeOn", "2026-12-16")
        .does("manager", "escalateTransfer")
        .hasPassed("transferChased")
        .waitsAt("recordAcceptance");
  }

  @Test
  void whoDoesNotAcceptHearsFromAManagerAtOnce() {
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        .does("socialworker", "recordAcceptance", answered("NOT_ACCEPTED"))
        .waitsAt("escalateTransfer", "recordAcceptance");
    assertThat(standing.is(child.reference(), Fact.TRANSFER, "UNDER_WAY")).isTrue();
    assertThat(told())
        .contains("The other authority has not accepted; this authority stays responsible.");
  }

  @Test
  void aChildWhoStaysIsNotHandedOver() {
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        .does("socialworker", "recordAcceptance", answered("STAYS_HERE"))
        .hasPassed("planAfterStay", "transferCalledOff");
    assertThat(standing.now(child.reference(), Fact.TRANSFER)).isEmpty();
    begins();
  }

  @Test
  void anAnswerOfTomorrowIsNone() {
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        .cannot(
            "socialworker",
            "recordAcceptance",
            "future",
            answered("ACCEPTED", "answeredOn", "2026-12-02"));
  }

  // -- a section 47 enquiry is finished first -----------------------------------------------------

  @Test
  void anEnquiryThatIsUnderWayIsFinishedBeforeTheResponsibilityPasses() {
    standing.state(child.reference(), Fact.SECTION_47, "OPEN", "socialworker");
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        .waitsAt("finishEnquiry")
        .doesNotWaitAt("recordAcceptance")
        .cannot("manager", "finishEnquiry", "still open here");

    standing.state(child.reference(), Fact.SECTION_47, "CLOSED", "socialworker");
    standing.state(child.reference(), Fact.CHILD_PROTECTION, "CP_PLAN", "chair");
    child.does("manager", "finishEnquiry").isDue("recordAcceptance", "2026-12-22");
    assertThat(standing.dateOf(child.reference(), Fact.TRANSFER_CONFERENCE_ON))
        .contains(LocalDate.parse("2026-12-22"));
  }

  @Test
  void theEnquiryIsFinishedByItsOwnDate() {
    standing.state(
        child.reference(), Fact.SECTION_47_DECIDED, LocalDate.parse("2026-11-24"), "manager");
    cast.starts("enquiry", child.reference()).does("socialworker", "startEnquiry");
    begins()
        .does("socialworker", "handOverToAuthority", handedOver())
        // 10 working days from Tue 24 Nov 2026.
        .isDue("finishEnquiry", "2026-12-08");
    assertThat(Counted.of(deadlines, child.reference(), "enquiryConclusion"))
        .containsOnly("2026-11-24 to 2026-12-08");
  }

  @Test
  void theHandoverIsDueOnTheDayOfTheNotification() {
    child
        .happens("socialworker", "transferOut", notified("notifiedOn", "2026-11-30"))
        .isDue("handOverToAuthority", "2026-11-30");
    assertThat(Counted.of(deadlines, child.reference(), "transferHandover"))
        .containsExactly("2026-11-30 to 2026-11-30");
  }

  private static Object[] answered(String answer, Object... pairs) {
    return Life.but(new Object[] {"answer", answer}, pairs);
  }

  private List<String> told() {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }
}
