package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.time.LocalDate;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseSummary;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Management oversight: every four weeks, every two while supervision is high, until closing. */
@PathwayTest
class OversightStageTest {

  static final String TALKED_THROUGH = "Talked through with the worker; it goes on as planned.";

  @Autowired Cast cast;
  @Autowired Standing standing;
  @Autowired CaseNotes notes;
  @Autowired CaseSummary summary;

  CaseReference reference;

  private Journey anOverseenCase() {
    reference = cast.aCase();
    return cast.starts("managementOversight", reference);
  }

  static Journey isSupervised(Journey stage, Object... answers) {
    var all = new java.util.ArrayList<Object>(java.util.List.of("drift", "MOVES"));
    all.addAll(java.util.Arrays.asList(answers));
    return stage.does("manager", "superviseCase", all.toArray());
  }

  @Test
  void aCaseIsTalkedThroughEveryFourWeeks() {
    var stage = anOverseenCase().waitsOnlyAt("superviseCase").isDue("superviseCase", "2026-12-29");
    assertThat(stage.opens("manager", "superviseCase").get("since").toString())
        .contains("Not talked through yet", "four weeks");

    at("2026-12-22T10:00");
    isSupervised(stage, "decisions", TALKED_THROUGH);
    stage.waitsOnlyAt("superviseCase").isDue("superviseCase", "2027-01-19");

    assertThat(standing.dateOf(reference, Fact.LAST_SUPERVISED_ON))
        .contains(LocalDate.parse("2026-12-22"));
    assertThat(notes.of(reference))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.title()).isEqualTo("Management oversight");
              assertThat(note.author()).isEqualTo("manager");
              assertThat(note.answers()).containsEntry("decisions", TALKED_THROUGH);
            });
    assertThat(summary.of(reference)).doesNotContain("supervised");
    assertThat(stage.opens("manager", "superviseCase").get("since").toString())
        .contains("Last talked through on 22 Dec 2026");
  }

  @Test
  void itIsEveryTwoWeeksWhileTheLevelIsHigh() {
    var stage = anOverseenCase();
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    at("2026-12-08T10:00");
    isSupervised(stage);
    stage.isDue("superviseCase", "2026-12-22");
  }

  @Test
  void aHigherLevelBringsTheNextTimeForward() {
    var stage = anOverseenCase();
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    cast.tells("oversightMoves", reference);
    stage.waitsOnlyAt("superviseCase").isDue("superviseCase", "2026-12-15");

    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.MEDIUM, "coordinator");
    cast.tells("oversightMoves", reference);
    stage.waitsOnlyAt("superviseCase").isDue("superviseCase", "2026-12-29");

    at("2026-12-21T10:00");
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    cast.tells("oversightMoves", reference);
    stage.waitsOnlyAt("superviseCase").isDue("superviseCase", "2026-12-21");
  }

  @Test
  void datesThatHavePassedAreShownAndAnsweredInText() {
    var stage = anOverseenCase();
    cast.starts("familySupport", reference);
    assertThat(stage.opens("manager", "superviseCase").get("overdue")).isEqualTo("");

    at("2026-12-07T10:00");
    assertThat(stage.opens("manager", "superviseCase").get("overdue").toString())
        .isEqualTo("* Make first contact was due on 3 Dec 2026");
    stage.cannot(
        "manager",
        "superviseCase",
        "why, and what happens now",
        "drift",
        "MOVES",
        "overdueAnswer",
        null);
    isSupervised(stage, "overdueAnswer", "They were away; the worker visits tomorrow.");

    assertThat(notes.of(reference))
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.answers())
                    .containsEntry(
                        "overdue", java.util.List.of("* Make first contact was due on 3 Dec 2026"))
                    .containsEntry("overdueAnswer", "They were away; the worker visits tomorrow."));
  }

  @Test
  void aReasonThatIsOwedSaysOfWhat() {
    var stage = anOverseenCase();
    cast.starts("familySupport", reference);
    at("2026-12-07T10:00");
    stage.workOffJobs();
    at("2026-12-09T10:00");
    assertThat(stage.opens("manager", "superviseCase").get("overdue").toString().lines())
        .containsExactly(
            "* Make first contact was due on 3 Dec 2026",
            "* Explain delay: Make first contact was due on 8 Dec 2026");
  }

  @Test
  void nobodySupervisesTheirOwnWork() {
    var stage = anOverseenCase();
    standing.state(reference, Fact.SOCIAL_WORKER, "manager", "manager2");
    stage.cannot("manager", "superviseCase", "their own work", "drift", "MOVES");
    stage.does("manager2", "superviseCase", "drift", "MOVES");
  }

  @Test
  void driftIsExplainedAndNothingLiesInTheFuture() {
    var stage = anOverseenCase();
    stage
        .cannot("manager", "superviseCase", "What is stuck", "drift", "DRIFTS", "driftNote", null)
        .cannot(
            "manager", "superviseCase", "in the future", "drift", "MOVES", "heldOn", "2026-12-02")
        .cannot(
            "manager",
            "superviseCase",
            "in the future",
            "drift",
            "MOVES",
            "planSeenOn",
            "2026-12-02")
        .cannot(
            "manager",
            "superviseCase",
            "before the last time",
            "drift",
            "MOVES",
            "heldOn",
            "2026-11-30");
    stage.does(
        "manager",
        "superviseCase",
        "drift",
        "DRIFTS",
        "driftNote",
        "The school has not answered for three weeks; I ring the head today.");
  }

  @Test
  void itEndsWhenTheCaseIsClosedAndBeginsAgainWhenItIsOpenAgain() {
    var stage = anOverseenCase();
    cast.starts("managementOversight", reference);
    stage.workOffJobs().waitsOnlyAt("superviseCase").hasPassed("oversightGoesOn");

    cast.tells("caseClosed", reference);
    stage.isEnded().hasPassed("oversightEnded");
    assertThat(standing.now(reference, Fact.MANAGEMENT_OVERSIGHT)).contains("ENDED");

    at("2027-02-01T10:00");
    cast.starts("managementOversight", reference).isDue("superviseCase", "2027-03-01");
  }
}
