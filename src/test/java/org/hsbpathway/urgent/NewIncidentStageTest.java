package org.hsbpathway.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.ToldAtSession;
import org.hsbpathway.casefile.ToldAtSession.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A new incident in a case that runs: added there, answered today by everybody who must (E01). */
@PathwayTest
class NewIncidentStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Incidents incidents;
  @Autowired LinkedPeople people;
  @Autowired CaseNotes notes;
  @Autowired Standing standing;
  @Autowired Reasons reasons;
  @Autowired Chronology chronology;
  @Autowired ToldAtSession sessions;
  @Autowired RepositoryService repository;

  Journey child;

  @BeforeEach
  void aCaseThatIsAccepted() {
    var reference = cast.aCase("2014-03-01");
    files.save(files.of(reference).accept());
    child = cast.starts("familySupport", reference);
  }

  static Object[] incident(Object... otherwise) {
    return Harm.with(
        otherwise,
        "immediateDanger",
        "NO",
        "occurredFrom",
        "2026-11-28",
        "settings",
        List.of("PLACEMENT"),
        "contactTypes",
        List.of("CONTACT_NON_PENETRATIVE"),
        "imagesInvolved",
        "NO",
        "reportedWords",
        "He told me that it happened again.",
        "childrenHarmed",
        List.of(Map.of("relation", "YOUNGER_PEER", "age", 9)),
        "toldByRole",
        "FOSTER_CARER",
        "toldOn",
        "2026-12-01");
  }

  /** Whoever a child talks to: the chair of a conference sees the child as well. */
  @ParameterizedTest
  @ValueSource(
      strings = {"newIncident", "immediateDanger", "ownDisclosure", "planFailure", "escalation"})
  void everybodyWhoWorksWithTheChildrenCanReportWhatCannotWait(String process) {
    assertThat(startersOf(process))
        .containsExactlyInAnyOrder(
            "hsb-front-door",
            "hsb-edt",
            "hsb-team-manager",
            "hsb-social-worker",
            "hsb-linked-child-worker",
            "hsb-coordinator",
            "hsb-assessor",
            "hsb-practitioner",
            "hsb-family-support",
            "hsb-yjs",
            "hsb-cp-chair",
            "hsb-iro");
  }

  /** A breach is reported by whoever becomes aware of it: the hours run from then. */
  @Test
  void everybodyWhoHasATaskInACaseCanReportAWrongEntryOrABreach() {
    assertThat(startersOf("wrongEntry"))
        .contains("hsb-practitioner", "hsb-yjs", "hsb-business-support", "hsb-edt")
        .hasSize(14);
  }

  private List<String> startersOf(String process) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    return repository.getIdentityLinksForProcessDefinition(definition.getId()).stream()
        .map(IdentityLink::getGroupId)
        .toList();
  }

  @Test
  void theIncidentIsAddedWithTheAgeThenAndAManagerAnswersToday() {
    child
        .happens("edt", "newIncident", incident())
        .hasPassed("incidentChangesPlan", "incidentNeedsDiscussion", "incidentToldToPolice")
        .waitsAt("answerNewIncident")
        .isDue("answerNewIncident", "2026-12-01");

    var added = incidents.of(child.reference(), 1);
    assertThat(added.status()).isEqualTo(IncidentStatus.ALLEGED);
    assertThat(added.ageOf(files.of(child.reference()).child().orElseThrow()).inWords())
        .isEqualTo("12");
    assertThat(added.reportedWords().orElseThrow().saidBy()).isEqualTo("foster carer");
    assertThat(added.childrenHarmed()).hasSize(1);
    assertThat(people.harmedIn(child.reference()))
        .extracting("relation")
        .containsExactly(Relation.YOUNGER_PEER);
    assertThat(child.opens("manager", "answerNewIncident").get("report").toString())
        .contains("Incident 1", "not decided by a court", "age then: 12", "it happened again");

    standing.state(child.reference(), Fact.TELLING_WITHHELD, true, "manager");
    child.cannot(
        "manager",
        "answerNewIncident",
        "Have the child and the parents been told that we know? It was agreed that the family is not told yet",
        "familyTold",
        "YES");
    standing.state(child.reference(), Fact.TELLING_WITHHELD, false, "manager");
    child
        .does("manager", "answerNewIncident", "familyTold", "YES")
        .hasPassed("newIncidentAnswered");
    assertThat(notes.of(child.reference()))
        .extracting("step")
        .contains("newIncidentReported", "answerNewIncident");
  }

  @Test
  void theOtherStrandsHearWhy() {
    child.happens("socialworker", "newIncident", incident());

    for (var fact :
        List.of(Fact.PLAN_MUST_CHANGE, Fact.DISCUSSION_NEEDED, Fact.POLICE_TOLD_AGAIN)) {
      assertThat(reasons.inWords(child.reference(), fact)).as("%s", fact).contains("Incident 1");
    }
    assertThat(standing.now(child.reference(), Fact.STRATEGY_RECONVENES_ON)).contains("2026-12-02");
  }

  @Test
  void supervisionIsAtLeastPrecautionaryUntilPeopleHaveLookedAtIt() {
    standing.state(child.reference(), Fact.SUPERVISION_LEVEL, SupervisionLevel.LOW, "coordinator");
    child.happens("socialworker", "newIncident", incident());
    assertThat(standing.now(child.reference(), Fact.SUPERVISION_LEVEL))
        .contains("INTERIM_PRECAUTIONARY");

    standing.state(child.reference(), Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    child.happens("socialworker", "newIncident", incident());
    assertThat(standing.now(child.reference(), Fact.SUPERVISION_LEVEL)).contains("HIGH");
  }

  @Test
  void eachManagersTaskShowsItsOwnIncident() {
    child.happens("socialworker", "newIncident", incident());
    child.happens("socialworker", "newIncident", incident("settings", List.of("SCHOOL")));
    assertThat(child.opens("manager", "answerNewIncident").get("report").toString())
        .contains("Incident 1", "placement");
    child.does("manager", "answerNewIncident", "familyTold", "YES");
    assertThat(child.opens("manager", "answerNewIncident").get("report").toString())
        .contains("Incident 2", "school");
  }

  @Test
  void aChildTheCaseKnowsIsNotLinkedAgain() {
    var known = people.link(child.reference(), Relation.COUSIN, null, 6);
    var again = List.of(Map.of("relation", "COUSIN", "knownAs", known.pseudonym().toLowerCase()));
    child.happens("socialworker", "newIncident", incident("childrenHarmed", again));

    assertThat(people.of(child.reference())).hasSize(1);
    assertThat(incidents.of(child.reference(), 1).childrenHarmed())
        .containsExactly(known.pseudonym());
    child.cannotHappen(
        "socialworker",
        "newIncident",
        "knows nobody under this pseudonym",
        incident("childrenHarmed", List.of(Map.of("relation", "COUSIN", "knownAs", "LP-999999"))));
  }

  @Test
  void beforeTheReferralIsDecidedTheManagerDecidesOnAllOfIt() {
    var concern = cast.starts("familySupport", cast.aCase());
    concern
        .happens("frontdoor", "newIncident", incident())
        .hasPassed("incidentChangesPlan")
        .waitsAt("answerNewIncident");
    assertThat(reasons.areOpen(concern.reference(), Fact.DISCUSSION_NEEDED)).isFalse();
    assertThat(reasons.areOpen(concern.reference(), Fact.PLAN_MUST_CHANGE)).isTrue();
  }

  @Test
  void whatIsReportedIsDatedAndInACaseThatIsWorkedOn() {
    child.cannotHappen(
        "edt", "newIncident", "not in the future", incident("occurredFrom", "2026-12-02"));
    child.cannotHappen(
        "edt", "newIncident", "told in the future", incident("toldOn", "2026-12-02"));
    files.save(
        files
            .of(child.reference())
            .close(ClosureReason.COMPLETED, Instant.parse("2026-12-01T09:00:00Z")));
    child.cannotHappen("edt", "newIncident", "raise a new concern", incident());
  }

  // -- what a session brought to light ------------------------------------------------------------

  private void toldAtSession() {
    sessions.risk(
        child.reference(),
        new Told(
            null,
            "He has a second phone.",
            "The practitioner",
            LocalDate.parse("2026-11-30"),
            "practitioner"));
    child.hears("newRiskReported");
  }

  @Test
  void newRiskToldAtASessionIsConsideredTodayAndBecomesAnIncidentWithoutTyping() {
    toldAtSession();
    child.isDue("considerNewRisk", "2026-12-01");
    assertThat(child.opens("socialworker", "considerNewRisk").get("report").toString())
        .contains("He has a second phone", "practitioner");
    child.does("socialworker", "considerNewRisk", "decision", "NEW_INCIDENT");
    assertThat(child.opens("socialworker", "describeIncident"))
        .containsEntry("reportedWords", "He has a second phone.")
        .containsEntry("toldByRole", "INTERNAL")
        .containsEntry("toldOn", "2026-11-30");
    child
        .does(
            "socialworker",
            "describeIncident",
            "immediateDanger",
            "NO",
            "occurredFrom",
            "2026-11-28",
            "settings",
            List.of("ONLINE"),
            "contactTypes",
            List.of("TECHNOLOGY_ASSISTED"),
            "imagesInvolved",
            "NOT_KNOWN")
        .hasPassed("incidentChangesPlan", "incidentNeedsDiscussion", "incidentToldToPolice")
        .isDue("answerNewIncident", "2026-12-01");
    assertThat(incidents.of(child.reference(), 1).reportedWords().orElseThrow().words())
        .isEqualTo("He has a second phone.");
    assertThat(child.opens("manager", "answerNewIncident").get("report").toString())
        .contains("Incident 1");
  }

  @Test
  void newRiskThatIsNoIncidentChangesThePlanOrIsKnownAlready() {
    toldAtSession();
    child
        .does(
            "socialworker",
            "considerNewRisk",
            "decision",
            "PLAN_CHANGES",
            "reason",
            "Nobody looks at his second phone yet; the plan says who does.")
        .hasPassed("riskChangesPlan", "riskConsidered");
    assertThat(reasons.inWords(child.reference(), Fact.PLAN_MUST_CHANGE)).contains("second phone");
    assertThat(incidents.of(child.reference())).isEmpty();

    reasons.answered(child.reference(), Fact.PLAN_MUST_CHANGE, "socialworker");
    toldAtSession();
    child.does("socialworker", "considerNewRisk", "decision", "NOTHING_MORE");
    assertThat(reasons.areOpen(child.reference(), Fact.PLAN_MUST_CHANGE)).isFalse();
    child.doesNotWaitAt("considerNewRisk", "describeIncident", "answerNewIncident");
  }
}
