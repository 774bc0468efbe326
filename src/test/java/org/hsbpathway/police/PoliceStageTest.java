package org.hsbpathway.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.BailCondition;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.DatePrecision;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.ImagesInvolved;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Police strand: the route by age, what we are told, and how it ended; nothing is worked out and
 * nothing waits.
 */
@PathwayTest
class PoliceStageTest {

  static final String REASON = "The reason, told at a length that satisfies everybody.";

  @Autowired Cast cast;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired Incidents incidents;
  @Autowired Standing standing;
  @Autowired Reasons reasons;
  @Autowired RuntimeService runtime;
  @Autowired Chronology chronology;
  @Autowired PoliceStrands strands;
  @Autowired Children children;
  @Autowired CaseFiles files;
  @Autowired Clock clock;

  @BeforeEach
  void otherStrandsMayListen() {
    repository
        .createDeployment()
        .name("listeningStrands")
        .enableDuplicateFiltering(true)
        .addClasspathResource("models/listeningStrands.bpmn")
        .deploy();
  }

  // -- the route ----------------------------------------------------------------------------------

  @Test
  void aChildUnderTenAtEveryIncidentIsProposedForWelfareOnly() {
    var police = aStrandAbout("2018-03-04", "2026-11-20");

    var shown = police.opens("socialworker", "establishPoliceRoute");

    assertThat(shown.get("proposal").toString())
        .contains("welfare only", "Row 1", "cannot be guilty of an offence");
    assertThat(shown.get("incidentAges").toString())
        .contains("| 1 | 20 November 2026 | 8 | alleged |");
  }

  @Test
  void aChildOfTenOrOverIsProposedForThePolice() {
    assertThat(proposalFor("2012-05-14", "2026-11-20"))
        .contains("police can look into it", "Row 6");
  }

  @Test
  void whatCountsIsTheAgeAtTheIncidentNotTheAgeNow() {
    // Ten now, nine at the time.
    assertThat(proposalFor("2016-11-25", "2026-11-20")).contains("welfare only", "Row 1");
  }

  @Test
  void incidentsOnBothSidesOfTheTenthBirthdayAreHandledOneByOne() {
    assertThat(proposalFor("2016-06-01", "2025-05-01", "2026-11-20"))
        .contains("incident by incident", "Row 5");
  }

  @Test
  void anIncidentThatMaySpanTheTenthBirthdayIsHandledByItself() {
    var reference = cast.aCase("2016-06-15");
    happened(
        reference, new Incident.Period(LocalDate.parse("2026-01-01"), null, DatePrecision.YEAR));

    var shown = cast.starts("police", reference).opens("socialworker", "establishPoliceRoute");

    assertThat(shown.get("proposal").toString()).contains("incident by incident", "Row 4");
    assertThat(shown.get("incidentAges").toString()).contains("| 2026 | 9 or 10 |");
  }

  @Test
  void withoutAnIncidentTheAgeIsToBeEstablished() {
    assertThat(proposalFor("2012-05-14")).contains("until the age is known", "Row 3");
  }

  @Test
  void somebodyWhoIsAdultNowIsProposedAsSuch() {
    assertThat(proposalFor("2008-11-01", "2024-11-20")).contains("18 or over now", "Row 2");
  }

  @Test
  void anotherRouteThanTheProposedOneTakesAReason() {
    var police = aStrandAbout("2012-05-14", "2026-11-20");

    police
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            established("asProposed", "NO"),
            "Route: choose one.")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            established(
                "asProposed",
                "NO",
                "route",
                "POLICE_ELIGIBLE_PENDING_AGE",
                "routeReason",
                "unsure"),
            "at least 30 characters")
        .submits(
            "socialworker",
            "establishPoliceRoute",
            established(
                "asProposed", "NO", "route", "POLICE_ELIGIBLE_PENDING_AGE", "routeReason", REASON));

    assertThat(standing.now(police.reference(), Fact.POLICE_ROUTE))
        .contains("POLICE_ELIGIBLE_PENDING_AGE");
    assertThat(told(police)).contains("against the proposal, with a reason");
  }

  @Test
  void theProposedRouteIsNotChosenAsAnotherOne() {
    aStrandAbout("2012-05-14", "2026-11-20")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            established("asProposed", "NO", "route", "POLICE_ELIGIBLE", "routeReason", REASON),
            "say that you go with the proposal");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POLICE_ELIGIBLE", "SPLIT"})
  void aChildUnderTenIsNotMadeEligibleForThePoliceByAReason(String route) {
    aStrandAbout("2018-03-04", "2026-11-20")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            established("asProposed", "NO", "route", route, "routeReason", REASON),
            "under 10 at every incident recorded");
  }

  @Test
  void aChildOfTenOrOverIsNotMadeUnderTenByAReason() {
    aStrandAbout("2012-05-14", "2026-11-20")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            established(
                "asProposed", "NO", "route", "WELFARE_ONLY_UNDER_10", "routeReason", REASON),
            "Route: The child was 10 or over at every incident recorded");
  }

  @Test
  void thePoliceNeedNotBeToldIfAManagerAgrees() {
    var police = aStrandAbout("2018-03-04", "2026-11-20");

    police
        .submits("socialworker", "establishPoliceRoute", notNeeded("approvedBy", "manager"))
        .hasPassed("policeNotNeeded")
        .isEnded();

    assertThat(standing.now(police.reference(), Fact.POLICE_STRAND)).contains("NOT_NEEDED");
    assertThat(standing.now(police.reference(), Fact.POLICE_STATUS)).contains("NOT_NOTIFIED");
    assertThat(told(police)).contains("decided, with a manager, that the police need not be told");
  }

  @Test
  void thatThePoliceNeedNotBeToldTakesAReasonAndAManager() {
    aStrandAbout("2018-03-04", "2026-11-20")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            notNeeded("approvedBy", "coordinator"),
            "Manager who agreed: choose one of the answers offered.")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            notNeeded("approvedBy", null),
            "Manager who agreed: choose one.")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            notNeeded("notNeededReason", "no need"),
            "at least 30 characters");
  }

  @Test
  void thePoliceCannotHaveBeenToldInTheFuture() {
    aStrandAbout("2012-05-14", "2026-11-20")
        .isRefused(
            "socialworker",
            "establishPoliceRoute",
            established("notifiedOn", "2026-12-02"),
            "told in the future");
  }

  @Test
  void onceThePoliceKnowTheyAreAskedAgainAfterTwentyWorkingDaysAtTheLatest() {
    var police = involved();

    police.waitsOnlyAt("updatePoliceStatus").isDue("updatePoliceStatus", "2026-12-31");

    assertThat(standing.now(police.reference(), Fact.POLICE_STATUS))
        .contains("NOTIFIED_AWAITING_DECISION");
    assertThat(standing.now(police.reference(), Fact.POLICE_STRAND)).contains("OPEN");
    assertThat(standing.dateOf(police.reference(), Fact.NEXT_POLICE_CHASE_ON))
        .contains(LocalDate.parse("2026-12-31"));
    assertThat(told(police)).contains("The police are involved since 1 December 2026.");
  }

  // -- what the police tell us --------------------------------------------------------------------

  @Test
  void conditionalBailReachesTheSafetyPlanAndIsKeptWordForWord() {
    var police = listened(involved());

    police
        .submits("yjs", "updatePoliceStatus", onBail())
        .hasPassed("policePositionReported", "heardPositionChanged")
        .waitsAt("updatePoliceStatus");

    var reference = police.reference();
    assertThat(standing.bailConditions(reference))
        .containsExactlyInAnyOrder(BailCondition.NO_CONTACT, BailCondition.EXCLUDED_PLACE);
    assertThat(standing.now(reference, Fact.BAIL_CONDITION_TEXTS)).contains("YES");
    assertThat(standing.now(reference, Fact.POLICE_STATUS)).contains("UNDER_INVESTIGATION");
    assertThat(strand(police).position().conditions())
        .containsExactly(
            new Condition(
                "Not within the school gates",
                LocalDate.parse("2026-12-01"),
                LocalDate.parse("2027-02-13")));
    assertThat(strand(police).position().bailReturnOn()).isEqualTo("2027-02-13");
    assertThat(told(police))
        .contains(
            "The police told us: under investigation, on bail with conditions; conditions apply.");
  }

  @Test
  void whatIsKnownIsShownWhenTheFormOpensAgain() {
    var police = involved().submits("yjs", "updatePoliceStatus", onBail());

    var shown = police.opens("yjs", "updatePoliceStatus");

    assertThat(shown)
        .containsEntry("status", "UNDER_INVESTIGATION")
        .containsEntry("releaseStatus", "PRE_CHARGE_BAIL_CONDITIONAL")
        .containsEntry("bailReturnOn", "2027-02-13")
        .containsEntry("force", "A police force");
    assertThat(shown.get("conditionFlags").toString()).contains("NO_CONTACT");
    assertThat(shown.get("conditions").toString()).contains("Not within the school gates");
    assertThat(shown.get("policePosition").toString())
        .contains("bail return 13 February 2027", "no contact");
  }

  @Test
  void nothingNewIsAnAnswerThatChangesNothingAndAsksAgain() {
    var police = listened(involved());
    TestClock.at("2026-12-31T10:00");

    police
        .submits("socialworker", "updatePoliceStatus", nothingNew())
        .waitsAt("updatePoliceStatus")
        .isDue("updatePoliceStatus", "2027-01-29");

    assertThat(strand(police).status()).isEqualTo(PoliceStatus.NOTIFIED_AWAITING_DECISION);
    assertThat(heard(police)).isEmpty();
    assertThat(told(police)).contains("had nothing new; the safety and support work goes on");
  }

  @Test
  void nobodyWaitsInSilenceWhatGoesOnMeanwhileIsWrittenEachTime() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(nothingNew(), "meanwhile", " "),
            "What support and safety work is going on: please fill this in.");
  }

  @Test
  void theSameNewsAgainDoNotWakeTheSafetyPlan() {
    var police = involved().submits("yjs", "updatePoliceStatus", onBail());
    listened(police);

    police.submits("yjs", "updatePoliceStatus", onBail()).waitsAt("updatePoliceStatus");

    assertThat(heard(police)).isEmpty();
  }

  @Test
  void releasedUnderInvestigationCarriesNoConditionsSoThePlanIsToldThatTheyAreGone() {
    var police = listened(involved().submits("yjs", "updatePoliceStatus", onBail()));

    police.submits("yjs", "updatePoliceStatus", investigated("RELEASED_UNDER_INVESTIGATION"));

    assertThat(standing.bailConditions(police.reference())).isEmpty();
    assertThat(standing.now(police.reference(), Fact.BAIL_CONDITION_TEXTS)).contains("NO");
    assertThat(heard(police)).containsExactly("heardPositionChanged");
  }

  @Test
  void conditionalBailWithoutAConditionIsRefused() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(onBail(), "conditionFlags", List.of(), "conditions", List.of()),
            "tick or write at least one condition")
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(onBail(), "bailReturnOn", null),
            "Bail return date: enter a date.");
  }

  @Test
  void aConditionCannotEndBeforeItStarts() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(
                onBail(),
                "conditions",
                List.of(Map.of("text", "Stay away", "from", "2027-01-02", "until", "2027-01-01"))),
            "cannot end before it starts");
  }

  @ParameterizedTest
  @EnumSource(
      value = PoliceStatus.class,
      names = {
        "UNDER_INVESTIGATION",
        "FILE_WITH_CPS",
        "OOCR_PANEL",
        "CHARGED_OR_REQUISITIONED",
        "COURT"
      })
  void aChildUnderTenIsNeitherArrestedNorInterviewedNorCharged(PoliceStatus status) {
    var police =
        aStrandAbout("2018-03-04", "2026-11-20")
            .submits("socialworker", "establishPoliceRoute", established());

    police.isRefused(
        "socialworker",
        "updatePoliceStatus",
        news(status.name(), "releaseStatus", "ARRESTED"),
        "no arrest, interview, charge or court for this child");
  }

  @Test
  void aChildUnderTenIsRecordedAsNotCriminallyResponsible() {
    var police =
        aStrandAbout("2018-03-04", "2026-11-20")
            .submits("socialworker", "establishPoliceRoute", established());

    police.submits(
        "socialworker", "updatePoliceStatus", news("UNDER_10_NO_CRIMINAL_RESPONSIBILITY"));

    assertThat(standing.now(police.reference(), Fact.POLICE_STATUS))
        .contains("UNDER_10_NO_CRIMINAL_RESPONSIBILITY");
  }

  @Test
  void aChildOfTenOrOverIsNotRecordedAsUnderTen() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            news("UNDER_10_NO_CRIMINAL_RESPONSIBILITY"),
            "10 or over at every incident recorded");
  }

  @Test
  void nothingIsReopenedBeforeItWasConcluded() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            news("REOPENED", "releaseStatus", "NOT_ARRESTED"),
            "nothing can be reopened");
  }

  @Test
  void daysThatCannotBeAreRefused() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(nothingNew(), "toldOn", "2026-12-02"),
            "When: You cannot have been told in the future.")
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(nothingNew(), "nextChaseOn", "2026-11-30"),
            "cannot be in the past")
        // Twenty working days from Tue 1 Dec 2026, with two bank holidays between.
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(nothingNew(), "nextChaseOn", "2027-01-01"),
            "asked again by 31 December 2026 at the latest")
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            news("RECORDED_NO_INVESTIGATION", "cpsViews", "SENT", "cpsViewsSentOn", "2026-12-02"),
            "cannot be in the future");
  }

  @Test
  void whatWasToldBeforeTheLastUpdateIsNotTheLatestNews() {
    var police =
        involved()
            .isRefused(
                "yjs",
                "updatePoliceStatus",
                with(nothingNew(), "toldOn", "2026-11-01"),
                "cannot have been told before 1 December 2026");
    TestClock.at("2026-12-03T09:00");
    police
        .submits("yjs", "updatePoliceStatus", with(nothingNew(), "toldOn", "2026-12-03"))
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(nothingNew(), "toldOn", "2026-12-02"),
            "cannot have been told before 3 December 2026");
  }

  @Test
  void viewsThatAreAskedForHaveADate() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            news("FILE_WITH_CPS", "releaseStatus", "NOT_ARRESTED", "cpsViews", "REQUESTED"),
            "Our views are due: enter a date.")
        .submits(
            "yjs",
            "updatePoliceStatus",
            news(
                "FILE_WITH_CPS",
                "releaseStatus",
                "NOT_ARRESTED",
                "cpsViews",
                "REQUESTED",
                "cpsViewsDueOn",
                "2027-01-15"))
        .waitsAt("updatePoliceStatus");
  }

  @Test
  void aReportThatWasAskedForByADayComesBackAsATask() {
    var police = involved();
    police
        .submits(
            "yjs",
            "updatePoliceStatus",
            news(
                "OOCR_PANEL",
                "releaseStatus",
                "NOT_ARRESTED",
                "cpsViews",
                "REQUESTED",
                "cpsViewsDueOn",
                "2027-01-15",
                "panelReportDueOn",
                "2027-01-08"))
        .waitsOnlyAt("updatePoliceStatus", "sendPartnerReport")
        .isDue("sendPartnerReport", "2027-01-08");
    assertThat(standing.dateOf(police.reference(), Fact.PARTNER_REPORT_ON))
        .contains(LocalDate.parse("2027-01-08"));
    assertThat(police.opens("yjs", "sendPartnerReport").get("owed").toString())
        .containsSubsequence("panel by 8 January 2027", "Prosecution Service by 15 January 2027");

    // The panel meets later: the task follows the day.
    police
        .submits(
            "yjs",
            "updatePoliceStatus",
            news(
                "OOCR_PANEL",
                "releaseStatus",
                "NOT_ARRESTED",
                "cpsViews",
                "REQUESTED",
                "cpsViewsDueOn",
                "2027-01-15",
                "panelReportDueOn",
                "2027-02-05"))
        .isDue("sendPartnerReport", "2027-01-15")
        .cannot("yjs", "sendPartnerReport", "in the future", sent("CPS_VIEWS", "2026-12-02"))
        .does("socialworker", "sendPartnerReport", sent("CPS_VIEWS", "2026-12-01"))
        .isDue("sendPartnerReport", "2027-02-05");
    assertThat(strand(police).position().cpsViewsSentOn()).isEqualTo("2026-12-01");
    assertThat(chronology.of(police.reference()))
        .extracting(Chronology.Entry::summary)
        .contains(
            "Our views for the police or the Crown Prosecution Service: sent on 1 December 2026.");

    police
        .does(
            "yjs",
            "sendPartnerReport",
            "report",
            "PANEL_REPORT",
            "sent",
            "NO",
            "notNeededBecause",
            "The panel has taken the matter off its list.")
        .waitsOnlyAt("updatePoliceStatus")
        .hasPassed("reportsAnswered");
    assertThat(standing.now(police.reference(), Fact.PARTNER_REPORT_ON)).isEmpty();
  }

  @Test
  void aReportOnTheWorkIsOwedAlsoAfterTheStrandHasEnded() {
    concluded()
        .submits(
            "yjs",
            "recordPoliceOutcome",
            with(
                outcome("OUTCOME_22"),
                "work",
                "ALREADY_UNDER_WAY",
                "workWeeks",
                16,
                "workReportDueOn",
                "2027-03-31"))
        .hasPassed("policeConcluded")
        .waitsOnlyAt("sendPartnerReport")
        .isDue("sendPartnerReport", "2027-03-31")
        .does("yjs", "sendPartnerReport", sent("WORK_REPORT", "2026-12-01"))
        .isEnded();
  }

  private static Object[] sent(String report, String on) {
    return new Object[] {
      "report", report, "sent", "YES", "sentOn", on, "sentTo", "The clerk, by secure e-mail"
    };
  }

  @Test
  void somebodyIsNamedWhoWatchesAStrandThatOutlivesTheCase() {
    var police = involved();

    police.submits("yjs", "updatePoliceStatus", with(nothingNew(), "monitoredBy", "YJS officer"));
    assertThat(standing.now(police.reference(), Fact.POLICE_STRAND)).contains("MONITORED");

    police.submits("yjs", "updatePoliceStatus", nothingNew());
    assertThat(standing.now(police.reference(), Fact.POLICE_STRAND)).contains("OPEN");
  }

  @Test
  void theOfficerMayChange() {
    var police = involved();

    police.submits(
        "yjs",
        "updatePoliceStatus",
        with(
            nothingNew(),
            "contactChanged",
            "YES",
            "force",
            "Another force",
            "officer",
            "DC A.B.",
            "crimeReference",
            "X-1",
            "notGivenYet",
            List.of("OFFICER_CONTACT")));

    assertThat(strand(police).contact())
        .isEqualTo(new PoliceContact("X-1", "Another force", "DC A.B.", null));
  }

  @Test
  void whenYouthJusticeUsuallyAnswersIsShownAsLongAsThePanelHasTheMatter() {
    var police = involved();
    var atPanel = news("OOCR_PANEL", "releaseStatus", "NOT_ARRESTED");

    police.submits("yjs", "updatePoliceStatus", atPanel);
    TestClock.at("2026-12-03T10:00");
    police.submits("yjs", "updatePoliceStatus", with(atPanel, "toldOn", "2026-12-03"));
    // Tue 1 Dec 2026 and 10 and 15 working days; the first bank holiday is the 25th.
    assertThat(police.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains(
            "usually assesses by 15 December 2026 and answers the police by 22 December 2026");

    police.submits(
        "yjs",
        "updatePoliceStatus",
        news("FILE_WITH_CPS", "releaseStatus", "NOT_ARRESTED", "toldOn", "2026-12-03"));
    assertThat(police.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .doesNotContain("youth justice usually");
  }

  @Test
  void whatThePoliceDidNotGiveIsSaidAndShownUntilTheyDo() {
    var police =
        aStrandAbout("2012-05-14", "2026-11-20")
            .isRefused(
                "socialworker",
                "establishPoliceRoute",
                established("notGivenYet", null),
                "Crime reference",
                "Officer in the case",
                "How to reach the officer")
            .isRefused(
                "socialworker",
                "establishPoliceRoute",
                established("notGivenYet", List.of("CRIME_REFERENCE", "OFFICER_CONTACT")),
                "Officer in the case")
            .submits(
                "socialworker",
                "establishPoliceRoute",
                established(
                    "notGivenYet",
                    List.of("CRIME_REFERENCE", "OFFICER_CONTACT"),
                    "officer",
                    "DC A.B."));

    var shown = police.opens("socialworker", "updatePoliceStatus");
    assertThat(shown.get("policePosition").toString())
        .contains(
            "officer DC A&#46;B&#46;",
            "not given by the police yet: crime reference, how to reach the officer");
    police
        .isRefused(
            "socialworker",
            "updatePoliceStatus",
            with(nothingNew(), "contactChanged", "YES", "force", "A police force"),
            "Crime reference",
            "Officer in the case",
            "How to reach the officer")
        .submits(
            "socialworker",
            "updatePoliceStatus",
            with(
                nothingNew(),
                "contactChanged",
                "YES",
                "force",
                "A police force",
                "officer",
                "DC A.B.",
                "officerContact",
                "01632 960100",
                "crimeReference",
                "X-2"));

    assertThat(police.opens("socialworker", "updatePoliceStatus").get("policePosition").toString())
        .contains("crime reference X&#45;2")
        .doesNotContain("not given by the police yet");
  }

  @Test
  void theRouteIsLookedAtAgainWhenAnIncidentBecomesKnown() {
    var police =
        aStrandAbout("2016-06-01", "2025-05-01")
            .submits("socialworker", "establishPoliceRoute", established());
    happened(police.reference(), Incident.Period.on(LocalDate.parse("2026-11-25")));

    assertThat(police.opens("socialworker", "updatePoliceStatus").get("incidentAges").toString())
        .contains("incident by incident");
    police.submits(
        "socialworker",
        "updatePoliceStatus",
        with(
            news("UNDER_INVESTIGATION", "releaseStatus", "NOT_ARRESTED"),
            "routeChanged",
            "YES",
            "route",
            "SPLIT",
            "routeReason",
            REASON));

    assertThat(standing.now(police.reference(), Fact.POLICE_ROUTE)).contains("SPLIT");
  }

  @Test
  void anAgeThatIsNotKnownIsEstablishedByTheNextWorkingDayAndChangesTheRoute() {
    var police =
        aStrandAboutSomebodyOfUnknownAge("2026-11-20")
            .submits("socialworker", "establishPoliceRoute", established());
    assertThat(standing.now(police.reference(), Fact.POLICE_ROUTE))
        .contains("POLICE_ELIGIBLE_PENDING_AGE");
    police.isDue("updatePoliceStatus", "2026-12-02");

    police.submits(
        "socialworker",
        "updatePoliceStatus",
        with(
            nothingNew(),
            "routeChanged",
            "YES",
            "dateOfBirth",
            "2018-03-04",
            "route",
            "WELFARE_ONLY_UNDER_10",
            "routeReason",
            REASON));

    assertThat(standing.now(police.reference(), Fact.POLICE_ROUTE))
        .contains("WELFARE_ONLY_UNDER_10");
    police
        .isRefused(
            "socialworker",
            "updatePoliceStatus",
            with(
                nothingNew(),
                "routeChanged",
                "YES",
                "dateOfBirth",
                "2010-01-01",
                "route",
                "POLICE_ELIGIBLE",
                "routeReason",
                REASON),
            "reporting an error in the record")
        .isRefused(
            "socialworker",
            "updatePoliceStatus",
            with(
                nothingNew(),
                "routeChanged",
                "YES",
                "route",
                "POLICE_ELIGIBLE",
                "routeReason",
                REASON),
            "under 10 at every incident recorded");
  }

  @Test
  void aChildWhoIsNotNamedHasNoDateOfBirth() {
    var reference = files.open(aConcern(ReceivedVia.PHONE)).caseReference();

    cast.starts("police", reference)
        .submits("socialworker", "establishPoliceRoute", established())
        .isRefused(
            "socialworker",
            "updatePoliceStatus",
            with(
                nothingNew(),
                "routeChanged",
                "YES",
                "dateOfBirth",
                "2010-01-01",
                "route",
                "POLICE_ELIGIBLE",
                "routeReason",
                REASON),
            "have the child named first");
  }

  @Test
  void whatThePoliceNotificationSaidIsNotTypedAgain() {
    var reference = files.open(aConcern(ReceivedVia.POLICE_NOTIFICATION)).caseReference();

    assertThat(cast.starts("police", reference).opens("socialworker", "establishPoliceRoute"))
        .containsEntry("notifiedBy", "POLICE_TOLD_US")
        .containsEntry("notifiedMethod", "POLICE_NOTIFICATION")
        .containsEntry("notifiedOn", "2026-12-01");
  }

  // -- the hold -----------------------------------------------------------------------------------

  @Test
  void aHoldIsReviewedWithinTwentyEightDays() {
    var police = involved();

    police
        .isRefused(
            "yjs", "updatePoliceStatus", onHold("holdReviewOn", "2026-12-30"), "within 28 days")
        .isRefused(
            "yjs", "updatePoliceStatus", onHold("holdReviewOn", "2026-11-30"), "not in the past")
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            onHold("holdReason", null),
            "Why there is a hold: please fill this in.")
        .submits("yjs", "updatePoliceStatus", onHold())
        .isDue("reviewPoliceHold", "2026-12-29")
        .isDue("updatePoliceStatus", "2026-12-31");

    assertThat(standing.now(police.reference(), Fact.OFFENCE_DISCUSSION_HOLD)).contains("YES");
    assertThat(standing.dateOf(police.reference(), Fact.HOLD_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-29"));
    assertThat(standing.now(police.reference(), Fact.ASSESSMENT_MODE))
        .contains("NO_OFFENCE_DISCUSSION");
    assertThat(told(police))
        .contains(
            "Hold set: the alleged incident is not talked about with the child; to be reviewed by 29 December 2026.");
  }

  @Test
  void aHoldReviewThatWouldFallOnAWeekendMovesBack() {
    TestClock.at("2026-11-14T10:00");
    var police = involved("notifiedOn", "2026-11-14");

    police
        .submits("yjs", "updatePoliceStatus", with(onHold(), "toldOn", "2026-11-14"))
        .isDue("reviewPoliceHold", "2026-12-11");
  }

  @Test
  void theNextQuestionToThePoliceHasADayOfItsOwn() {
    involved()
        .submits("yjs", "updatePoliceStatus", onHold("nextChaseOn", "2026-12-10"))
        .isDue("updatePoliceStatus", "2026-12-10")
        .isDue("reviewPoliceHold", "2026-12-29");
  }

  @Test
  void whileAHoldIsInForceTheAssessmentIsNeverInFull() {
    involved()
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            onHold("assessmentMode", "FULL"),
            "leaves out the alleged incident or is deferred");
  }

  @Test
  void aHoldInForceIsNotForgotten() {
    involved()
        .submits("yjs", "updatePoliceStatus", onHold())
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            nothingNew(),
            "A hold is in force: say that it goes on, or who lifted it.");
  }

  @Test
  void whyThereIsAHoldIsNotTypedAgainButThatItGoesOnIsDecidedEachTime() {
    var police = involved();
    assertThat(police.opens("yjs", "updatePoliceStatus")).containsEntry("hold", "NONE");

    police.submits("yjs", "updatePoliceStatus", onHold());

    assertThat(police.opens("yjs", "updatePoliceStatus"))
        .containsEntry("holdReason", "Interviews are still to be held")
        .containsEntry("holdAgreedWith", "Officer in the case")
        .doesNotContainKey("hold");
  }

  @Test
  void aHoldThatTheStrategyDiscussionSetIsKnownHere() {
    var police = involved();
    standing.state(police.reference(), Fact.OFFENCE_DISCUSSION_HOLD, "YES", "manager");

    assertThat(police.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains("Hold since 1 December 2026");
    police.isRefused("yjs", "updatePoliceStatus", nothingNew(), "A hold is in force");
  }

  @Test
  void otherNewsDoesNotPutOffTheReviewOfAHold() {
    var police = involved();
    standing.state(police.reference(), Fact.OFFENCE_DISCUSSION_HOLD, "YES", "manager");
    standing.state(police.reference(), Fact.HOLD_REVIEW_ON, "2026-12-10", "manager");
    assertThat(police.opens("yjs", "updatePoliceStatus"))
        .containsEntry("holdReviewOn", "2026-12-10");

    police
        .submits("yjs", "updatePoliceStatus", onHold("holdReviewOn", null))
        .submits("yjs", "updatePoliceStatus", onHold());

    assertThat(standing.dateOf(police.reference(), Fact.HOLD_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-10"));
  }

  @Test
  void aLiftedHoldIsToldToTheAssessment() {
    var police = listened(involved().submits("yjs", "updatePoliceStatus", onHold()));

    police
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            lifted("assessmentMode", null),
            "say how the assessment may go on now")
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            lifted("holdLiftedBy", null),
            "Lifted by (police or CPS): please fill this in.")
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            lifted("holdLiftedOn", "2026-12-02"),
            "cannot be in the future")
        .submits("yjs", "updatePoliceStatus", lifted())
        .hasPassed("holdLiftReported");

    assertThat(heard(police)).containsExactly("heardHoldLifted");
    assertThat(standing.now(police.reference(), Fact.OFFENCE_DISCUSSION_HOLD)).contains("NO");
    assertThat(standing.dateOf(police.reference(), Fact.HOLD_REVIEW_ON)).isEmpty();
    assertThat(standing.now(police.reference(), Fact.ASSESSMENT_MODE)).contains("FULL");
    assertThat(told(police)).contains("The hold on talking about the alleged incident was lifted.");
  }

  @Test
  void thereIsNoHoldToLiftWhereNoneIsInForce() {
    involved().isRefused("yjs", "updatePoliceStatus", lifted(), "There is no hold to lift.");
  }

  @Test
  void afterThreeMonthsAHoldIsTakenFurtherOrSomebodySaysWhyNot() {
    var police = involved().submits("yjs", "updatePoliceStatus", onHold());
    TestClock.at("2027-03-01T10:00");

    police
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            later(onHold(), "2027-03-01"),
            "The hold has lasted three months")
        .submits(
            "yjs",
            "updatePoliceStatus",
            with(later(onHold(), "2027-03-01"), "holdEscalation", "POLICE_SUPERVISOR"))
        .waitsAt("updatePoliceStatus");
  }

  @Test
  void aHoldCannotOutlastTheStrand() {
    var police = listened(involved().submits("yjs", "updatePoliceStatus", onHold()));

    police
        .isRefused(
            "yjs",
            "updatePoliceStatus",
            with(onHold(), "news", "YES", "status", "CONCLUDED", "cpsViews", "NOT_REQUESTED"),
            "cannot outlast the police strand")
        .submits(
            "yjs",
            "updatePoliceStatus",
            with(lifted(), "news", "YES", "status", "CONCLUDED", "cpsViews", "NOT_REQUESTED"))
        .hasPassed("holdLiftReported")
        .waitsAt("recordPoliceOutcome");

    assertThat(heard(police)).containsExactly("heardHoldLifted");
  }

  // -- the outcome --------------------------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(
      value = PoliceOutcome.class,
      names = {
        "NFA_EVIDENTIAL",
        "NFA_PUBLIC_INTEREST",
        "OTHER_BODY_PRIMACY",
        "OUTCOME_21",
        "OUTCOME_22",
        "COMMUNITY_RESOLUTION",
        "NOT_GUILTY",
        "DISCONTINUED"
      })
  void anOutcomeWithoutAFindingEndsTheStrandAndTheIncidentStaysAlleged(PoliceOutcome outcome) {
    var police = listened(concluded());

    police
        .submits("socialworker", "recordPoliceOutcome", outcome(outcome.name()))
        .hasPassed("policeOutcomeReported", "policeConcluded")
        .doesNotWaitAt("updatePoliceStatus", "recordPoliceOutcome");

    assertThat(standing.now(police.reference(), Fact.POLICE_OUTCOME)).contains(outcome.name());
    assertThat(standing.now(police.reference(), Fact.POLICE_STRAND)).contains("CONCLUDED");
    assertThat(standing.dateOf(police.reference(), Fact.NEXT_POLICE_CHASE_ON)).isEmpty();
    assertThat(statusOfIncident(police)).isEqualTo(IncidentStatus.ALLEGED);
    assertThat(heard(police)).containsExactly("heardPositionChanged");
    assertThat(told(police)).contains("The behaviour remains alleged; no court has decided it.");
  }

  @ParameterizedTest
  @EnumSource(
      value = PoliceOutcome.class,
      names = {"REFERRAL_ORDER", "YRO", "CUSTODY_OR_OTHER", "ABSOLUTE_OR_CONDITIONAL_DISCHARGE"})
  void onlyACourtsFindingMakesAnIncidentMoreThanAlleged(PoliceOutcome outcome) {
    var police = concluded();

    police
        .submits("yjs", "recordPoliceOutcome", sentenced(outcome.name()))
        .hasPassed("policeConcluded")
        .isEnded();

    assertThat(statusOfIncident(police)).isEqualTo(IncidentStatus.FOUND_BY_COURT);
    assertThat(told(police)).contains("Court outcome recorded as told");
  }

  @Test
  void aCautionKeepsTheNotesTheLawAsksForAndTheIncidentStaysAlleged() {
    var police = concluded();

    police
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            cautioned("appropriateAdult", null),
            "Was an appropriate adult there?: choose one.")
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            cautioned("notificationRequired", null),
            "(the register)?: choose one.")
        .submits("yjs", "recordPoliceOutcome", cautioned())
        .hasPassed("policeConcluded");

    var told = strand(police).lastRecordedOutcome().orElseThrow();
    assertThat(told.appropriateAdult()).isEqualTo(RecordedOutcome.AppropriateAdult.PRESENT);
    assertThat(statusOfIncident(police)).isEqualTo(IncidentStatus.ALLEGED);
  }

  @Test
  void theConditionsOfAConditionalCautionReachTheSafetyPlanAndThoseOfBailEnd() {
    var police =
        involved()
            .submits("yjs", "updatePoliceStatus", onBail())
            .submits("yjs", "updatePoliceStatus", news("CONCLUDED"));

    assertThat(standing.bailConditions(police.reference()))
        .as("until the outcome says otherwise")
        .contains(BailCondition.EXCLUDED_PLACE);
    police.submits(
        "yjs",
        "recordPoliceOutcome",
        with(
            cautioned(),
            "outcome",
            "YOUTH_CONDITIONAL_CAUTION",
            "conditionFlags",
            List.of("NO_CONTACT"),
            "conditions",
            List.of(Map.of("text", "Attends the work"))));

    assertThat(standing.bailConditions(police.reference()))
        .containsExactly(BailCondition.NO_CONTACT);
    assertThat(standing.now(police.reference(), Fact.BAIL_CONDITION_TEXTS)).contains("YES");
  }

  @Test
  void aReferralOrderRunsFromTheDayTheContractIsSigned() {
    TestClock.at("2027-06-14T15:00");
    var police = concluded("notifiedOn", "2027-02-02");

    police
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(ordered(), "orderMonths", null),
            "Length in months: please fill this in.")
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(ordered(), "contractSignedOn", "2027-06-10"),
            "before the order was made")
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(ordered(), "firstPanelOn", "2027-06-10"),
            "before the order was made")
        .submits(
            "yjs",
            "recordPoliceOutcome",
            with(ordered(), "strand", "CONTINUES", "outstanding", "Contract to be signed"));

    assertThat(strand(police).lastRecordedOutcome().orElseThrow().order().firstPanelDueOn())
        .isEqualTo("2027-07-12");
    assertThat(strand(police).lastRecordedOutcome().orElseThrow().order().contractEndsOn())
        .isEmpty();
    assertThat(police.opens("yjs", "updatePoliceStatus").get("policePosition").toString())
        .contains("by 12 July 2027", "does not run yet");

    TestClock.at("2027-07-12T15:00");
    police
        .submits("yjs", "updatePoliceStatus", later(news("CONCLUDED"), "2027-07-12"))
        .submits("yjs", "recordPoliceOutcome", with(ordered(), "contractSignedOn", "2027-07-12"));

    assertThat(strand(police).lastRecordedOutcome().orElseThrow().order().contractEndsOn())
        .contains(LocalDate.parse("2028-04-12"));
  }

  @Test
  void notificationIsNeverFilledInAndTheStrandStaysOpenUntilThePoliceConfirmIt() {
    var police = concluded();

    assertThat(police.opens("yjs", "recordPoliceOutcome"))
        .doesNotContainKeys("notificationRequired", "mappa", "preventiveOrder");
    police
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(sentenced("YRO"), "notificationRequired", "AWAITING"),
            "the strand stays open until they do")
        .submits(
            "yjs",
            "recordPoliceOutcome",
            with(
                sentenced("YRO"),
                "notificationRequired",
                "AWAITING",
                "strand",
                "CONTINUES",
                "outstanding",
                "Notification"))
        .waitsOnlyAt("updatePoliceStatus");
    assertThat(standing.now(police.reference(), Fact.POLICE_STRAND)).contains("OPEN");

    police.submits("yjs", "updatePoliceStatus", news("CONCLUDED"));
    var shown = police.opens("yjs", "recordPoliceOutcome");
    assertThat(shown)
        .containsEntry("outcome", "YRO")
        .doesNotContainKeys("notificationRequired", "mappa", "preventiveOrder");
    police
        .submits(
            "yjs",
            "recordPoliceOutcome",
            with(
                sentenced("YRO"),
                "notificationRequired",
                "NO",
                "notificationConfirmedBy",
                "Officer"))
        .isEnded();
  }

  @Test
  void mappaIsRecordedByYouthJusticeOnly() {
    var police = concluded();
    var notified =
        with(
            sentenced("YRO"),
            "mappa",
            null,
            "notificationRequired",
            "YES",
            "parentDirected",
            "YES",
            "notificationUntil",
            "2030-03-06");

    police
        .isRefused(
            "socialworker",
            "recordPoliceOutcome",
            with(notified, "mappa", "CAT1_L1"),
            "recorded by youth justice only")
        .isRefused(
            "socialworker",
            "recordPoliceOutcome",
            notified,
            "Youth justice has not recorded MAPPA yet")
        .isRefused(
            "socialworker",
            "recordPoliceOutcome",
            with(sentenced("YRO"), "mappa", null),
            "Youth justice has not recorded MAPPA yet")
        .submits(
            "yjs",
            "recordPoliceOutcome",
            with(
                notified,
                "mappa",
                "CAT1_L1",
                "preventiveOrder",
                "YES",
                "preventiveOrderUntil",
                "2031-09-06"))
        .isEnded();

    var notification = strand(police).lastRecordedOutcome().orElseThrow().notification();
    assertThat(notification.required()).isEqualTo(RecordedOutcome.NotificationRequired.YES);
    assertThat(notification.until()).isEqualTo("2030-03-06");
    assertThat(notification.mappa()).isEqualTo(RecordedOutcome.Mappa.CAT1_L1);
    assertThat(notification.preventiveOrderUntil()).isEqualTo("2031-09-06");
  }

  @Test
  void workAskedForAfterTheClosingOpensTheCaseAgain() {
    var police = concluded();
    files.save(files.of(police.reference()).close(ClosureReason.COMPLETED, clock.instant()));

    police.submits(
        "yjs",
        "recordPoliceOutcome",
        with(outcome("OUTCOME_22"), "work", "YES", "workWanted", "Assessment and direct work"));

    assertThat(files.of(police.reference()).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(standing.dateOf(police.reference(), Fact.REOPENED_ON))
        .contains(LocalDate.parse("2026-12-01"));
  }

  @Test
  void theWorkThatIsAskedForIsToldToThePathway() {
    var police = listened(concluded());

    police
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(outcome("OUTCOME_22"), "work", "YES"),
            "What they ask for: please fill this in.")
        .submits(
            "yjs",
            "recordPoliceOutcome",
            with(
                outcome("OUTCOME_22"),
                "work",
                "YES",
                "workWanted",
                "Assessment and direct work",
                "workWeeks",
                16,
                "workReportDueOn",
                "2027-03-31"))
        .hasPassed("workRequestReported", "policeOutcomeReported", "policeConcluded");

    assertThat(heard(police))
        .containsExactlyInAnyOrder("heardWorkRequested", "heardPositionChanged");
    assertThat(strand(police).lastRecordedOutcome().orElseThrow().workWeeks()).isEqualTo(16);
  }

  @Test
  void workThatIsAlreadyUnderWayIsNotAskedForAgain() {
    var police = listened(concluded());

    police.submits(
        "yjs", "recordPoliceOutcome", with(outcome("OUTCOME_22"), "work", "ALREADY_UNDER_WAY"));

    assertThat(heard(police)).containsExactly("heardPositionChanged");
  }

  @Test
  void aChildUnderTenHasNoOutcomeButThoseOfAChildUnderTen() {
    var police =
        aStrandAbout("2018-03-04", "2026-11-20")
            .submits("socialworker", "establishPoliceRoute", established())
            .submits("socialworker", "updatePoliceStatus", news("CONCLUDED"));

    police
        .isRefused(
            "socialworker",
            "recordPoliceOutcome",
            outcome("OUTCOME_22"),
            "under 10 at every incident: no caution, order or other outcome")
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            cautioned(),
            "under 10 at every incident: no caution, order or other outcome")
        .submits("socialworker", "recordPoliceOutcome", outcome("UNDER_10"))
        .isEnded();

    assertThat(standing.now(police.reference(), Fact.POLICE_OUTCOME)).contains("UNDER_10");
  }

  @Test
  void aChildOfTenOrOverDoesNotHaveTheOutcomeOfAChildUnderTen() {
    concluded()
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            outcome("UNDER_10"),
            "10 or over at every incident recorded");
  }

  @Test
  void betweenTheTwoAnOutcomeCanOnlyBeAboutTheIncidentsAtTenOrOver() {
    var police =
        aStrandAbout("2016-06-01", "2025-05-01", "2026-11-20")
            .submits("socialworker", "establishPoliceRoute", established())
            .submits("socialworker", "updatePoliceStatus", news("CONCLUDED"));

    assertThat(police.opens("yjs", "recordPoliceOutcome").get("incidentChoices").toString())
        .contains("Incident 1: 1 May 2025, age 8", "Incident 2: 20 November 2026, age 10");
    police
        .isRefused("yjs", "recordPoliceOutcome", sentenced("YRO"), "the child was under 10")
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(sentenced("YRO"), "incidents", List.of("3")),
            "choose from the answers offered")
        .submits(
            "yjs",
            "recordPoliceOutcome",
            with(
                sentenced("YRO"),
                "incidents",
                List.of("2"),
                "strand",
                "CONTINUES",
                "outstanding",
                "Incident 1"))
        .submits("socialworker", "updatePoliceStatus", news("CONCLUDED"))
        .submits(
            "socialworker",
            "recordPoliceOutcome",
            with(outcome("UNDER_10"), "incidents", List.of("1")))
        .isEnded();

    assertThat(incidents.of(police.reference()))
        .extracting(Incident::status)
        .containsExactly(IncidentStatus.ALLEGED, IncidentStatus.FOUND_BY_COURT);
  }

  @Test
  void anOutcomeCannotLieInTheFuture() {
    concluded()
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(outcome("OUTCOME_21"), "outcomeOn", "2026-12-02"),
            "cannot be in the future")
        .isRefused(
            "yjs",
            "recordPoliceOutcome",
            with(outcome("OUTCOME_21"), "outcomeOn", "2019-12-02"),
            "The outcome cannot be before");
  }

  @Test
  void aMatterMayBeReopenedWhileTheStrandRuns() {
    var police =
        listened(
            concluded()
                .submits(
                    "yjs",
                    "recordPoliceOutcome",
                    with(
                        outcome("NFA_EVIDENTIAL"),
                        "strand",
                        "CONTINUES",
                        "outstanding",
                        "Right to review")));

    police
        .waitsAt("updatePoliceStatus")
        .submits("yjs", "updatePoliceStatus", news("REOPENED", "releaseStatus", "NOT_ARRESTED"))
        .waitsAt("updatePoliceStatus");

    assertThat(standing.now(police.reference(), Fact.POLICE_STATUS)).contains("REOPENED");
    assertThat(heard(police)).containsExactly("heardPositionChanged");
  }

  @Test
  void aStrandThatEndedBeginsAgainOnTheSameRecord() {
    var police =
        concluded().submits("yjs", "recordPoliceOutcome", outcome("NFA_EVIDENTIAL")).isEnded();

    var again =
        cast.starts("police", police.reference())
            .submits("socialworker", "establishPoliceRoute", established());

    again.waitsOnlyAt("updatePoliceStatus");
    assertThat(standing.now(police.reference(), Fact.POLICE_STATUS)).contains("REOPENED");
    assertThat(strands.findAll())
        .filteredOn(strand -> strand.caseReference().equals(police.reference()))
        .hasSize(1);
  }

  @Test
  void aStrandThatRunsAsksTodayWhenThereIsSomethingNewToTell() {
    var police = involved().isDue("updatePoliceStatus", "2026-12-31");
    cast.starts("police", police.reference())
        .hasPassed("policeStrandGoesOn")
        .waitsOnlyAt("updatePoliceStatus");

    toldAgain(police);
    police.waitsOnlyAt("updatePoliceStatus").isDue("updatePoliceStatus", "2026-12-01");
    assertThat(police.opens("yjs", "updatePoliceStatus").get("whatToTell").toString())
        .contains("A new incident was reported");
    police.submits("yjs", "updatePoliceStatus", nothingNew());
    police.waitsOnlyAt("updatePoliceStatus").isDue("updatePoliceStatus", "2026-12-31");
    assertThat(reasons.areOpen(police.reference(), Fact.POLICE_TOLD_AGAIN)).isFalse();
  }

  @Test
  void nothingIsConcludedOverWhatThePoliceWereToldMeanwhile() {
    var police = concluded().waitsOnlyAt("recordPoliceOutcome");
    toldAgain(police);
    police.waitsOnlyAt("updatePoliceStatus").isDue("updatePoliceStatus", "2026-12-01");

    police
        .submits("yjs", "updatePoliceStatus", news("CONCLUDED"))
        .submits("yjs", "recordPoliceOutcome", outcome("NFA_EVIDENTIAL"))
        .isEnded();
  }

  @Test
  void aStrandThatEndedIsOpenWhileItsRouteIsLookedAtAgain() {
    var police =
        concluded().submits("yjs", "recordPoliceOutcome", outcome("NFA_EVIDENTIAL")).isEnded();
    cast.starts("police", police.reference()).waitsOnlyAt("establishPoliceRoute");
    assertThat(standing.now(police.reference(), Fact.POLICE_STRAND)).contains("OPEN");

    cast.starts("police", police.reference())
        .hasPassed("policeStrandGoesOn")
        .waitsOnlyAt("establishPoliceRoute");
  }

  private void toldAgain(Journey police) {
    reasons.give(police.reference(), Fact.POLICE_TOLD_AGAIN, "A new incident was reported", "edt");
    runtime
        .createMessageCorrelation("policeToldAgain")
        .processInstanceBusinessKey(police.reference().value())
        .correlateAll();
  }

  @Test
  void nothingThatWasWrittenReachesTheEngine() {
    var police = concluded().submits("yjs", "recordPoliceOutcome", outcome("OUTCOME_21"));

    for (var instance :
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(police.reference().value())
            .list()) {
      assertThat(
              history
                  .createHistoricVariableInstanceQuery()
                  .processInstanceId(instance.getId())
                  .list())
          .extracting(variable -> variable.getName())
          .allMatch(name -> name.matches("(police\\w+|amber|red)(Outcome|Due)"));
    }
  }

  // -- the cast's words ---------------------------------------------------------------------------

  private Journey aStrandAbout(String bornOn, String... happenedOn) {
    var reference = cast.aCase(bornOn);
    for (var day : happenedOn) {
      happened(reference, Incident.Period.on(LocalDate.parse(day)));
    }
    return cast.starts("police", reference);
  }

  private Journey aStrandAboutSomebodyOfUnknownAge(String happenedOn) {
    var child = children.register(Child.Identity.of("X.Z.", null));
    var reference = files.open(aConcern(ReceivedVia.PHONE), child).caseReference();
    happened(reference, Incident.Period.on(LocalDate.parse(happenedOn)));
    return cast.starts("police", reference);
  }

  private Concern aConcern(ReceivedVia via) {
    var referrer = new Referrer("A school", ReferrerRole.SCHOOL_DSL, null, null, false);
    return Concern.referral(clock.instant(), via, referrer, "A concern", false, null);
  }

  private void happened(CaseReference reference, Incident.Period period) {
    incidents.record(
        reference,
        new Incident.Account(
            period,
            List.of(Setting.SCHOOL),
            List.of(ContactType.CONTACT_NON_PENETRATIVE),
            null,
            null,
            ImagesInvolved.NO,
            null));
  }

  private String proposalFor(String bornOn, String... happenedOn) {
    return aStrandAbout(bornOn, happenedOn)
        .opens("socialworker", "establishPoliceRoute")
        .get("proposal")
        .toString();
  }

  private Journey involved(Object... changes) {
    return aStrandAbout("2012-05-14", "2026-11-10")
        .submits("socialworker", "establishPoliceRoute", established(changes));
  }

  private Journey concluded(Object... changes) {
    var police = involved(changes);
    return police.submits(
        "yjs",
        "updatePoliceStatus",
        later(
            news("CONCLUDED"), police.opens("yjs", "updatePoliceStatus").get("toldOn").toString()));
  }

  /** Other strands of the case that wait for whatever the police strand tells. */
  private Journey listened(Journey police) {
    cast.starts("listeningStrands", police.reference());
    return police;
  }

  private List<String> heard(Journey police) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(police.reference().value())
        .processDefinitionKey("listeningStrands")
        .list()
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .finished()
                    .list()
                    .stream())
        .map(activity -> activity.getActivityId())
        .filter(id -> id.startsWith("heard"))
        .toList();
  }

  private PoliceStrand strand(Journey police) {
    return strands.findByCaseReference(police.reference()).orElseThrow();
  }

  private IncidentStatus statusOfIncident(Journey police) {
    return incidents.of(police.reference(), 1).status();
  }

  private String told(Journey police) {
    return chronology.of(police.reference()).stream()
        .map(entry -> entry.summary())
        .toList()
        .toString();
  }

  private static Map<String, Object> established(Object... changes) {
    return with(
        Map.of(
            "asProposed", "YES",
            "involvement", "NEEDED",
            "notifiedOn", "2026-11-12",
            "notifiedBy", "WE_TOLD_POLICE",
            "notifiedMethod", "PHONE",
            "force", "A police force",
            "notGivenYet", List.of("CRIME_REFERENCE", "OFFICER", "OFFICER_CONTACT")),
        changes.length == 0 ? new Object[] {"notifiedOn", "2026-12-01"} : changes);
  }

  private static Map<String, Object> notNeeded(Object... changes) {
    return with(
        Map.of(
            "asProposed",
            "YES",
            "involvement",
            "NOT_NEEDED",
            "notNeededReason",
            REASON,
            "approvedBy",
            "manager"),
        changes);
  }

  private static Map<String, Object> nothingNew() {
    return with(
        Map.of(
            "toldOn", "2026-12-01",
            "toldBy", "Officer in the case",
            "news", "NO",
            "said", "Phones are still being examined",
            "hold", "NONE",
            "familyMayBeTold", "NO",
            "meanwhile", "The safety plan was reviewed; family support continues"));
  }

  private static Map<String, Object> news(String status, Object... more) {
    return with(
        with(
            nothingNew(),
            "news",
            "YES",
            "said",
            "Told by phone",
            "status",
            status,
            "cpsViews",
            "NOT_REQUESTED"),
        more);
  }

  private static Map<String, Object> investigated(String release) {
    return news("UNDER_INVESTIGATION", "releaseStatus", release);
  }

  private static Map<String, Object> onBail() {
    return with(
        investigated("PRE_CHARGE_BAIL_CONDITIONAL"),
        "bailReturnOn",
        "2027-02-13",
        "conditionFlags",
        List.of("NO_CONTACT", "EXCLUDED_PLACE"),
        "conditions",
        List.of(
            Map.of(
                "text",
                "Not within the school gates",
                "from",
                "2026-12-01",
                "until",
                "2027-02-13")));
  }

  private static Map<String, Object> onHold(Object... changes) {
    return with(
        with(
            nothingNew(),
            "hold",
            "IN_FORCE",
            "holdReason",
            "Interviews are still to be held",
            "holdAgreedWith",
            "Officer in the case",
            "assessmentMode",
            "NO_OFFENCE_DISCUSSION",
            "assessmentModeReason",
            "Agreed in the discussion"),
        changes);
  }

  private static Map<String, Object> lifted(Object... changes) {
    return with(
        with(
            nothingNew(),
            "hold",
            "LIFTED",
            "holdLiftedBy",
            "Officer in the case",
            "holdLiftedOn",
            "2026-12-01",
            "assessmentMode",
            "FULL",
            "assessmentModeReason",
            "Interviews are done"),
        changes);
  }

  private static Map<String, Object> outcome(String outcome) {
    return with(
        Map.of(
            "outcome", outcome,
            "outcomeOn", "2026-12-01",
            "confirmedBy", "Officer in the case",
            "evidence", "EMAIL",
            "work", "NO",
            "familyMayBeTold", "YES",
            "strand", "CONCLUDED"));
  }

  private static Map<String, Object> cautioned(Object... changes) {
    return with(
        with(
            outcome("YOUTH_CAUTION"),
            "appropriateAdult",
            "PRESENT",
            "notificationRequired",
            "NO",
            "notificationConfirmedBy",
            "Officer in the case",
            "mappa",
            "NONE",
            "preventiveOrder",
            "NO"),
        changes);
  }

  private static Map<String, Object> sentenced(String outcome) {
    return with(
        outcome(outcome),
        "orderMonths",
        12,
        "notificationRequired",
        "NO",
        "notificationConfirmedBy",
        "Officer in the case",
        "mappa",
        "NONE",
        "preventiveOrder",
        "NO");
  }

  private static Map<String, Object> ordered() {
    return with(sentenced("REFERRAL_ORDER"), "outcomeOn", "2027-06-14", "orderMonths", 9);
  }

  private static Map<String, Object> later(Map<String, Object> answers, String day) {
    return with(answers, "toldOn", day);
  }

  private static Map<String, Object> with(Map<String, Object> answers, Object... changes) {
    var changed = new HashMap<>(answers);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put((String) changes[i], changes[i + 1]);
    }
    return changed;
  }
}
