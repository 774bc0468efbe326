package org.hsbpathway.familysupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Family support: in touch from day one, for as long as the family wants it. */
@PathwayTest
class FamilySupportStageTest {

  @Autowired Cast cast;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired FamilySupports supports;
  @Autowired RuntimeService runtime;

  CaseReference reference;
  Journey stage;

  @BeforeEach
  void aFamilyIsOfferedSupport() {
    reference = cast.aCase();
    stage = cast.starts("familySupport", reference);
  }

  static Map<String, Object> first(Object... pairs) {
    return with(
        Map.ofEntries(
            Map.entry("contactedOn", "2026-12-01"),
            Map.entry("how", "VISIT"),
            Map.entry("spokenWith", "Both parents"),
            Map.entry("howTheyAre", "Shocked, want to do right by both children"),
            Map.entry("reunificationStage", "SEPARATED"),
            Map.entry("sameParents", "NO"),
            Map.entry("supportOffered", List.of("LISTENING", "SIBLING_SUPPORT")),
            Map.entry("accepted", "YES"),
            Map.entry("outcome", "CONTINUES"),
            Map.entry("nextContactOn", "2026-12-15")),
        pairs);
  }

  static Map<String, Object> again(String nextContactOn, Object... pairs) {
    return with(
        Map.of(
            "contactedOn", "2026-12-01",
            "how", "PHONE",
            "spokenWith", "Mother",
            "howTheyAre", "Calmer",
            "parentCapacityToSupervise", "ADEQUATE",
            "sameParents", "NO",
            "outcome", "CONTINUES",
            "nextContactOn", nextContactOn),
        pairs);
  }

  static Map<String, Object> ends(String outcome, Object... pairs) {
    var answers = again("2026-12-15", "outcome", outcome, "endedBecause", "They know whom to ring");
    answers.remove("nextContactOn");
    return with(answers, pairs);
  }

  static Map<String, Object> with(Map<String, Object> answers, Object... pairs) {
    var changed = new HashMap<>(answers);
    for (int i = 0; i < pairs.length; i += 2) {
      changed.put((String) pairs[i], pairs[i + 1]);
    }
    return changed;
  }

  FamilySupport record() {
    return supports.findByCaseReferenceOrderByNumber(reference).get(0);
  }

  @Test
  void theFirstContactIsMadeWithinTwoWorkingDaysAndThenEveryTwoWeeksWhileSupervisionIsClose() {
    stage.waitsOnlyAt("makeFirstContact").isDue("makeFirstContact", "2026-12-03");
    assertThat(stage.opens("familyworker", "makeFirstContact"))
        .containsEntry("nextContactOn", "2026-12-15");
    stage
        .submits("familyworker", "makeFirstContact", first())
        .waitsOnlyAt("keepInTouch")
        .isDue("keepInTouch", "2026-12-15");

    assertThat(standing.now(reference, Fact.FAMILY_WORKER)).contains("familyworker");
    assertThat(standing.now(reference, Fact.FAMILY_SUPPORT)).contains("CONTINUES");
    assertThat(record().contacts()).hasSize(1);
    assertThat(chronology.of(reference))
        .extracting("summary")
        .last()
        .isEqualTo("First contact with the family. Support goes on. The children: separated.");
  }

  @Test
  void anyOtherLevelMeansEveryMonthAndTheFamilyMayAskForSoonerOrLater() {
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.MEDIUM, "coordinator");
    assertThat(stage.opens("familyworker", "makeFirstContact"))
        .containsEntry("nextContactOn", "2026-12-31");
    stage
        .submits("familyworker", "makeFirstContact", first("nextContactOn", "2026-12-08"))
        .isDue("keepInTouch", "2026-12-08");
    stage.isRefused(
        "familyworker", "keepInTouch", again("2027-01-04"), "usually by 31 December 2026");
    stage
        .submits(
            "familyworker",
            "keepInTouch",
            again("2027-01-04", "laterBecause", "They are away over Christmas"))
        .isDue("keepInTouch", "2027-01-04");
  }

  @Test
  void twoWeeksAreKeptWhileTheLevelIsHigh() {
    standing.state(reference, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    stage.isRefused(
        "familyworker",
        "makeFirstContact",
        first("nextContactOn", "2026-12-16"),
        "usually by 15 December 2026");
    stage.isRefused(
        "familyworker", "makeFirstContact", first("nextContactOn", "2026-11-30"), "today or later");
  }

  @Test
  void aFamilyMayDeclineAndKnowsHowToComeBack() {
    var declines = first("accepted", "NO", "outcome", "DECLINED");
    declines.remove("nextContactOn");
    stage.isRefused("familyworker", "makeFirstContact", declines, "how they can come back");
    stage.isRefused(
        "familyworker",
        "makeFirstContact",
        with(declines, "endedBecause", "x", "accepted", "LATER"),
        "has not said no");
    stage.isRefused(
        "familyworker", "makeFirstContact", first("accepted", "NO"), "does not want support");
    stage
        .submits(
            "familyworker",
            "makeFirstContact",
            with(declines, "endedBecause", "They have a helpline and our number"))
        .waitsOnlyAt("talkAgain")
        .hasPassed("familySupportDeclined");

    assertThat(standing.now(reference, Fact.FAMILY_SUPPORT)).contains("DECLINED");
  }

  @Test
  void aFamilyThatSaysNotNowIsAskedAgain() {
    stage
        .submits("familyworker", "makeFirstContact", first("accepted", "LATER"))
        .waitsOnlyAt("keepInTouch");
    stage
        .submits("familyworker", "keepInTouch", ends("DECLINED"))
        .waitsOnlyAt("talkAgain")
        .hasPassed("familySupportDeclined");
  }

  @Test
  void theFamilySaysWhenItIsDone() {
    stage.submits("familyworker", "makeFirstContact", first());
    var unsaid = ends("DONE");
    unsaid.remove("endedBecause");
    stage.isRefused("familyworker", "keepInTouch", unsaid, "how they can come back");
    stage
        .submits("familyworker", "keepInTouch", ends("DONE"))
        .isEnded()
        .hasPassed("familySupportDone");

    assertThat(standing.now(reference, Fact.FAMILY_SUPPORT)).contains("DONE");
    assertThat(record().outcome()).isEqualTo(FamilySupportOutcome.DONE);
  }

  @Test
  void oneConversationMayBeEnough() {
    var enough = first("outcome", "DONE", "endedBecause", "They only wanted to talk once");
    enough.remove("nextContactOn");
    stage
        .submits("familyworker", "makeFirstContact", enough)
        .isEnded()
        .hasPassed("familySupportDone");
  }

  @Test
  void whereTheParentsAreTheSameNobodyIsTheOnlyWorkerForBothChildren() {
    stage.isRefused(
        "familyworker",
        "makeFirstContact",
        first("sameParents", "YES"),
        "somebody else has to be there");
    stage.isRefused(
        "familyworker",
        "makeFirstContact",
        first("sameParents", "YES", "otherWorkerNamed", true),
        "name who is there");
    stage.isRefused(
        "familyworker",
        "makeFirstContact",
        first("sameParents", "YES", "otherWorkerNamed", true, "otherWorker", "familyworker"),
        "the only worker for both");
    stage.isRefused(
        "familyworker",
        "makeFirstContact",
        first("sameParents", "YES", "otherWorkerNamed", true, "otherWorker", "nobody"),
        "Who that is");
    stage.submits(
        "familyworker",
        "makeFirstContact",
        first("sameParents", "YES", "otherWorkerNamed", true, "otherWorker", "linkedworker"));

    assertThat(stage.opens("familyworker", "keepInTouch"))
        .containsEntry("sameParents", "YES")
        .containsEntry("otherWorker", "linkedworker");
    stage.isRefused(
        "familyworker",
        "keepInTouch",
        again(
            "2026-12-15",
            "sameParents",
            "YES",
            "otherWorkerNamed",
            true,
            "otherWorker",
            "familyworker"),
        "the only worker for both");
  }

  @Test
  void whereTheChildrenAreIsSeenAtEveryContactAndChangesElsewhere() {
    stage.submits("familyworker", "makeFirstContact", first());
    assertThat(standing.now(reference, Fact.REUNIFICATION)).contains("SEPARATED");
    assertThat(stage.opens("familyworker", "keepInTouch").get("situation").toString())
        .contains("The children now: separated.");
    assertThat(stage.form("keepInTouch")).doesNotContain("reunificationStage");

    stage.submits("familyworker", "keepInTouch", ends("DONE")).isEnded();
    var again = cast.starts("familySupport", reference);
    again
        .isRefused(
            "familyworker",
            "makeFirstContact",
            first("reunificationStage", "HOME"),
            "report it there")
        .submits("familyworker", "makeFirstContact", first());
  }

  @Test
  void aContactIsNotInTheFutureAndConcernAboutSupervisingStandsOut() {
    stage.isRefused(
        "familyworker", "makeFirstContact", first("contactedOn", "2026-12-02"), "in the future");
    stage.isRefused(
        "familyworker",
        "makeFirstContact",
        first("contactedOn", "2026-11-30"),
        "before 1 December 2026");
    stage.submits(
        "familyworker", "makeFirstContact", first("parentCapacityToSupervise", "CONCERN"));

    assertThat(chronology.of(reference).get(chronology.of(reference).size() - 1).significant())
        .isTrue();
    assertThat(chronology.of(reference))
        .extracting("summary")
        .last()
        .asString()
        .contains("look at the safety plan");
  }

  @Test
  void aContactSaysWhatWasOfferedAndHowTheyAre() {
    for (var field :
        List.of(
            "contactedOn",
            "how",
            "spokenWith",
            "howTheyAre",
            "reunificationStage",
            "sameParents",
            "supportOffered",
            "accepted",
            "outcome",
            "nextContactOn")) {
      var answers = first();
      answers.remove(field);
      stage.isRefused("familyworker", "makeFirstContact", answers, ":");
    }
    stage.waitsOnlyAt("makeFirstContact");
  }

  @Test
  void supportGoesOnAfterTheCaseHasClosed() {
    stage.submits("familyworker", "makeFirstContact", first());
    TestClock.at("2027-05-03T12:00");
    runtime
        .createMessageCorrelation("caseClosed")
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
    stage.waitsOnlyAt("keepInTouch").hasPassed("closingNoted");
    assertThat(stage.opens("familyworker", "keepInTouch").get("situation").toString())
        .contains("closed on 3 May 2027", "until the family says");

    stage
        .submits("familyworker", "keepInTouch", ends("DONE", "contactedOn", "2027-05-03"))
        .isEnded();
  }

  @Test
  void aCaseThatClosesBeforeTheFirstContactIsStillSupported() {
    runtime
        .createMessageCorrelation("caseClosed")
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
    stage
        .waitsOnlyAt("makeFirstContact")
        .submits("familyworker", "makeFirstContact", first())
        .waitsOnlyAt("keepInTouch");

    assertThat(supports.findByCaseReferenceOrderByNumber(reference)).hasSize(1);
    assertThat(record().caseClosedOn()).isPresent();
  }

  @Test
  void aFamilyThatComesBackBeginsAnew() {
    oneConversationMayBeEnough();
    cast.starts("familySupport", reference)
        .submits("familyworker", "makeFirstContact", first())
        .waitsOnlyAt("keepInTouch");

    assertThat(supports.findByCaseReferenceOrderByNumber(reference))
        .extracting(FamilySupport::goesOn)
        .containsExactly(false, true);
  }
}
