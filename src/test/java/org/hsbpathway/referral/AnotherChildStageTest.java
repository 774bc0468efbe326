package org.hsbpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.decision;
import static org.hsbpathway.FrontDoor.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.SharedIncidents;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Another child in the same incident: one incident, a case of their own for every child, and
 * nothing written about one child in the case of the other (E29).
 */
@PathwayTest
class AnotherChildStageTest {

  static final String ABOUT_THE_FIRST = "Alleged touching of another pupil in the changing room.";
  static final String ABOUT_THE_OTHER = "Is said to have kept the door shut.";

  @Autowired Cast cast;
  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired CaseFiles files;
  @Autowired Incidents incidents;
  @Autowired LinkedPeople people;
  @Autowired SharedIncidents shared;
  @Autowired Standing standing;
  @Autowired Chronology chronology;

  FrontDoor frontDoor;

  @BeforeEach
  void theFrontDoorIsOpen() {
    frontDoor = new FrontDoor(cast, repository, forms);
  }

  /** A first child whose referral is recorded, with an incident in words and a peer of thirteen. */
  Journey firstChild() {
    return frontDoor
        .raises(FrontDoor.referral())
        .submits(
            "frontdoor",
            "recordReferral",
            record(
                "incidents",
                List.of(
                    FrontDoor.incident(
                        "reportedWords", "He said I had to.", "saidBy", "The pupil"))));
  }

  static Object[] named(Object... answers) {
    var all =
        new ArrayList<Object>(
            List.of(
                "incidentNumber",
                1,
                "childName",
                "T.W.",
                "sex",
                "MALE",
                "dateOfBirth",
                FrontDoor.aBirthday(),
                "relation",
                "PEER",
                "receivedAt",
                "2026-12-01T08:45",
                "receivedVia",
                "PHONE",
                "toldBy",
                "SAME_REFERRER",
                "reported",
                ABOUT_THE_OTHER,
                "immediateSafetyConcern",
                "NO"));
    for (int i = 0; i < answers.length; i += 2) {
      all.add(answers[i]);
      all.add(answers[i + 1]);
    }
    return all.toArray();
  }

  /** The case that was opened for the other child. */
  Journey otherChild(Journey first, Object... answers) {
    first.happens("frontdoor", "anotherChild", named(answers));
    var cases = shared.casesBeside(first.reference());
    return cast.journey(cases.get(cases.size() - 1));
  }

  CaseFile file(Journey journey) {
    return files.of(journey.reference());
  }

  List<String> told(CaseReference reference) {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  @Test
  void theOtherChildGetsACaseOfTheirOwnWithASafetyPlanAndAReferral() {
    TestClock.at("2026-12-01T09:00");
    var first = firstChild();

    var other = otherChild(first);

    other
        .waitsOnlyAt("recordReferral", "agreeInterimPlan")
        .isDue("recordReferral", "2026-12-02")
        .isDue("agreeInterimPlan", "2026-12-01");
    assertThat(file(other).child().orElseThrow().name()).isEqualTo("T.W.");
    assertThat(file(other).child()).isNotEqualTo(file(first).child());
    assertThat(file(other).referrer()).isEqualTo(file(first).referrer());
  }

  @Test
  void whatHappenedIsOneIncidentAndNobodysWordsAreCopied() {
    var first = firstChild();
    var other = otherChild(first);

    var here = incidents.of(first.reference(), 1);
    var there = incidents.of(other.reference(), 1);
    assertThat(there.isTheSameAs(here)).isTrue();
    assertThat(there.period()).isEqualTo(here.period());
    assertThat(there.contactTypes()).isEqualTo(here.contactTypes());
    assertThat(here.reportedWords()).isPresent();
    assertThat(there.reportedWords()).isEmpty();
    assertThat(there.indicators()).isEmpty();
    assertThat(file(other).concern()).isEqualTo(ABOUT_THE_OTHER);
    assertThat(file(first).concern()).isEqualTo(ABOUT_THE_FIRST);
    assertThat(other.opens("frontdoor", "recordReferral").toString())
        .doesNotContain("changing room", "had to");
    assertThat(told(first.reference()).toString()).doesNotContain("door shut");
  }

  @Test
  void whoWasHarmedIsTheSamePersonUnderAPseudonymOfEachCase() {
    var first = firstChild();
    var other = otherChild(first, "relation", "YOUNGER_PEER");

    var here = people.harmedIn(first.reference()).get(0);
    var there = people.harmedIn(other.reference()).get(0);
    assertThat(there.relation()).isEqualTo(Relation.YOUNGER_PEER);
    assertThat(there.ageYears()).isEqualTo(here.ageYears());
    assertThat(there.pseudonym()).isNotEqualTo(here.pseudonym());
  }

  @Test
  void whatIsKnownIsNotAskedAgainAtTheFrontDoor() {
    var other = otherChild(firstChild());
    assertThat(other.opens("frontdoor", "recordReferral").get("harmedKnown").toString())
        .contains("peer, age 13");

    other.submits(
        "frontdoor", "recordReferral", record("incidents", List.of(), "childrenHarmed", List.of()));

    assertThat(incidents.of(other.reference())).hasSize(1);
    assertThat(people.harmedIn(other.reference())).hasSize(1);
    other.waitsAt("decideReferral");
  }

  @Test
  void everyChildHasAStatusOfTheirOwnAndOneSeriesOfDiscussions() {
    var first = firstChild();
    var other = otherChild(first);
    var third = otherChild(first, "childName", "O.P.", "dateOfBirth", FrontDoor.aBirthday());
    standing.state(first.reference(), Fact.POLICE_STATUS, "UNDER_INVESTIGATION", "yjs");
    standing.state(
        first.reference(),
        Fact.STRATEGY_LAST_HELD,
        java.time.LocalDate.parse("2026-12-01"),
        "manager");
    standing.state(
        first.reference(),
        Fact.STRATEGY_RECONVENES_ON,
        java.time.LocalDate.parse("2026-12-31"),
        "manager");

    var shown = third.opens("frontdoor", "recordReferral").get("caseSummary").toString();
    assertThat(shown)
        .contains(
            first.reference() + ", discussed on 1 Dec 2026, again on 31 Dec 2026",
            other.reference() + ", not discussed yet",
            "Police: nothing recorded yet");
    assertThat(shared.casesBeside(other.reference()))
        .containsExactlyInAnyOrder(first.reference(), third.reference());

    var incident = incidents.of(first.reference(), 1);
    incidents.save(incident.becomes(IncidentStatus.ADMITTED));
    assertThat(incidents.of(other.reference(), 1).status()).isEqualTo(IncidentStatus.ALLEGED);
    assertThat(told(first.reference()))
        .contains(
            "Another child is said to have taken part in incident 1; that child has a case of their own, "
                + other.reference()
                + ".");
  }

  @Test
  void anotherChildIsAnotherChildInAnIncidentThatStandsThere() {
    var birthday = FrontDoor.aBirthday();
    var first =
        frontDoor
            .raises(FrontDoor.referral("dateOfBirth", birthday))
            .submits("frontdoor", "recordReferral", record());

    first
        .cannotHappen("yjs", "anotherChild", "no case", named("caseReference", "HSB-2026-999999"))
        .cannotHappen(
            "yjs", "anotherChild", "no incident of that number", named("incidentNumber", 2))
        .cannotHappen(
            "yjs",
            "anotherChild",
            "child of the first case",
            named("childName", "X. Z.", "dateOfBirth", birthday))
        .cannotHappen(
            "yjs",
            "anotherChild",
            "Who is in danger",
            named("immediateSafetyConcern", "YES", "immediateSafety", null));
    assertThat(shared.casesBeside(first.reference())).isEmpty();
  }

  @Test
  void eachGoesTheWayAManagerDecidesForThatChild() {
    var first = firstChild();
    var other = otherChild(first);
    standing.state(other.reference(), Fact.SAFETY_PLAN, "DRAFTING", "socialworker");

    other
        .submits(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of(), "childrenHarmed", List.of()))
        .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"))
        .waitsAt("holdDiscussion", "holdDiscussionForHarmedChild", "establishPoliceRoute");

    first.waitsAt("decideReferral");
    assertThat(Map.copyOf(standing.all(other.reference()))).doesNotContainKey(Fact.PLAN_HOLDER);
  }
}
