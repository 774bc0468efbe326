package org.hsbpathway.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A child is held somewhere: the establishment holds the plan, and the return is planned early
 * (E26).
 */
@PathwayTest
class DetentionStageTest {

  @Autowired Cast cast;
  @Autowired RuntimeService runtime;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Chronology chronology;

  Journey child;

  @BeforeEach
  void aCaseRuns() {
    child = Life.ofAChild(cast, "safetyPlan");
  }

  static Object[] detained(Object... pairs) {
    return Life.but(
        new Object[] {"kind", "REMAND", "since", "2026-12-01", "establishment", "Hill House"},
        pairs);
  }

  /** The days count from when we heard of it, and the sentence says so: Fri 27 Nov is not that. */
  @Test
  void whatIsReportedLaterCountsFromTheReportAndSaysSo() {
    child
        .happens("yjs", "detention", detained("since", "2026-11-27"))
        .isDue("agreeWithEstablishment", "2026-12-02");
    assertThat(child.opens("yjs", "agreeWithEstablishment").get("caseSummary").toString())
        .contains("detention reported Tue 1 Dec")
        .doesNotContain(" detained Tue 1 Dec");
    child
        .does("yjs", "agreeWithEstablishment", "agreedOn", "2026-11-30")
        .isDue("planResettlement", "2026-12-15");
    assertThat(child.opens("yjs", "planResettlement").get("caseSummary").toString())
        .contains("agreement with the establishment recorded Tue 1 Dec");
  }

  @Test
  void theEstablishmentHoldsThePlanAndTheReturnIsPlanned() {
    child
        .happens("yjs", "detention", detained())
        .hasPassed("planForEstablishment")
        .isDue("agreeWithEstablishment", "2026-12-02");
    assertThat(standing.now(child.reference(), Fact.PLAN_HOLDER)).contains("Hill House");
    assertThat(standing.now(child.reference(), Fact.PLAN_MUST_CHANGE)).isPresent();
    assertThat(files.of(child.reference()).child().orElseThrow().legalStatus())
        .contains(LegalStatus.REMAND);
    assertThat(child.opens("yjs", "agreeWithEstablishment").get("caseSummary").toString())
        .contains("Care: remanded, lives at Hill House");

    child
        .cannot("yjs", "agreeWithEstablishment", "send it first", "given", List.of("HEALTH"))
        .cannot("yjs", "agreeWithEstablishment", "future", "agreedOn", "2026-12-02")
        .does("yjs", "agreeWithEstablishment", "planHolder", "Unit manager")
        .isDue("planResettlement", "2026-12-15");
    assertThat(standing.now(child.reference(), Fact.PLAN_HOLDER))
        .contains("Unit manager, Hill House");

    child
        .cannot("yjs", "planResettlement", "lies ahead", planned("2026-11-30"))
        .cannot(
            "yjs",
            "planResettlement",
            "what the child said",
            Life.but(planned("2027-01-29"), "childVoice", "n/a"))
        .does("yjs", "planResettlement", planned("2027-01-29"))
        .isDue("recordReturn", "2027-01-29");
  }

  @Test
  void aRemandedChildIsReviewedAsLookedAfter() {
    child
        .happens("yjs", "detention", detained("since", "2026-11-30"))
        .waitsAt("agreeWithEstablishment")
        .isDue("holdLookedAfterReview", "2026-12-30")
        .doesNotWaitAt("proposePlacement");
  }

  @Test
  void whoIsInAHospitalIsNotLookedAfterForThat() {
    child
        .happens("yjs", "detention", detained("kind", "SECURE_HOSPITAL"))
        .waitsAt("agreeWithEstablishment")
        .doesNotWaitAt("holdLookedAfterReview");
  }

  @Test
  void aStayThatLastsLongerComesUpAgainAndTheReturnChangesThePlan() {
    child
        .happens("yjs", "detention", detained("kind", "SECURE_HOSPITAL"))
        .does("yjs", "agreeWithEstablishment")
        .does("yjs", "planResettlement", planned("2026-12-11"));
    assertThat(files.of(child.reference()).child().orElseThrow().legalStatus()).isEmpty();

    TestClock.at("2026-12-11T10:00");
    child
        .cannot("yjs", "recordReturn", "lies ahead", "back", "NO", "expectedOn", "2026-12-10")
        .does("yjs", "recordReturn", "back", "NO", "expectedOn", "2026-12-18")
        .isDue("recordReturn", "2026-12-18");

    TestClock.at("2026-12-18T10:00");
    child
        .cannot("yjs", "recordReturn", "future", returned("2026-12-19"))
        .does("yjs", "recordReturn", returned("2026-12-18"))
        .hasPassed("planAfterReturn", "childReturned");
    assertThat(standing.now(child.reference(), Fact.LIVES_AT)).isEmpty();
    assertThat(files.of(child.reference()).child().orElseThrow().legalStatus())
        .contains(LegalStatus.CIN);
    assertThat(chronology.of(child.reference()))
        .extracting("summary")
        .contains(
            "The child is detained in a hospital since 1 December 2026; the establishment holds the safety plan.",
            "The child stays longer; the return is expected on 18 December 2026.",
            "The child came back into the community on 18 December 2026.");
  }

  @Test
  void aDetentionOfTomorrowIsNone() {
    child.cannotHappen("yjs", "detention", "future", detained("since", "2026-12-02"));
  }

  @Test
  void afterTheClosingOthersFollowTheReturn() {
    child.happens("yjs", "detention", detained());
    Life.closes(runtime, child);
    child.hasPassed("returnFollowedElsewhere").doesNotWaitAt("agreeWithEstablishment");
  }

  private static Object[] returned(String day) {
    return new Object[] {
      "back", "YES", "backOn", day, "livesNow", "The mother", "footingNow", "CIN"
    };
  }

  private static Object[] planned(String expectedOn) {
    return new Object[] {"childVoice", "I want to go home.", "expectedOn", expectedOn};
  }
}
