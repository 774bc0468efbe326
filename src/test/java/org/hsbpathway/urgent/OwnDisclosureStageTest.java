package org.hsbpathway.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.Supervisors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The child tells of being harmed: the same day answered for this child as one who was harmed
 * (E13).
 */
@PathwayTest
class OwnDisclosureStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Reasons reasons;
  @Autowired Supervisors supervisors;
  @Autowired LinkedPeople people;

  Journey child;

  @BeforeEach
  void aPlanInWhichTheUncleSupervises() {
    var reference = cast.aCase();
    files.save(files.of(reference).accept());
    supervisors.state(reference, List.of("M.T.", "P.K."), "socialworker");
    child = cast.starts("familySupport", reference);
  }

  static Object[] disclosure(Object... otherwise) {
    return Harm.with(
        otherwise,
        "kind",
        "DISCLOSED",
        "exactWords",
        "He comes into my room at night.",
        "toldTo",
        "The class teacher",
        "toldOn",
        "2026-12-01",
        "asked",
        "NOTHING",
        "safeTonight",
        "YES");
  }

  @Test
  void theSameDayThePlanTheHouseholdAndTheWorkAreLookedAt() {
    standing.state(child.reference(), Fact.SUPERVISION_LEVEL, SupervisionLevel.LOW, "coordinator");
    child
        .happens("familyworker", "ownDisclosure", disclosure())
        .hasPassed("disclosureChangesPlan", "disclosureNeedsDiscussion")
        .isDue("recheckHousehold", "2026-12-01")
        .isDue("adaptWork", "2026-12-02")
        .doesNotWaitAt("protectTonight");

    assertThat(reasons.areOpen(child.reference(), Fact.PLAN_MUST_CHANGE)).isTrue();
    assertThat(standing.now(child.reference(), Fact.OWN_HARM)).contains("DISCLOSED");
    assertThat(standing.now(child.reference(), Fact.SUPERVISION_LEVEL))
        .contains("INTERIM_PRECAUTIONARY");
    assertThat(people.thisChildIn(child.reference())).isPresent();
    assertThat(child.opens("socialworker", "recheckHousehold").get("report").toString())
        .contains("He comes into my room", "The class teacher");
  }

  @Test
  void whatWasToldEarlierCountsFromTheReportAndSaysSo() {
    child.happens("familyworker", "ownDisclosure", disclosure("toldOn", "2026-11-30"));
    for (var step : List.of("recheckHousehold", "adaptWork")) {
      assertThat(child.shows().get(step)).as(step).contains("disclosure reported Tue 1 Dec");
    }
  }

  @Test
  void whatTheChildSaidStandsInNoReasonThatOtherStrandsShow() {
    child.happens("familyworker", "ownDisclosure", disclosure("supervisor", "P.K."));
    assertThat(reasons.inWords(child.reference(), Fact.PLAN_MUST_CHANGE))
        .doesNotContain("my room", "P.K.");
    assertThat(child.shows().get("makeFirstContact")).doesNotContain("my room");
  }

  @Test
  void aSupervisorWhoIsNamedSupervisesNobodyFromThisMomentOn() {
    child.happens("familyworker", "ownDisclosure", disclosure("supervisor", "P.K."));
    assertThat(supervisors.barredIn(child.reference())).containsExactly("P.K.");
  }

  @Test
  void theHouseholdIsRecheckedAndWhoIsTakenOutChangesThePlan() {
    child.happens("familyworker", "ownDisclosure", disclosure());
    reasons.answered(child.reference(), Fact.PLAN_MUST_CHANGE, "socialworker");
    assertThat(child.opens("socialworker", "recheckHousehold").get("supervisorChoices").toString())
        .contains("M.T.", "P.K.");
    child
        .does(
            "socialworker",
            "recheckHousehold",
            "personKnown",
            "YES",
            "relation",
            "RELATIVE",
            "supervisors",
            List.of("P.K."),
            "safe",
            "AS_IT_IS")
        .hasPassed("householdChangesPlan");
    assertThat(supervisors.barredIn(child.reference())).containsExactly("P.K.");
    assertThat(reasons.areOpen(child.reference(), Fact.PLAN_MUST_CHANGE)).isTrue();
  }

  @Test
  void whoIsNotSafeTonightIsProtectedTonight() {
    child
        .happens("edt", "ownDisclosure", disclosure("safeTonight", "NO"))
        .hasPassed("disclosureIsDanger")
        .waitsAt("protectTonight", "recheckHousehold");
  }

  @Test
  void aHouseholdThatIsNotSafeIsADangerAsWell() {
    child.happens("edt", "ownDisclosure", disclosure("safeTonight", "NOT_KNOWN"));
    child
        .does("socialworker", "recheckHousehold", "personKnown", "NO", "safe", "NO")
        .waitsAt("protectTonight");
    assertThat(child.opens("edt", "protectTonight").get("danger").toString())
        .contains("not safe at home tonight");
  }

  @Test
  void theWorkIsAdaptedOrPausedForATimeAndNeverDropped() {
    child.happens("edt", "ownDisclosure", disclosure());
    child
        .cannot(
            "practitioner",
            "adaptWork",
            "A pause has an end",
            "work",
            "PAUSED",
            "directWorkHow",
            "The child needs quiet first.",
            "directWorkAgainOn",
            "2026-11-30")
        .does(
            "practitioner",
            "adaptWork",
            "work",
            "PAUSED",
            "directWorkHow",
            "The child needs quiet first.",
            "directWorkAgainOn",
            "2026-12-15");
    assertThat(child.shows().get("makeFirstContact")).contains("paused until 15 Dec 2026");
    child.waitsAt("takeUpWorkAgain").isDue("takeUpWorkAgain", "2026-12-15");
    child.does("socialworker", "recheckHousehold", "personKnown", "NO", "safe", "AS_IT_IS");
    child.hasPassed("disclosureAnswered");
  }

  private void paused(String until) {
    child
        .happens("edt", "ownDisclosure", disclosure())
        .does(
            "practitioner",
            "adaptWork",
            "work",
            "PAUSED",
            "directWorkHow",
            "The child needs quiet first.",
            "directWorkAgainOn",
            until);
  }

  @Test
  void aPauseIsTakenUpOnItsDayOrGoesOnForAReason() {
    paused("2026-12-15");
    TestClock.at("2026-12-15T10:00");
    assertThat(child.opens("assessor", "takeUpWorkAgain").get("pause").toString())
        .contains("until 15 December 2026", "needs quiet first");
    child
        .cannot(
            "assessor",
            "takeUpWorkAgain",
            "A pause has an end",
            "decision",
            "PAUSED_LONGER",
            "directWorkHow",
            "Quiet",
            "directWorkAgainOn",
            "2026-12-14")
        .does(
            "assessor",
            "takeUpWorkAgain",
            "decision",
            "PAUSED_LONGER",
            "directWorkHow",
            "Quiet and the school nurse",
            "directWorkAgainOn",
            "2026-12-22")
        .isDue("takeUpWorkAgain", "2026-12-22")
        .does("assessor", "takeUpWorkAgain", "decision", "AS_BEFORE")
        .hasPassed("workTakenUp")
        .doesNotWaitAt("takeUpWorkAgain");
    assertThat(standing.now(child.reference(), Fact.DIRECT_WORK)).contains("GOES_ON");
    assertThat(standing.dateOf(child.reference(), Fact.DIRECT_WORK_AGAIN_ON)).isEmpty();
  }

  @Test
  void aPauseThatIsAgreedAnewKeepsOneTaskAndOneThatIsOverKeepsNone() {
    paused("2026-12-15");
    paused("2026-12-18");
    assertThat(child.openSteps()).containsOnlyOnce("takeUpWorkAgain");
    child.isDue("takeUpWorkAgain", "2026-12-18");
    child
        .happens("edt", "ownDisclosure", disclosure())
        .does("practitioner", "adaptWork", "work", "ADAPTED", "directWorkHow", "Shorter sessions")
        .hasPassed("pauseOverBefore")
        .doesNotWaitAt("takeUpWorkAgain");
  }

  @Test
  void tellingASecondTimeMakesNoSecondChildOfTheCase() {
    child.happens("edt", "ownDisclosure", disclosure());
    child.happens("edt", "ownDisclosure", disclosure());
    assertThat(people.of(child.reference()))
        .extracting("relation")
        .containsExactly(Relation.THIS_CHILD);
  }

  @Test
  void aDisclosureIsNotDatedInTheFuture() {
    child.cannotHappen("edt", "ownDisclosure", "in the future", disclosure("toldOn", "2026-12-02"));
  }
}
