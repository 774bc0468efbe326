package org.hsbpathway.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LegalStatus;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is in danger now: 999 and tonight first, the paperwork after (E03). */
@PathwayTest
class ImmediateDangerStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired CaseNotes notes;
  @Autowired Standing standing;
  @Autowired Reasons reasons;

  Journey child;

  @BeforeEach
  void aCaseThatIsAcceptedOnATuesdayNight() {
    var reference = cast.aCase();
    files.save(files.of(reference).accept());
    child = cast.starts("familySupport", reference);
    TestClock.at("2026-12-01T22:40");
  }

  static Object[] danger(Object... otherwise) {
    return Harm.with(
        otherwise,
        "whatHappens",
        "The boys are alone in the house and one hides in the bathroom.",
        "inDanger",
        List.of("CHILD_HARMED"),
        "called999",
        "YES",
        "safeNow",
        "The neighbour stands at the door with both.");
  }

  @Test
  void fourQuestionsAboutTonightAndEverybodyWhoMustIsWoken() {
    child
        .happens("edt", "immediateDanger", danger())
        .hasPassed("dangerChangesPlan", "dangerNeedsDiscussion", "dangerToldToPolice")
        .waitsAt("protectTonight")
        .isDue("protectTonight", "2026-12-01")
        .doesNotWaitAt("writeDangerUp");

    for (var fact :
        List.of(Fact.PLAN_MUST_CHANGE, Fact.DISCUSSION_NEEDED, Fact.POLICE_TOLD_AGAIN)) {
      assertThat(reasons.inWords(child.reference(), fact))
          .as("%s", fact)
          .contains("hides in the bathroom");
    }
    assertThat(standing.dateOf(child.reference(), Fact.STRATEGY_RECONVENES_ON))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(child.shows().get("makeFirstContact")).contains("Somebody is in danger now");
  }

  @Test
  void aManagerDecidesHowEverybodyIsProtectedAndThePaperworkComesAfter() {
    child.happens("edt", "immediateDanger", danger());
    assertThat(child.opens("manager", "protectTonight").get("danger").toString())
        .contains("999 was called", "The neighbour stands at the door");
    reasons.answered(child.reference(), Fact.PLAN_MUST_CHANGE, "socialworker");
    // What happens tonight may tell them: that is said, and nothing refused.
    standing.state(child.reference(), Fact.TELLING_WITHHELD, true, "manager");
    assertThat(child.opens("manager", "protectTonight").get("danger").toString())
        .contains("the family is not told yet. If the parents know all the same, say so");
    child
        .does("edt", "protectTonight", "decision", "POLICE_PROTECTION", "parentsTold", "YES")
        .hasPassed("protectionChangesPlan")
        .isDue("writeDangerUp", "2026-12-02");
    assertThat(reasons.inWords(child.reference(), Fact.PLAN_MUST_CHANGE))
        .contains("police protection");

    TestClock.at("2026-12-02T10:00");
    assertThat(child.opens("socialworker", "writeDangerUp").get("protection").toString())
        .contains("police protection");
    child.does("socialworker", "writeDangerUp").hasPassed("dangerOver");
    assertThat(reasons.areOpen(child.reference(), Fact.IMMEDIATE_DANGER)).isFalse();
    assertThat(notes.of(child.reference()))
        .extracting("step")
        .contains("protectTonight", "writeDangerUp");
  }

  @Test
  void aChildWhoIsAccommodatedTonightIsMatchedAndReviewed() {
    child
        .happens("edt", "immediateDanger", danger())
        .does("edt", "protectTonight", "decision", "EMERGENCY_ORDER", "parentsTold", "YES")
        .hasPassed("protectionBeginsCare")
        .isDue("proposePlacement", "2026-12-01")
        .isDue("holdLookedAfterReview", "2026-12-31");
    assertThat(files.of(child.reference()).child().orElseThrow().legalStatus())
        .contains(LegalStatus.LOOKED_AFTER_ORDER);
  }

  @Test
  void aChildWithRelativesTonightIsNotLookedAfter() {
    child
        .happens("edt", "immediateDanger", danger())
        .does("edt", "protectTonight", "decision", "WITH_FAMILY", "parentsTold", "YES")
        .waitsAt("writeDangerUp")
        .doesNotWaitAt("proposePlacement", "holdLookedAfterReview");
  }

  @Test
  void whereThePlanHoldsItIsNotChangedASecondTime() {
    child.happens("edt", "immediateDanger", danger());
    reasons.answered(child.reference(), Fact.PLAN_MUST_CHANGE, "socialworker");
    child
        .does("manager", "protectTonight", "decision", "AT_HOME_WITH_PLAN", "parentsTold", "YES")
        .waitsAt("writeDangerUp");
    assertThat(reasons.areOpen(child.reference(), Fact.PLAN_MUST_CHANGE)).isFalse();
  }

  @Test
  void aCaseThatNobodyHasDecidedOnIsProtectedTonightAsWell() {
    var concern = cast.starts("familySupport", cast.aCase());
    concern.happens("frontdoor", "immediateDanger", danger()).waitsAt("protectTonight");
    assertThat(reasons.areOpen(concern.reference(), Fact.PLAN_MUST_CHANGE)).isTrue();
    assertThat(reasons.areOpen(concern.reference(), Fact.DISCUSSION_NEEDED)).isFalse();
  }

  @Test
  void aNewIncidentThatSaysSomebodyIsInDangerGoesTheSameWayWithoutTyping() {
    child
        .happens(
            "edt",
            "newIncident",
            NewIncidentStageTest.incident(
                "immediateDanger", "YES", "dangerNow", "He has run after her into the wood."))
        .hasPassed("incidentIsDanger")
        .waitsAt("protectTonight", "answerNewIncident");
    assertThat(child.opens("edt", "protectTonight").get("danger").toString())
        .contains("run after her into the wood");
  }

  @Test
  void not999HasToBeExplained() {
    child.cannotHappen(
        "edt", "immediateDanger", "Why not", danger("called999", "NO", "not999Because", null));
    child
        .happens(
            "edt",
            "immediateDanger",
            danger("called999", "NO", "not999Because", "The police are in the house already."))
        .waitsAt("protectTonight");
    assertThat(child.opens("edt", "protectTonight").get("danger").toString())
        .contains("in the house already");
  }
}
