package org.hsbpathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hsbpathway.FrontDoor.answer;
import static org.hsbpathway.FrontDoor.decision;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.question;
import static org.hsbpathway.FrontDoor.record;
import static org.hsbpathway.FrontDoor.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ImagesInvolved;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Language;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.ReportedToPoliceBy;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Referral: the front door records once, a manager who did not record decides; the referrer hears
 * of it and nobody waits for that.
 */
@PathwayTest
class ReferralStageTest {

  @Autowired Cast cast;
  @Autowired RepositoryService repository;
  @Autowired FormService forms;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired CaseFiles files;
  @Autowired Incidents incidents;
  @Autowired LinkedPeople people;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired Referrals referrals;

  FrontDoor frontDoor;

  @BeforeEach
  void theFrontDoorIsOpen() {
    frontDoor = new FrontDoor(cast, repository, forms);
  }

  Journey raised(Object... pairs) {
    return frontDoor.raises(referral(pairs));
  }

  Journey planned(Journey journey, String plan) {
    standing.state(journey.reference(), Fact.SAFETY_PLAN, plan, "socialworker");
    return journey;
  }

  /** A referral that waits for the manager, with the interim safety plan started. */
  Journey recorded(Object... pairs) {
    return planned(raised(), "DRAFTING").submits("frontdoor", "recordReferral", record(pairs));
  }

  CaseFile file(Journey journey) {
    return files.of(journey.reference());
  }

  Referral decided(Journey journey) {
    return referrals.latest(journey.reference());
  }

  Object variable(Journey journey, String name) {
    return runtime
        .createVariableInstanceQuery()
        .variableName(name)
        .processInstanceIdIn(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.reference().value())
                .list()
                .stream()
                .map(org.camunda.bpm.engine.runtime.ProcessInstance::getId)
                .toArray(String[]::new))
        .list()
        .get(0)
        .getValue();
  }

  List<String> chronologyOf(CaseReference reference) {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }

  // -- a concern is raised ------------------------------------------------------------------------

  @Test
  void aReferralOpensACaseWithTheClocksOfTheDayItWasReceived() {
    TestClock.at("2026-12-24T15:45");

    var journey = raised("receivedAt", "2026-12-24T15:40");

    journey.waitsOnlyAt("recordReferral").isDue("recordReferral", "2026-12-29");
    assertThat(variable(journey, "contactOutcome")).isEqualTo("REFERRAL");
    assertThat(variable(journey, "childAndFamilyAssessmentDue").toString())
        .contains("Mar 02")
        .contains("2027");
    assertThat(file(journey).status()).isEqualTo(CaseStatus.CONCERN);
    assertThat(file(journey).child()).isPresent();
  }

  @Test
  void theDecisionAfterMaundyThursdayIsDueOnTuesday() {
    TestClock.at("2027-03-25T11:00");

    raised("receivedAt", "2027-03-25T10:00").isDue("recordReferral", "2027-03-30");
  }

  @Test
  void aConcernFromTheFutureIsRefusedAndNothingIsOpened() {
    assertThatThrownBy(() -> raised("receivedAt", "2026-12-01T09:30"))
        .hasMessageContaining("future");
  }

  @Test
  void aDateOfBirthInTheFutureIsRefused() {
    assertThatThrownBy(() -> raised("dateOfBirth", "2027-01-01"))
        .hasMessageContaining("date of birth");
  }

  @Test
  void anNhsNumberWithAWrongDigitIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> raised("nhsNumber", "943 476 5918"))
        .hasMessageContaining("NHS number")
        .hasMessageNotContaining("943");
  }

  @Test
  void aReferralWithoutAReferrerAChildOrASafetyAnswerIsRefused() {
    assertThatThrownBy(() -> raised("referrerRole", null)).hasMessageContaining("Who refers?");
    assertThatThrownBy(() -> raised("referrerName", null)).hasMessageContaining("Referrer's name");
    assertThatThrownBy(() -> raised("childName", null)).hasMessageContaining("Child's name");
    assertThatThrownBy(() -> raised("dateOfBirth", null)).hasMessageContaining("Date of birth");
    assertThatThrownBy(() -> raised("immediateSafetyConcern", null)).hasMessageContaining("danger");
    assertThatThrownBy(() -> raised("immediateSafetyConcern", "YES"))
        .hasMessageContaining("Who is in danger");
    assertThatThrownBy(() -> raised("reported", null)).hasMessageContaining("What was reported");
  }

  @Test
  void aDangerNowIsOnTheCaseFromTheFirstMinute() {
    var journey =
        raised(
            "immediateSafetyConcern",
            "YES",
            "immediateSafety",
            "The younger brother sleeps in the same room.");

    assertThat(file(journey).immediateSafetyConcern()).isTrue();
  }

  @Test
  void anAgeThatIsOnlyEstimatedLeavesBothSidesOfTheTenthBirthdayPossible() {
    var journey = raised("dateOfBirth", null, "dobNotKnown", true, "estimatedAge", 9);
    var unknown = raised("dateOfBirth", null, "dobNotKnown", true);

    var child = file(journey).child().orElseThrow();
    assertThat(child.dobEstimated()).isTrue();
    assertThat(child.ageOn(LocalDate.parse("2026-12-01"))).contains(9);
    assertThat(file(unknown).child().orElseThrow().dateOfBirth()).isEmpty();
  }

  @Test
  void aQuestionWithoutANameOpensACaseAboutNobody() {
    var journey = frontDoor.raises(question());

    journey.waitsOnlyAt("recordConsultation");
    assertThat(variable(journey, "contactOutcome")).isEqualTo("ADVICE");
    assertThat(file(journey).child()).isEmpty();
    assertThat(file(journey).ageBand()).isPresent();
  }

  @Test
  void aQuestionNeedsAnAgeBandOnlyWhileTheChildIsNotNamed() {
    assertThatThrownBy(() -> frontDoor.raises(question("ageBand", null)))
        .hasMessageContaining("How old is the child?");

    var journey =
        frontDoor.raises(
            question(
                "childIdentified",
                "YES",
                "ageBand",
                null,
                "childName",
                "X.Z.",
                "sex",
                "MALE",
                "dateOfBirth",
                FrontDoor.aBirthday()));
    assertThat(file(journey).child()).isPresent();
    assertThat(file(journey).status()).isEqualTo(CaseStatus.ADVICE);
  }

  // -- the record
  // -----------------------------------------------------------------------------------

  @Test
  void theRecordShowsWhatWasReportedAndGoesToTheManager() {
    var journey = raised();

    assertThat(journey.opens("frontdoor", "recordReferral").get("reported").toString())
        .contains("changing room");
    journey
        .submits("frontdoor", "recordReferral", record())
        .waitsOnlyAt("decideReferral")
        .isDue("decideReferral", "2026-12-02");

    var recorded = incidents.of(journey.reference());
    assertThat(recorded).hasSize(1);
    assertThat(recorded.get(0).status()).isEqualTo(IncidentStatus.ALLEGED);
    assertThat(recorded.get(0).childrenHarmed()).hasSize(1);
    assertThat(people.harmedIn(journey.reference()))
        .extracting("relation")
        .containsExactly(Relation.PEER);
    assertThat(file(journey).child().orElseThrow().language()).contains(Language.ENGLISH);
    assertThat(file(journey).child().orElseThrow().household()).contains(List.of());
  }

  @Test
  void everyChildWhoMayHaveBeenHarmedGetsAPseudonymAndTheirIncidents() {
    var journey =
        raised()
            .submits(
                "frontdoor",
                "recordReferral",
                record(
                    "incidents",
                        List.of(
                            incident(),
                            incident(
                                "occurredFrom",
                                "2025-06-01",
                                "precision",
                                "YEAR",
                                "settings",
                                List.of("HOME"))),
                    "childrenHarmed",
                        List.of(
                            Map.of("relation", "PEER", "incident", 1),
                            Map.of("relation", "HALF_STEP_SIBLING", "age", 5, "incident", 2),
                            Map.of("relation", "NONE_DIRECTED_AT_SELF"))));

    var recorded = incidents.of(journey.reference());
    assertThat(people.of(journey.reference())).hasSize(2);
    assertThat(recorded)
        .extracting(Incident::childrenHarmed)
        .allSatisfy(harmed -> assertThat(harmed).hasSize(1));
    assertThat(recorded.get(1).period().to()).isEqualTo("2025-12-31");
  }

  @Test
  void aRecordWithoutAnIncidentOrAnybodyHarmedIsRefused() {
    raised()
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of()),
            "Incident",
            "at least one")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("childrenHarmed", List.of()),
            "Who may have been harmed")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("childrenHarmed", List.of(Map.of("relation", "PEER", "incident", 2))),
            "Incident number");
  }

  @Test
  void anIncidentIsRefusedInSentencesThatNameTheField() {
    raised()
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of(incident("occurredFrom", "2026-12-31"))),
            "future")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of(incident("occurredTo", "2026-11-01"))),
            "ended before it began")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of(incident("settings", List.of()))),
            "Incident 1, Where")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of(incident("imagesInvolved", null))),
            "Images involved")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of(incident("reportedWords", "x".repeat(2001)))),
            "2000");
  }

  @Test
  void noOtherChildrenIsAnAnswerAndAnEmptyListIsNot() {
    var journey =
        raised()
            .isRefused(
                "frontdoor",
                "recordReferral",
                record("otherChildrenAtHome", null),
                "other children")
            .isRefused(
                "frontdoor",
                "recordReferral",
                record("otherChildrenAtHome", "YES"),
                "Other children in the home")
            .submits(
                "frontdoor",
                "recordReferral",
                record(
                    "otherChildrenAtHome",
                    "YES",
                    "otherChildren",
                    List.of(Map.of("name", "E.", "age", 4, "sharesBedroom", "NOT_KNOWN"))));

    assertThat(file(journey).child().orElseThrow().household().orElseThrow())
        .extracting("age")
        .containsExactly(4);
  }

  @Test
  void whoHoldsParentalResponsibilityIsListedOrNotKnown() {
    var journey =
        raised()
            .isRefused(
                "frontdoor",
                "recordReferral",
                record("parentalResponsibility", "YES"),
                "Parents and carers")
            .submits(
                "frontdoor",
                "recordReferral",
                record(
                    "parentalResponsibility",
                    "YES",
                    "parents",
                    List.of(
                        Map.of(
                            "name",
                            "M.B.",
                            "relation",
                            "Mother",
                            "holdsIt",
                            "YES",
                            "mayKnowAddress",
                            "YES"))));

    assertThat(file(journey).child().orElseThrow().parents())
        .extracting("parentalResponsibility")
        .containsExactly(YesNoNotKnown.YES);
  }

  @Test
  void noneAndNotKnownExcludeTheOtherAnswersAndSomeAnswersStandBesideThem() {
    raised()
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("disabilities", List.of("AUTISM", "NONE")),
            "Disability",
            "\"None\" excludes the other answers.")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record(
                "disabilities",
                List.of("AUTISM"),
                "communicationNeeds",
                List.of("NOT_KNOWN", "EASY_READ")),
            "\"Not known\" excludes the other answers.")
        // The child was talked to; whether the parents were, nobody knows.
        .submits(
            "frontdoor",
            "recordReferral",
            record(
                "spokenTo",
                List.of("CHILD", "NOT_KNOWN"),
                "childQuestionedInDetail",
                "NO",
                "whatWasSaid",
                "The head teacher asked."));
  }

  @Test
  void aChildWhoWasAskedInDetailIsFlaggedForThePolice() {
    var journey =
        raised()
            .isRefused(
                "frontdoor",
                "recordReferral",
                record("spokenTo", List.of("NOBODY", "CHILD"), "childQuestionedInDetail", "NO"),
                "Nobody yet")
            .isRefused(
                "frontdoor",
                "recordReferral",
                record("spokenTo", List.of("CHILD")),
                "asked about it in detail")
            .submits(
                "frontdoor",
                "recordReferral",
                record(
                    "spokenTo",
                    List.of("CHILD", "PARENTS"),
                    "childQuestionedInDetail",
                    "YES",
                    "whatWasSaid",
                    "The head teacher asked."));

    assertThat(chronologyOf(journey.reference()))
        .anyMatch(line -> line.contains("police need to know"));
    assertThat(journey.opens("manager", "decideReferral").get("whatWasRecorded").toString())
        .contains("asked in detail");
  }

  @Test
  void whatNobodyAskedAboutAnIncidentIsNotKnownAndSaysSo() {
    var untouched =
        Map.of(
            "powerDifference", "NOT_KNOWN",
            "coercionReported", "NOT_KNOWN",
            "secrecyReported", "NOT_KNOWN",
            "distressReported", "NOT_KNOWN");

    var journey = recorded("incidents", List.of(incident("coercionReported", "YES"), untouched));

    assertThat(incidents.of(journey.reference())).hasSize(1);
    assertThat(journey.opens("manager", "decideReferral").get("whatWasRecorded").toString())
        .contains(
            "difference in power: not known, pressure or force: yes, secrecy: not known, distress: not known");
  }

  @Test
  void careAndAnotherAuthorityNamedAtTheReferralAreTakenUp() {
    recorded("legalStatus", "LOOKED_AFTER_S20")
        .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"))
        .hasPassed("careTakenUp")
        .waitsAt("recordCareSoFar")
        .doesNotWaitAt("agreeWhoLeads");
    recorded("legalStatus", "LOOKED_AFTER_ORDER", "otherAuthority", "Otherham")
        .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"))
        .waitsAt("agreeWhoLeads")
        .doesNotWaitAt("recordCareSoFar");
  }

  @Test
  void thatThePoliceNeedNotKnowNeedsAReason() {
    raised()
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("reportedToPoliceBy", "NOT_REQUIRED_REASON"),
            "Why the police need not know")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record(
                "reportedToPoliceBy",
                "NOT_REQUIRED_REASON",
                "policeNotRequiredReason",
                "Very young."),
            "Why the police need not know",
            "30");
  }

  @Test
  void aRestrictedRecordIsClosedFromTheRecordOn() {
    var journey = recorded("restrictedRecordNeeded", "STAFF_CONNECTION");

    assertThat(file(journey).restriction()).isEqualTo(Restriction.STAFF_CONNECTION);
  }

  @Test
  void theDutyToReportIsNotAskedForAsLongAsItIsNotSwitchedOn() {
    var journey = raised();
    assertThat(journey.opens("frontdoor", "recordReferral"))
        .containsEntry("mandatoryReportAsked", "NO");
    journey.submits("frontdoor", "recordReferral", record("mandatedReport", true));

    assertThat(file(journey).mandatoryReport()).isEmpty();
  }

  @Test
  void whatWasRecordedIsReadByWhoeverDecides() {
    var journey =
        recorded(
            "language",
            "POLISH",
            "interpreterNeeded",
            "YES",
            "disabilities",
            List.of("LEARNING_DISABILITY"),
            "communicationNeeds",
            List.of("EASY_READ"),
            "parentalResponsibility",
            "YES",
            "parents",
            List.of(
                Map.of(
                    "name",
                    "T.G.",
                    "relation",
                    "father",
                    "holdsIt",
                    "YES",
                    "mayKnowAddress",
                    "NO",
                    "courtOrder",
                    "Prohibited steps order")),
            "incidents",
            List.of(incident("secrecyReported", "YES", "ageGapMonths", 40)),
            "spokenTo",
            List.of("PARENTS"),
            "whatWasSaid",
            "That we were told by the school");
    assertThat(
            journey.opens("manager", "decideReferral").values().stream()
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining("\n")))
        .contains(
            "Polish, **an interpreter is needed**",
            "easy read",
            "T&#46;G&#46;, father, parental responsibility: yes, court order: Prohibited steps order, **must not know the address**",
            "age gap: 40 months",
            "secrecy: yes",
            "what was said: That we were told by the school");
  }

  @Test
  void aDayThatHasNotComeIsNotRecorded() {
    raised()
        .isRefused(
            "frontdoor",
            "recordReferral",
            record("incidents", List.of(incident("occurredTo", "2026-12-02"))),
            "cannot have ended in the future")
        .isRefused(
            "frontdoor",
            "recordReferral",
            record(
                "incidents",
                List.of(incident("reportedWords", "He touched me.", "saidOn", "2026-12-02"))),
            "cannot have been said in the future")
        .submits(
            "frontdoor",
            "recordReferral",
            record(
                "incidents", List.of(incident("precision", "MONTH", "occurredTo", "2026-12-01"))));
  }

  // -- known before
  // ---------------------------------------------------------------------------------

  @Test
  void aChildWhoMayBeKnownIsShownAndAPersonDecides() {
    var birthday = FrontDoor.aBirthday();
    var first = planned(raised("dateOfBirth", birthday), "DRAFTING");
    var second = raised("dateOfBirth", birthday, "childName", "X. Z.", "school", "A school");

    var shown = second.opens("frontdoor", "recordReferral");
    assertThat(shown.get("maybeKnown")).isEqualTo("YES");
    assertThat(shown.get("probableChildren").toString())
        .contains(first.reference().value())
        .contains("NEW");
    var known = file(first).child().orElseThrow();
    second
        .isRefused("frontdoor", "recordReferral", record(), "This child is")
        .isRefused(
            "frontdoor", "recordReferral", record("sameChildAs", "CH-999999"), "This child is")
        .submits("frontdoor", "recordReferral", record("sameChildAs", known.pseudonym()));

    assertThat(file(second).child()).contains(known);
    assertThat(file(second).child().orElseThrow().school()).contains("A school");
    assertThat(file(second).isReReferral()).isTrue();
    assertThat(files.of(known)).hasSize(2);
    assertThat(second.opens("manager", "decideReferral").get("pointer").toString())
        .contains("Row 2");
    assertThat(second.opens("manager", "decideReferral").get("whatWasRecorded").toString())
        .contains("Re-referral")
        .contains(first.reference().value());
  }

  @Test
  void aChildWhoIsNewStaysNew() {
    var birthday = FrontDoor.aBirthday();
    var first = raised("dateOfBirth", birthday);
    var second =
        raised("dateOfBirth", birthday)
            .submits("frontdoor", "recordReferral", record("sameChildAs", "NEW"));

    assertThat(file(second).child()).isNotEqualTo(file(first).child());
    assertThat(file(second).isReReferral()).isFalse();
  }

  @Test
  void aRestrictedRecordIsNotShownByName() {
    var birthday = FrontDoor.aBirthday();
    raised("dateOfBirth", birthday)
        .submits("frontdoor", "recordReferral", record("restrictedRecordNeeded", "ADOPTION"));

    var shown =
        raised("dateOfBirth", birthday)
            .opens("frontdoor", "recordReferral")
            .get("probableChildren")
            .toString();

    assertThat(shown).contains("restricted record").doesNotContain("X.Z.").doesNotContain("HSB-");
  }

  // -- the decision
  // -----------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "STRATEGY_DISCUSSION, STRATEGY, significantHarmSuspected",
    "CIN_ASSESSMENT, STRATEGY, childInNeedAccepted"
  })
  void anAcceptedReferralGoesOn(String outcome, String route, String end) {
    var journey =
        recorded()
            .submits("manager", "decideReferral", decision(outcome))
            .hasPassed(end)
            .waitsOnlyAt("acknowledgeReferrer");

    assertThat(variable(journey, "referralRouteOutcome")).isEqualTo(route);
    journey.submits("frontdoor", "acknowledgeReferrer", answer()).isEnded();
    assertThat(file(journey).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(standing.now(journey.reference(), Fact.TEAM_MANAGER)).contains("manager");
    assertThat(decided(journey).answer()).isPresent();
  }

  @Test
  void policeAtOnceNeedsTheCallFirst() {
    var journey =
        recorded()
            .isRefused(
                "manager", "decideReferral", decision("POLICE_IMMEDIATE"), "Police called at")
            .isRefused(
                "manager",
                "decideReferral",
                decision("POLICE_IMMEDIATE", "policeCalledAt", "2026-12-01T10:00"),
                "future")
            .isRefused(
                "manager",
                "decideReferral",
                decision("POLICE_IMMEDIATE", "policeCalledAt", "2026-11-20T10:00"),
                "cannot have been called before")
            .submits(
                "manager",
                "decideReferral",
                decision("POLICE_IMMEDIATE", "policeCalledAt", "2026-12-01T08:50"))
            .hasPassed("policeCalledOut");

    assertThat(variable(journey, "referralRouteOutcome")).isEqualTo("STRATEGY");
    assertThat(file(journey).policeReport().orElseThrow().by())
        .isEqualTo(ReportedToPoliceBy.CSC_NOW);
    assertThat(journey.opens("frontdoor", "acknowledgeReferrer").get("whatFollows").toString())
        .doesNotContain("police");
    journey.submits("frontdoor", "acknowledgeReferrer", answer()).isEnded();
  }

  @Test
  void earlyHelpNeedsTheFamilysAgreementAndIsHandedOverInPerson() {
    var journey =
        recorded()
            .isRefused("manager", "decideReferral", decision("EARLY_HELP"), "Does the family agree")
            .isRefused(
                "manager",
                "decideReferral",
                decision("EARLY_HELP", "familyAgrees", "NO"),
                "agreement")
            .submits("manager", "decideReferral", decision("EARLY_HELP", "familyAgrees", "YES"))
            .waitsOnlyAt("handOverToEarlyHelp", "acknowledgeReferrer");
    assertThat(variable(journey, "referralRouteOutcome")).isEqualTo("EARLY_HELP");
    var handover =
        Map.<String, Object>of(
            "team",
            "Early help west",
            "worker",
            "E.H.",
            "agreedAt",
            "2026-12-01T09:00",
            "firstMeetingOn",
            "2026-12-04",
            "advice",
            "Keep talking about private and public; ring us if it happens again.",
            "safetyPlanExplained",
            true,
            "familyKnows",
            true);

    standing.state(journey.reference(), Fact.TELLING_WITHHELD, true, "manager");
    journey.isRefused(
        "frontdoor",
        "handOverToEarlyHelp",
        handover,
        "The family knows who will call them: It was agreed that the family is not told yet");
    standing.state(journey.reference(), Fact.TELLING_WITHHELD, false, "manager");
    journey
        .isRefused(
            "frontdoor",
            "handOverToEarlyHelp",
            FrontDoor.with(new java.util.HashMap<>(handover), "safetyPlanExplained", false),
            "safety plan")
        .isRefused(
            "frontdoor",
            "handOverToEarlyHelp",
            FrontDoor.with(new java.util.HashMap<>(handover), "advice", null),
            "What we advise")
        .isRefused(
            "frontdoor",
            "handOverToEarlyHelp",
            FrontDoor.with(new java.util.HashMap<>(handover), "agreedAt", "2026-12-02T09:00"),
            "future")
        .isRefused(
            "frontdoor",
            "handOverToEarlyHelp",
            FrontDoor.with(new java.util.HashMap<>(handover), "agreedAt", "2026-11-20T09:00"),
            "cannot have been agreed before")
        .isRefused(
            "frontdoor",
            "handOverToEarlyHelp",
            FrontDoor.with(new java.util.HashMap<>(handover), "firstMeetingOn", "2026-11-30"),
            "first meeting")
        .submits("frontdoor", "handOverToEarlyHelp", handover)
        .hasPassed("earlyHelpHandedOver")
        .submits("frontdoor", "acknowledgeReferrer", answer())
        .isEnded();
    assertThat(file(journey).status()).isEqualTo(CaseStatus.OPEN);
  }

  @Test
  void signpostingEndsWithAnAnswerAndKeepsTheRecord() {
    var journey =
        recorded()
            .submits("manager", "decideReferral", decision("NFA_SIGNPOST"))
            .hasPassed("concernSignposted")
            .submits("frontdoor", "acknowledgeReferrer", answer())
            .isEnded();

    assertThat(file(journey).status()).isEqualTo(CaseStatus.NOT_ACCEPTED);
    assertThat(incidents.of(journey.reference())).hasSize(1);
    assertThat(decided(journey).route()).contains(ReferralRoute.NONE);
  }

  @Test
  void aTransferIsOneWhenANamedPersonElsewhereHasAccepted() {
    var journey =
        recorded()
            .submits("manager", "decideReferral", decision("TRANSFER_TO_LA"))
            .waitsOnlyAt("transferConcern", "acknowledgeReferrer");

    assertThat(journey.opens("frontdoor", "acknowledgeReferrer").get("whatFollows").toString())
        .contains("asked to take it on");
    journey
        .isRefused(
            "frontdoor",
            "transferConcern",
            Map.of("authority", "Wiltshire", "acceptedAt", "2026-12-01T09:00"),
            "Accepted by")
        .isRefused(
            "frontdoor",
            "transferConcern",
            Map.of(
                "authority", "Wiltshire", "acceptedBy", "W.L.", "acceptedAt", "2026-12-01T12:00"),
            "future")
        .isRefused(
            "frontdoor",
            "transferConcern",
            Map.of(
                "authority", "Wiltshire", "acceptedBy", "W.L.", "acceptedAt", "2026-11-20T09:00"),
            "cannot have accepted before")
        .submits(
            "frontdoor",
            "transferConcern",
            Map.of(
                "authority",
                "Wiltshire",
                "acceptedBy",
                "W.L., manager",
                "acceptedAt",
                "2026-12-01T09:00"))
        .hasPassed("concernTransferred")
        .submits("frontdoor", "acknowledgeReferrer", answer())
        .isEnded();
    assertThat(decided(journey).transfer()).isPresent();
  }

  @Test
  void whoRecordedAReferralDoesNotDecideIt() {
    var journey = planned(raised(), "DRAFTING");
    tasks.setAssignee(journey.task("recordReferral").getId(), "manager");
    journey
        .submits("manager", "recordReferral", record())
        .isRefused("manager", "decideReferral", decision("STRATEGY_DISCUSSION"), "recorded")
        .submits("manager2", "decideReferral", decision("STRATEGY_DISCUSSION"));
  }

  @Test
  void aDecisionWithoutReasonsIsRefusedAndTheTaskStaysOpen() {
    recorded()
        .isRefused(
            "manager",
            "decideReferral",
            decision("STRATEGY_DISCUSSION", "rationale", "Clear."),
            "Reasons",
            "50")
        .isRefused(
            "manager", "decideReferral", Map.of("rationale", FrontDoor.WHY), "What happens next?")
        .waitsOnlyAt("decideReferral");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"EARLY_HELP", "CIN_ASSESSMENT", "STRATEGY_DISCUSSION", "POLICE_IMMEDIATE"})
  void nothingIsAcceptedBeforeTheSafetyPlanIsStarted(String outcome) {
    raised()
        .submits("frontdoor", "recordReferral", record())
        .isRefused(
            "manager",
            "decideReferral",
            decision(
                outcome,
                "familyAgrees",
                outcome.equals("EARLY_HELP") ? "YES" : null,
                "policeCalledAt",
                outcome.startsWith("POLICE") ? "2026-12-01T08:50" : null),
            "safety plan");
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFTING, true",
    "VERBAL_AGREED, true",
    "ACTIVE, true",
    "ENDED, false",
    "HANDED_OVER, false"
  })
  void aStartedPlanIsOneThatIsWrittenAgreedOrActive(String plan, boolean started) {
    var journey = planned(raised(), plan).submits("frontdoor", "recordReferral", record());

    if (started) {
      journey.submits("manager", "decideReferral", decision("CIN_ASSESSMENT"));
    } else {
      journey.isRefused("manager", "decideReferral", decision("CIN_ASSESSMENT"), "safety plan");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NFA_SIGNPOST", "CONSULTATION_ONLY"})
  void aPlanInForceIsNotDroppedBySignposting(String outcome) {
    planned(recorded(), "ACTIVE")
        .isRefused("manager", "decideReferral", decision(outcome), "safety plan is in force");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NFA_SIGNPOST", "CONSULTATION_ONLY"})
  void whatIsUrgentIsNotSignposted(String outcome) {
    var journey = planned(recorded(), "DRAFTING");
    for (var urgent : List.of(Fact.IMMEDIATE_DANGER, Fact.OWN_HARM)) {
      standing.state(
          journey.reference(), urgent, urgent == Fact.OWN_HARM ? "DISCLOSED" : "Now.", "edt");
      journey.isRefused("manager", "decideReferral", decision(outcome), "accept the referral");
      standing.withdraw(journey.reference(), urgent, "edt");
    }
    journey.submits("manager", "decideReferral", decision(outcome));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRANSFER_TO_LA", "LINK_TO_OPEN_CASE", "DUPLICATE"})
  void aPlanInForceMovesOnlyToSomebodyWhoHoldsIt(String outcome) {
    var journey =
        planned(recorded(), "VERBAL_AGREED")
            .isRefused("manager", "decideReferral", decision(outcome), "Who holds the safety plan")
            .submits(
                "manager",
                "decideReferral",
                decision(outcome, "safetyPlanHeldBy", "The social worker of the open case"));

    assertThat(decided(journey).safetyPlanHeldBy()).isPresent();
  }

  @Test
  void thatThePoliceNeedNotKnowIsAgreedByTheManager() {
    var young =
        new Object[] {
          "reportedToPoliceBy",
          "NOT_REQUIRED_REASON",
          "policeNotRequiredReason",
          "Both children are under five and nothing was forced."
        };

    recorded(young)
        .isRefused("manager", "decideReferral", decision("CIN_ASSESSMENT"), "police need not know")
        .submits(
            "manager",
            "decideReferral",
            decision("CIN_ASSESSMENT", "policeNotRequiredAgreed", true));
  }

  @Test
  void aCourtThatAsksCanHaveItsAssessmentAtOnce() {
    var journey =
        planned(raised("receivedVia", "COURT_YJS", "referrerRole", "YJS"), "DRAFTING")
            .submits(
                "frontdoor",
                "recordReferral",
                record("childrenHarmed", List.of(Map.of("relation", "NONE_DIRECTED_AT_SELF"))));

    assertThat(journey.opens("manager", "decideReferral")).containsEntry("courtAsks", "YES");
    assertThat(journey.opens("manager", "decideReferral").get("pointer").toString())
        .contains("Row 7");
    journey.submits(
        "manager", "decideReferral", decision("CIN_ASSESSMENT", "straightToAssessment", true));
    assertThat(variable(journey, "referralRouteOutcome")).isEqualTo("ASSESSMENT");
    assertThat(chronologyOf(journey.reference()))
        .anyMatch(line -> line.contains("straight to the assessment"));
  }

  @Test
  void nobodyElseSkipsTheStrategyDiscussion() {
    var journey =
        recorded()
            .submits(
                "manager",
                "decideReferral",
                decision("CIN_ASSESSMENT", "straightToAssessment", true));

    assertThat(variable(journey, "referralRouteOutcome"))
        .as("the field is hidden, so what was sent does not count")
        .isEqualTo("STRATEGY");
  }

  @ParameterizedTest
  @CsvSource({"YES, Row 1", "NO, Row 6"})
  void theTablePointsAndTheManagerDecides(String danger, String row) {
    var journey =
        planned(
                raised(
                    "immediateSafetyConcern",
                    danger,
                    "immediateSafety",
                    danger.equals("YES") ? "Tonight." : null),
                "DRAFTING")
            .submits("frontdoor", "recordReferral", record());

    assertThat(journey.opens("manager", "decideReferral").get("pointer").toString())
        .startsWith(row);
    journey.submits("manager", "decideReferral", decision("NFA_SIGNPOST"));
  }

  @Test
  void aConfidentialReferrerIsShownOnlyToWhoeverAnswers() {
    var journey =
        planned(raised("referrerName", "N.N.", "referrerConfidential", true), "DRAFTING")
            .submits("frontdoor", "recordReferral", record());

    assertThat(journey.opens("manager", "decideReferral").get("whatWasRecorded").toString())
        .contains("kept confidential")
        .doesNotContain("N&#46;N");
    journey.submits("manager", "decideReferral", decision("CIN_ASSESSMENT"));
    assertThat(journey.opens("frontdoor", "acknowledgeReferrer").get("referrer").toString())
        .contains("confidential");
  }

  // -- already known
  // ----------------------------------------------------------------------------------

  @Test
  void aFurtherConcernIsAddedToTheOpenCase() {
    var open = recorded().submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"));
    var journey =
        recorded("childrenHarmed", List.of(Map.of("relation", "COUSIN", "age", 7)))
            .submits("manager", "decideReferral", decision("LINK_TO_OPEN_CASE"));

    journey
        .submits(
            "frontdoor",
            "linkConcern",
            Map.of("linkedCase", open.reference().value(), "sameChildConfirmed", true))
        .hasPassed("concernLinked")
        .submits("frontdoor", "acknowledgeReferrer", answer())
        .isEnded();
    assertThat(incidents.of(open.reference())).hasSize(2);
    assertThat(people.harmedIn(open.reference()))
        .extracting("relation")
        .containsExactlyInAnyOrder(Relation.PEER, Relation.COUSIN);
    assertThat(file(journey).partOf()).contains(open.reference());
    assertThat(chronologyOf(open.reference()))
        .anyMatch(
            line -> line.contains("A further concern was reported as " + journey.reference()));
  }

  /** E17: the same concern reaches us twice. */
  @Test
  void aDuplicateIsMergedKeepsItsTextAndBothReferrersAreAnswered() {
    TestClock.at("2027-01-12T10:00");
    var birthday = FrontDoor.aBirthday();
    var first =
        planned(raised("receivedAt", "2027-01-12T09:30", "dateOfBirth", birthday), "DRAFTING")
            .submits("frontdoor", "recordReferral", record())
            .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"));
    TestClock.at("2027-01-13T09:00");
    var second =
        raised(
            "receivedAt",
            "2027-01-13T08:40",
            "dateOfBirth",
            birthday,
            "reported",
            "The school heard of the same event.");
    second
        .submits(
            "frontdoor",
            "recordReferral",
            record("sameChildAs", file(first).child().orElseThrow().pseudonym()))
        .submits("manager", "decideReferral", decision("DUPLICATE"));

    assertThat(second.opens("frontdoor", "linkConcern"))
        .containsEntry("linkedCase", first.reference().value());
    second
        .submits(
            "frontdoor",
            "linkConcern",
            Map.of("linkedCase", first.reference().value(), "sameChildConfirmed", true))
        .hasPassed("duplicateMerged")
        .submits("frontdoor", "acknowledgeReferrer", answer("answeredAt", "2027-01-13T09:00"))
        .isEnded();

    first
        .isDue("acknowledgeReferrer", "2027-01-13")
        .submits("frontdoor", "acknowledgeReferrer", answer("answeredAt", "2027-01-13T09:00"));
    assertThat(file(second).concern()).contains("same event");
    assertThat(incidents.of(first.reference())).as("the same event is one incident").hasSize(1);
    assertThat(chronologyOf(first.reference()))
        .anyMatch(line -> line.contains("received on 13 Jan 2027"));
    assertThat(referrals.latest(first.reference()).answer()).isPresent();
    assertThat(referrals.latest(second.reference()).answer()).isPresent();
  }

  @Test
  void theEarliestOfTwoReportsDrivesTheClocks() {
    TestClock.at("2027-01-13T09:00");
    var birthday = FrontDoor.aBirthday();
    var school =
        planned(raised("receivedAt", "2027-01-13T08:40", "dateOfBirth", birthday), "DRAFTING")
            .isDue("recordReferral", "2027-01-14");
    var due = variable(school, "childAndFamilyAssessmentDue");
    var assessment =
        cast.starts(
                "assessment",
                school.reference(),
                Map.of(
                    "assessmentRouteOutcome",
                    "CF_ASSESSMENT_ONLY",
                    "childAndFamilyAssessmentDue",
                    due))
            .isDue("completeChildAndFamilyAssessment", "2027-03-17")
            .isDue("seeChild", "2027-01-27");
    var letter = raised("receivedAt", "2027-01-11T15:00", "dateOfBirth", birthday);

    joins(letter, school, "DUPLICATE");

    assertThat(file(school).receivedAt()).isEqualTo(Instant.parse("2027-01-11T15:00:00Z"));
    school.isDue("recordReferral", "2027-01-12");
    assessment
        .isDue("completeChildAndFamilyAssessment", "2027-03-15")
        .isDue("seeChild", "2027-01-25");
    assertThat(
            assessment.opens("socialworker", "completeChildAndFamilyAssessment").values().stream())
        .anyMatch(shown -> String.valueOf(shown).contains("15 March 2027"));
    assertThat(variable(school, "childAndFamilyAssessmentDue").toString()).contains("Mar 15");
    assertThat(chronologyOf(school.reference()))
        .anyMatch(
            line ->
                line.contains("had reached us earlier as " + letter.reference())
                    && line.contains("11 Jan 2027"));
    assertThat(file(letter).receivedAt())
        .as("each report keeps what was written about it")
        .isEqualTo(Instant.parse("2027-01-11T15:00:00Z"));
  }

  @Test
  void aFurtherConcernIsNotTheSameConcernAndMovesNoClock() {
    TestClock.at("2027-01-13T09:00");
    var birthday = FrontDoor.aBirthday();
    var school =
        planned(raised("receivedAt", "2027-01-13T08:40", "dateOfBirth", birthday), "DRAFTING");

    joins(
        raised("receivedAt", "2027-01-11T15:00", "dateOfBirth", birthday),
        school,
        "LINK_TO_OPEN_CASE");

    school.isDue("recordReferral", "2027-01-14");
  }

  /** Decided and made part of the case of the other concern. */
  private void joins(Journey concern, Journey other, String outcome) {
    concern
        .submits(
            "frontdoor",
            "recordReferral",
            record("sameChildAs", file(other).child().orElseThrow().pseudonym()))
        .submits("manager", "decideReferral", decision(outcome))
        .submits(
            "frontdoor",
            "linkConcern",
            Map.of("linkedCase", other.reference().value(), "sameChildConfirmed", true));
  }

  @Test
  void aCaseThatDoesNotExistIsRefusedWithoutRepeatingWhatWasTyped() {
    var closed = recorded().submits("manager", "decideReferral", decision("NFA_SIGNPOST"));
    var journey = recorded().submits("manager", "decideReferral", decision("LINK_TO_OPEN_CASE"));
    for (var typed : List.of("HSB-2026-999999", "X.Z. of the school")) {
      assertThatThrownBy(
              () ->
                  journey.submits(
                      "frontdoor",
                      "linkConcern",
                      Map.of("linkedCase", typed, "sameChildConfirmed", true)))
          .hasMessageContaining("Unknown case reference")
          .hasMessageNotContaining(typed);
    }

    journey
        .isRefused(
            "frontdoor",
            "linkConcern",
            Map.of("linkedCase", closed.reference().value(), "sameChildConfirmed", true),
            "nobody works")
        .isRefused(
            "frontdoor",
            "linkConcern",
            Map.of("linkedCase", journey.reference().value(), "sameChildConfirmed", true),
            "itself")
        .isRefused(
            "frontdoor",
            "linkConcern",
            Map.of("linkedCase", closed.reference().value(), "sameChildConfirmed", false),
            "compared");
  }

  // -- the answer
  // ---------------------------------------------------------------------------------------

  /** The answer alone, for a referral that was decided with no pathway around it. */
  Journey owesAnAnswer(String outcome) {
    var due =
        Map.<String, Object>of(
            "referralDecisionDue", Date.from(Instant.parse("2026-12-02T17:00:00Z")));
    var journey =
        planned(cast.starts("referral", cast.aCase(FrontDoor.aBirthday()), due), "DRAFTING");
    journey
        .submits("frontdoor", "recordReferral", record())
        .submits("manager", "decideReferral", decision(outcome))
        .isEnded();
    return cast.starts("acknowledgement", journey.reference(), due);
  }

  @Test
  void nobodyAnswersAnAnonymousReferrerAndTheDecisionStands() {
    var journey =
        planned(raised("referrerRole", "ANONYMOUS", "referrerName", null), "DRAFTING")
            .submits("frontdoor", "recordReferral", record())
            .submits("manager", "decideReferral", decision("CIN_ASSESSMENT"))
            .hasPassed("childInNeedAccepted", "considerAcknowledgement", "referrerUnknown")
            .isEnded();

    cast.starts("acknowledgement", journey.reference()).isEnded();
    assertThat(decided(journey).answer()).isEmpty();
  }

  @Test
  void theCaseGoesOnBeforeTheReferrerIsAnswered() {
    var journey =
        recorded()
            .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"))
            .hasPassed("referralDecided", "significantHarmSuspected", "referralDone")
            .waitsOnlyAt("acknowledgeReferrer")
            .isDue("acknowledgeReferrer", "2026-12-02");

    assertThat(decided(journey).answer()).isEmpty();
    journey
        .submits("frontdoor", "acknowledgeReferrer", answer())
        .hasPassed("answerRecorded")
        .isEnded();
    assertThat(decided(journey).answer()).isPresent();
  }

  @Test
  void theReferrerHearsTheKindOfStepAndAContactAndNothingElse() {
    var journey =
        owesAnAnswer("CIN_ASSESSMENT")
            .waitsOnlyAt("acknowledgeReferrer")
            .isDue("acknowledgeReferrer", "2026-12-02");

    assertThat(journey.opens("frontdoor", "acknowledgeReferrer"))
        .containsKeys("referrer", "whatFollows")
        .doesNotContainKeys("whatWasRecorded", "reported", "pointer");
    journey
        .isRefused(
            "frontdoor", "acknowledgeReferrer", answer("namedContact", null), "Named contact")
        .isRefused(
            "frontdoor", "acknowledgeReferrer", answer("answeredAt", "2026-12-02T09:00"), "future")
        .isRefused(
            "frontdoor",
            "acknowledgeReferrer",
            answer("answeredAt", "2026-11-20T09:00"),
            "cannot have been given before")
        .isRefused(
            "frontdoor",
            "acknowledgeReferrer",
            answer("how", "NOT_REACHED"),
            "When and how did you try?")
        .submits(
            "frontdoor",
            "acknowledgeReferrer",
            answer("how", "NOT_REACHED", "tried", "Rang twice, left no message."))
        .hasPassed("answerRecorded")
        .isEnded();
    assertThat(chronologyOf(journey.reference()))
        .anyMatch(line -> line.contains("could not be reached"));
  }

  @Test
  void anAnswerThatIsStillOwedSurvivesTheConsultation() {
    var journey =
        recorded()
            .submits("manager", "decideReferral", decision("CONSULTATION_ONLY"))
            .submits(
                "coordinator",
                "recordConsultation",
                FrontDoor.advice(
                    "STRATEGY_DISCUSSION", "adviceToldAloud", true, "hackettCategory", "ABUSIVE"))
            .submits("frontdoor", "recordReferral", record())
            .waitsOnlyAt("decideReferral", "acknowledgeReferrer");
    assertThat(journey.opens("frontdoor", "acknowledgeReferrer").get("whatFollows").toString())
        .contains("gives advice");

    planned(journey, "DRAFTING")
        .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"))
        .waitsOnlyAt("acknowledgeReferrer", "acknowledgeReferrer");
    assertThat(journey.opens("frontdoor", "acknowledgeReferrer").get("whatFollows").toString())
        .as("what holds today")
        .contains("follow it up today");
    journey.submits("frontdoor", "acknowledgeReferrer", answer());
    assertThat(journey.opens("frontdoor", "acknowledgeReferrer").get("whatFollows").toString())
        .contains("follow it up today");
    journey.submits("frontdoor", "acknowledgeReferrer", answer()).isEnded();
    assertThat(referrals.findByCaseReferenceAndOutcomeIsNotNullOrderByTurnDesc(journey.reference()))
        .hasSize(2)
        .allSatisfy(referral -> assertThat(referral.answer()).isPresent());
  }

  // -- whole stage
  // ----------------------------------------------------------------------------------------

  @Test
  void imagesSharedByPeersStayASmallCase() {
    TestClock.at("2027-03-25T11:00");
    var journey =
        planned(raised("receivedAt", "2027-03-25T10:00"), "DRAFTING")
            .submits(
                "frontdoor",
                "recordReferral",
                record(
                    "incidents",
                    List.of(
                        incident(
                            "settings",
                            List.of("ONLINE"),
                            "contactTypes",
                            List.of("TECHNOLOGY_ASSISTED"),
                            "imagesInvolved",
                            "YES_OF_OTHERS",
                            "coercionReported",
                            "NO")),
                    "reportedToPoliceBy",
                    "REFERRER"));
    TestClock.at("2027-03-30T10:00");
    journey
        .submits("manager", "decideReferral", decision("EARLY_HELP", "familyAgrees", "YES"))
        .isDue("handOverToEarlyHelp", "2027-03-30");

    assertThat(incidents.of(journey.reference()).get(0).imagesInvolved())
        .contains(ImagesInvolved.YES_OF_OTHERS);
    assertThat(
            incidents.of(journey.reference()).get(0).indicators().orElseThrow().coercionReported())
        .isEqualTo(YesNoNotKnown.NO);
  }

  @Test
  void afterAConsultationNothingIsAskedAgain() {
    var journey =
        recorded(
                "otherChildrenAtHome",
                "YES",
                "otherChildren",
                List.of(Map.of("name", "E.", "age", 4, "sharesBedroom", "YES")))
            .submits("manager", "decideReferral", decision("CONSULTATION_ONLY"))
            .hasPassed("consultationAgreed")
            .waitsOnlyAt("recordConsultation", "acknowledgeReferrer")
            .submits("frontdoor", "acknowledgeReferrer", answer())
            .submits(
                "coordinator",
                "recordConsultation",
                FrontDoor.advice(
                    "STRATEGY_DISCUSSION", "adviceToldAloud", true, "hackettCategory", "ABUSIVE"))
            .waitsOnlyAt("recordReferral");

    var shown = journey.opens("frontdoor", "recordReferral");
    assertThat(shown)
        .containsEntry("ethnicity", "NOT_KNOWN")
        .containsEntry("otherChildrenAtHome", "YES")
        .containsEntry("reportedToPoliceBy", "NOT_YET")
        .containsEntry("parentalResponsibility", "NOT_KNOWN");
    assertThat(shown.get("adviceBefore").toString()).contains("strategy discussion");
    assertThat(shown.get("incidentsKnown").toString()).contains("27 Nov 2026");
    assertThat(shown.get("incidents").toString()).isEqualTo("[]");

    var unchanged = new java.util.HashMap<String, Object>();
    record().keySet().forEach(key -> unchanged.put(key, shown.get(key)));
    unchanged.put("otherChildren", shown.get("otherChildren"));
    planned(journey, "DRAFTING").submits("frontdoor", "recordReferral", unchanged);
    assertThat(incidents.of(journey.reference())).hasSize(1);
    assertThat(people.of(journey.reference())).hasSize(1);
    assertThat(journey.opens("manager", "decideReferral").get("pointer").toString())
        .startsWith("Row 1");
    journey
        .submits("manager", "decideReferral", decision("STRATEGY_DISCUSSION"))
        .hasPassed("significantHarmSuspected")
        .submits("frontdoor", "acknowledgeReferrer", answer())
        .isEnded();
    assertThat(referrals.latest(journey.reference()).turn()).isEqualTo(2);
    assertThat(file(journey).status()).isEqualTo(CaseStatus.OPEN);
  }
}
