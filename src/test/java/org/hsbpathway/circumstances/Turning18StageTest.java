package org.hsbpathway.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A young person turns eighteen: planned from seventeen, agreed by seventeen and a half, and on the
 * birthday nothing ends until a person has recorded a handover or an informed refusal (E14).
 */
@PathwayTest
class Turning18StageTest {

  @Autowired Cast cast;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired Deadlines deadlines;

  private CaseReference acceptedCase(String born) {
    var reference = cast.aCase(born);
    files.save(files.of(reference).accept());
    return reference;
  }

  private Journey referralDecided(String born) {
    var reference = acceptedCase(born);
    decides(reference);
    return cast.starts("safetyPlan", reference);
  }

  private void decides(CaseReference reference) {
    runtime
        .createMessageCorrelation("referralDecided")
        .processInstanceBusinessKey(reference.value())
        .correlateAll();
  }

  private void morningComes() {
    var morning =
        management.createJobQuery().timers().processDefinitionKey("birthdays").singleResult();
    management.executeJob(morning.getId());
  }

  // -- how it begins ------------------------------------------------------------------------------

  @Test
  void onTheMorningOfTheSeventeenthBirthdayThePlanIsBegun() {
    var child = referralDecided("2009-12-02").doesNotWaitAt("writeTransitionPlan");
    morningComes();
    child.workOffJobs().doesNotWaitAt("writeTransitionPlan");

    TestClock.at("2026-12-02T06:00");
    morningComes();
    // Wed 2 Dec + 20 working days is Mon 4 Jan 2027 (25 and 28 Dec, 1 Jan are bank holidays).
    child.workOffJobs().isDue("writeTransitionPlan", "2027-01-04");
    assertThat(standing.is(child.reference(), Fact.TRANSITION, "BEGUN")).isTrue();
    morningComes();
    child.workOffJobs();
    assertThat(child.openSteps().stream().filter("writeTransitionPlan"::equals)).hasSize(1);
  }

  @Test
  void whoIsSeventeenWhenTheCaseBeginsIsPlannedForAtOnce() {
    // Born 1 Aug 2009: 17½ on 1 Feb 2027.
    var child = referralDecided("2009-08-01");
    decides(child.reference());
    assertThat(child.openSteps().stream().filter("writeTransitionPlan"::equals)).hasSize(1);
    child
        .isDue("writeTransitionPlan", "2026-12-31")
        .does("socialworker", "writeTransitionPlan", written())
        .isDue("agreeTransitionPlan", "2027-02-01");
    assertThat(deadlines.of(child.reference()))
        .extracting(Deadline::dueAt)
        .contains(Instant.parse("2027-02-01T23:59:59Z"));
  }

  @Test
  void whoIsSeventeenAndAHalfHasNoTimeToLose() {
    var child =
        referralDecided("2009-05-20")
            .isDue("writeTransitionPlan", "2026-12-01")
            .does("socialworker", "writeTransitionPlan", written())
            .isDue("agreeTransitionPlan", "2026-12-01")
            .does("manager", "agreeTransitionPlan")
            .hasPassed("transitionAgreed")
            .doesNotWaitAt("recordHandoverToAdults");
    assertThat(child.opens("socialworker", "agreeInterimPlan").get("caseSummary").toString())
        .contains("a plan is agreed with adult services", "turns 18 20 May 2027");
  }

  @Test
  void aChildOrAnUndecidedConcernOrAnUnknownBirthdayIsLeftAlone() {
    referralDecided("2012-05-14").doesNotWaitAt("writeTransitionPlan");
    var undecided = cast.aCase("2009-08-01");
    decides(undecided);
    morningComes();
    assertThat(standing.now(undecided, Fact.TRANSITION)).isEmpty();
  }

  @Test
  void afterTheClosingTheTransitionIsNoLongerOurs() {
    var child = referralDecided("2009-08-01").waitsAt("writeTransitionPlan");
    files.save(
        files
            .of(child.reference())
            .close(ClosureReason.COMPLETED, Instant.parse("2026-12-01T09:00:00Z")));
    Life.closes(runtime, child);
    child.hasPassed("transitionStopped").doesNotWaitAt("writeTransitionPlan");
    assertThat(standing.now(child.reference(), Fact.TRANSITION)).isEmpty();
    morningComes();
    child.workOffJobs().doesNotWaitAt("writeTransitionPlan");
  }

  // -- the plan -----------------------------------------------------------------------------------

  @Test
  void thePlanIsTheYoungPersonsAndAsksTheAdultServices() {
    referralDecided("2009-08-01")
        .cannot(
            "socialworker",
            "writeTransitionPlan",
            "what the child said",
            Life.but(written(), "childVoice", "n/a"))
        .cannot(
            "socialworker",
            "writeTransitionPlan",
            "why no adult service",
            Life.but(written(), "asked", List.of("NONE")))
        .cannot(
            "socialworker",
            "writeTransitionPlan",
            "excludes",
            Life.but(written(), "asked", List.of("NONE", "HOUSING")))
        .does(
            "socialworker",
            "writeTransitionPlan",
            Life.but(written(), "asked", List.of("NONE"), "noneBecause", "He moves abroad."))
        .cannot("manager", "agreeTransitionPlan", "future", "agreedOn", "2026-12-02");
  }

  // -- the birthday -------------------------------------------------------------------------------

  @Test
  void onTheEighteenthBirthdayNothingEndsByItself() {
    var child = eighteen();
    child
        .isDue("recordHandoverToAdults", "2027-01-15")
        .waitsAt("writeTransitionPlan", "agreeInterimPlan");
    assertThat(child.opens("socialworker", "recordHandoverToAdults").get("birthday").toString())
        .contains("15 January 2027");

    child
        .does(
            "socialworker",
            "recordHandoverToAdults",
            settled("NOT_YET", "missing", "Adult mental health answers next week."))
        .isDue("recordHandoverToAdults", "2027-01-22")
        .waitsAt("agreeInterimPlan");
    assertThat(standing.is(child.reference(), Fact.TRANSITION, "BEGUN")).isTrue();
    assertThat(told(child))
        .contains(
            "The young person is eighteen; neither a handover nor an informed refusal is there yet, and the safety plan stays in force.");
  }

  @Test
  void theDayBeforeNobodyIsAsked() {
    var child = referralDecided("2009-01-15");
    TestClock.at("2027-01-14T23:59");
    child.workOffJobs().doesNotWaitAt("recordHandoverToAdults");
    TestClock.at("2027-01-15T00:00");
    child.workOffJobs().waitsAt("recordHandoverToAdults");
  }

  @Test
  void aHandoverPassesThePlanOn() {
    var child = eighteen();
    isSafeTonight(child);
    child
        .cannot(
            "socialworker",
            "recordHandoverToAdults",
            "future",
            settled("HANDED_OVER", "settledOn", "2027-01-16"))
        .does(
            "socialworker",
            "recordHandoverToAdults",
            settled("HANDED_OVER", "toWhom", "Adult mental health, N.N."))
        .hasPassed("planGoesOver", "adulthoodReached", "safetyPlanReleased")
        .doesNotWaitAt("writeTransitionPlan", "writeSafetyPlan");
    assertThat(standing.now(child.reference(), Fact.SAFETY_PLAN)).contains("HANDED_OVER");
    assertThat(standing.now(child.reference(), Fact.PLAN_HOLDER))
        .contains("Adult mental health, N.N.");
    assertThat(standing.now(child.reference(), Fact.TURNS_18_ON)).isEmpty();
  }

  @Test
  void aRefusalCountsOnlyIfItIsInformed() {
    var child = eighteen();
    isSafeTonight(child);
    child
        .cannot(
            "socialworker",
            "recordHandoverToAdults",
            "what it means to do without",
            settled("REFUSED", "informed", false))
        .does("socialworker", "recordHandoverToAdults", settled("REFUSED"))
        .hasPassed("adulthoodReached", "safetyPlanReleased");
    assertThat(standing.now(child.reference(), Fact.SAFETY_PLAN)).contains("ENDED");
    assertThat(standing.is(child.reference(), Fact.TRANSITION, "REFUSED")).isTrue();
  }

  @Test
  void whoIsStillAtRiskIsProtectedBySomebodyWhoKnows() {
    eighteen()
        .cannot(
            "socialworker",
            "recordHandoverToAdults",
            "Who was told of it",
            settled("HANDED_OVER", "ongoingRisk", "YES", "riskToldTo", List.of()))
        .cannot(
            "socialworker",
            "recordHandoverToAdults",
            "what the child said",
            settled("HANDED_OVER", "childVoice", "none"))
        .does(
            "socialworker",
            "recordHandoverToAdults",
            settled("HANDED_OVER", "ongoingRisk", "YES", "riskToldTo", List.of("POLICE")));
  }

  @Test
  void whoIsEighteenAlreadyIsAskedAtOnce() {
    referralDecided("2008-11-30").waitsAt("writeTransitionPlan", "recordHandoverToAdults");
  }

  private Journey eighteen() {
    var child = referralDecided("2009-01-15");
    TestClock.at("2027-01-15T08:00");
    return child.workOffJobs();
  }

  private static void isSafeTonight(Journey child) {
    child.does(
        "socialworker",
        "agreeInterimPlan",
        "neverInCharge",
        true,
        "supervisors",
        List.of(Map.of("name", "M.T.", "role", "Mother", "understands", "YES")));
  }

  private static Object[] written() {
    return new Object[] {
      "childVoice", "I want a flat of my own.", "asked", List.of("ADULT_MENTAL_HEALTH", "HOUSING")
    };
  }

  private static Object[] settled(String result, Object... pairs) {
    return Life.but(
        new Object[] {"result", result, "childVoice", "I am fine with that.", "ongoingRisk", "NO"},
        pairs);
  }

  private List<String> told(Journey child) {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }
}
