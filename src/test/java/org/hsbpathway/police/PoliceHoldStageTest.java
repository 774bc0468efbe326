package org.hsbpathway.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A hold that lasts: looked at again every 28 days, discussed again every 20 working days, taken to
 * a police supervisor after three months and further after six; only people lift it (E12).
 */
@PathwayTest
class PoliceHoldStageTest {

  static final String WELFARE =
      "Two visits, school support twice a week, a talk with the parents on 1 July.";

  @Autowired Cast cast;
  @Autowired Standing standing;
  @Autowired Reasons reasons;
  @Autowired OffenceHold hold;
  @Autowired Chronology chronology;
  @Autowired CaseNotes notes;

  /** A hold that the police asked for on Tuesday 8 June 2027. */
  Journey onHold() {
    TestClock.at("2027-06-08T10:00");
    var child =
        cast.starts("police", cast.aCase())
            .does(
                "socialworker",
                "establishPoliceRoute",
                "asProposed",
                "YES",
                "involvement",
                "NEEDED",
                "notifiedOn",
                "2027-06-07");
    standing.state(child.reference(), Fact.ASSESSMENT_MODE, "DEFERRED", "manager");
    return says(child, "IN_FORCE", "holdReviewOn", "2027-07-06");
  }

  static Journey says(Journey child, String hold, Object... answers) {
    return child.does(
        "socialworker",
        "updatePoliceStatus",
        with(answers, "news", "NO", "hold", hold, "familyMayBeTold", "YES"));
  }

  static Object[] goesOn(String reviewOn, Object... answers) {
    return with(answers, "decision", "GOES_ON", "reviewOn", reviewOn, "welfareWork", WELFARE);
  }

  static Object[] with(Object[] answers, Object... plain) {
    var all = new ArrayList<Object>(List.of(plain));
    for (var answer : answers) {
      all.add(answer);
    }
    return all.toArray();
  }

  /** Whether the agencies were asked to meet since the last time they met. */
  boolean discussionIsAskedFor(Journey child) {
    return reasons.areOpen(child.reference(), Fact.DISCUSSION_NEEDED);
  }

  /** The agencies meet, and agree another day or none. */
  void agenciesMeet(Journey child, String again) {
    reasons.answered(child.reference(), Fact.DISCUSSION_NEEDED, "manager");
    if (again != null) {
      standing.state(
          child.reference(), Fact.STRATEGY_RECONVENES_ON, LocalDate.parse(again), "manager");
    }
    child.hears("discussionDecided");
  }

  List<String> told(Journey child) {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }

  static Journey at(Journey child, String time) {
    TestClock.at(time);
    return child.workOffJobs();
  }

  @Test
  void aHoldHasAReviewOfItsOwnAndNobodyOnlyWaits() {
    var child = onHold().isDue("reviewPoliceHold", "2027-07-06");

    TestClock.at("2027-07-06T10:00");
    child
        .cannot("manager", "reviewPoliceHold", "by 3 August 2027", goesOn("2027-08-04"))
        .cannot("manager", "reviewPoliceHold", "in the past", goesOn("2027-07-05"))
        .cannot(
            "manager",
            "reviewPoliceHold",
            "had since the last time",
            goesOn("2027-08-03", "welfareWork", null))
        .does("manager", "reviewPoliceHold", goesOn("2027-08-03"))
        .isDue("reviewPoliceHold", "2027-08-03");

    assertThat(standing.dateOf(child.reference(), Fact.HOLD_REVIEW_ON))
        .contains(LocalDate.parse("2027-08-03"));
    assertThat(notes.of(child.reference()))
        .anySatisfy(note -> assertThat(note.answers()).containsEntry("welfareWork", WELFARE));
    assertThat(child.opens("manager", "reviewPoliceHold").get("caseSummary").toString())
        .contains("what goes on meanwhile was written down on 6 Jul 2027");
    assertThat(child.opens("manager", "reviewPoliceHold").get("hold").toString())
        .contains("Hold since 8 June 2027", "Review deferral");
  }

  @Test
  void theAgenciesMeetAgainEveryTwentyWorkingDays() {
    var child = onHold();
    at(child, "2027-07-05T23:00");
    assertThat(discussionIsAskedFor(child)).isFalse();

    at(child, "2027-07-06T00:30");
    assertThat(discussionIsAskedFor(child)).isTrue();
    at(child, "2027-07-06T14:00");
    agenciesMeet(child, null);
    at(child, "2027-08-02T23:00");
    assertThat(discussionIsAskedFor(child)).isFalse();
    at(child, "2027-08-03T09:00");
    assertThat(discussionIsAskedFor(child)).isTrue();
    agenciesMeet(child, null);
    // The bank holiday of 30 August is no working day.
    at(child, "2027-08-31T09:00");
    assertThat(discussionIsAskedFor(child)).isFalse();
    at(child, "2027-09-01T09:00");
    assertThat(discussionIsAskedFor(child)).isTrue();
  }

  @Test
  void aDayThatTheAgenciesAgreedCountsBeforeTheUsualOne() {
    var child = onHold();
    TestClock.at("2027-06-15T10:00");
    agenciesMeet(child, "2027-06-22");

    at(child, "2027-06-21T09:00");
    assertThat(discussionIsAskedFor(child)).isFalse();
    at(child, "2027-06-22T09:00");
    assertThat(discussionIsAskedFor(child)).isTrue();
  }

  @Test
  void aHoldThatADiscussionSetHasItsReviewAndTheDayThatWasAgreed() {
    TestClock.at("2027-06-08T10:00");
    var reference = cast.aCase();
    hold.inForce(reference, LocalDate.parse("2027-06-30"), "manager");
    standing.state(
        reference, Fact.STRATEGY_RECONVENES_ON, LocalDate.parse("2027-06-22"), "manager");
    var child = cast.starts("police", reference);
    child.hears("holdSet").isDue("reviewPoliceHold", "2027-06-30");

    at(child, "2027-06-22T09:00");
    assertThat(discussionIsAskedFor(child)).isTrue();
  }

  @Test
  void aNodeThatStoodStillAsksOnceAndCountsOn() {
    var child = onHold();

    at(child, "2027-08-16T09:00");
    assertThat(discussionIsAskedFor(child)).isTrue();
    reasons.answered(child.reference(), Fact.DISCUSSION_NEEDED, "manager");
    // Twenty working days from the day it was asked, over the bank holiday.
    at(child, "2027-09-13T09:00");
    assertThat(discussionIsAskedFor(child)).isFalse();
    at(child, "2027-09-14T09:00");
    assertThat(discussionIsAskedFor(child)).isTrue();
  }

  @Test
  void afterThreeMonthsAManagerAsksAPoliceSupervisor() {
    var child = onHold();
    at(child, "2027-09-07T23:30");
    child.doesNotWaitAt("askPoliceSupervisor");

    at(child, "2027-09-08T09:00");
    child
        .isDue("askPoliceSupervisor", "2027-09-10")
        .cannot(
            "manager",
            "askPoliceSupervisor",
            "in the future",
            "spokenOn",
            "2027-09-09",
            "route",
            "STAYS_WITH_SUPERVISOR")
        .does(
            "manager",
            "askPoliceSupervisor",
            "spokenOn",
            "2027-09-08",
            "route",
            "STAYS_WITH_SUPERVISOR")
        .hasPassed("supervisorAnswered")
        .waitsOnlyAt("reviewPoliceHold", "updatePoliceStatus");
  }

  @Test
  void anAnswerThatDoesNotHelpIsTakenFurtherAtOnce() {
    var child = onHold();
    at(child, "2027-09-08T09:00");

    child
        .does(
            "manager",
            "askPoliceSupervisor",
            "spokenOn",
            "2027-09-08",
            "outstanding",
            "Three phones wait to be read since June.",
            "route",
            "TAKEN_FURTHER")
        .isDue("settleAmongPractitioners", "2027-09-09");

    assertThat(
            child.opens("socialworker", "settleAmongPractitioners").get("disagreement").toString())
        .contains("three months", "Three phones");
  }

  @Test
  void afterSixMonthsItIsADisagreementAndTheHoldStaysMeanwhile() {
    var child = onHold();
    at(child, "2027-09-08T09:00");
    at(child, "2027-12-07T09:00");
    child.doesNotWaitAt("settleAmongPractitioners");

    at(child, "2027-12-08T09:00");

    child.isDue("settleAmongPractitioners", "2027-12-09").waitsAt("reviewPoliceHold");
    assertThat(standing.now(child.reference(), Fact.OFFENCE_DISCUSSION_HOLD)).contains("YES");
    assertThat(standing.now(child.reference(), Fact.SAFER_OPTION).orElseThrow())
        .contains("not talked about");
  }

  @Test
  void whatIsStillInDisputeIsNotRaisedASecondTime() {
    var child = onHold();
    at(child, "2027-09-08T09:00");
    child.does(
        "manager",
        "askPoliceSupervisor",
        "spokenOn",
        "2027-09-08",
        "outstanding",
        "Three phones wait to be read since June.",
        "route",
        "TAKEN_FURTHER");
    at(child, "2027-12-08T09:00");
    child.hasPassed("holdDisputedAlready");
    assertThat(child.openSteps()).containsOnlyOnce("settleAmongPractitioners");
  }

  @Test
  void whatWasSettledMayBeInDisputeAgainAfterSixMonths() {
    var child = onHold();
    at(child, "2027-09-08T09:00");
    child
        .does(
            "manager",
            "askPoliceSupervisor",
            "spokenOn",
            "2027-09-08",
            "outstanding",
            "Three phones wait to be read since June.",
            "route",
            "TAKEN_FURTHER")
        .does(
            "socialworker",
            "settleAmongPractitioners",
            "talks",
            List.of(java.util.Map.of("agency", "Police", "name", "P.S.", "spokenOn", "2027-09-08")),
            "result",
            "SETTLED",
            "decision",
            "The phones are read by the end of October; the hold stays until then.");
    at(child, "2027-12-08T09:00");
    child.isDue("settleAmongPractitioners", "2027-12-09");
  }

  @Test
  void aManagerAndThePoliceMayLiftIt() {
    var child = onHold();
    at(child, "2027-07-06T10:00");

    child
        .cannot(
            "manager",
            "reviewPoliceHold",
            "in the future",
            "decision",
            "LIFTED",
            "liftedOn",
            "2027-07-07",
            "assessmentMode",
            "FULL")
        .does(
            "manager",
            "reviewPoliceHold",
            "decision",
            "LIFTED",
            "liftedOn",
            "2027-07-06",
            "assessmentMode",
            "FULL")
        .hasPassed("holdGivenUpReported")
        .waitsOnlyAt("updatePoliceStatus");

    assertThat(standing.now(child.reference(), Fact.OFFENCE_DISCUSSION_HOLD)).contains("NO");
    assertThat(standing.dateOf(child.reference(), Fact.HOLD_REVIEW_ON)).isEmpty();
    assertThat(standing.now(child.reference(), Fact.ASSESSMENT_MODE)).contains("FULL");
    assertThat(child.opens("socialworker", "updatePoliceStatus")).containsEntry("hold", "NONE");
    assertThat(told(child))
        .contains(
            "A manager and the police lifted the hold on talking about the alleged incident.");
    at(child, "2027-12-20T10:00");
    child.waitsOnlyAt("updatePoliceStatus");
  }

  @Test
  void whenThePoliceLiftItNothingOfItIsLeft() {
    var child = onHold();
    at(child, "2027-09-08T10:00");
    child.waitsAt("askPoliceSupervisor", "reviewPoliceHold");

    says(
        child,
        "LIFTED",
        "holdLiftedOn",
        "2027-09-08",
        "holdLiftedBy",
        "Officer in the case",
        "assessmentMode",
        "FULL");

    child.waitsOnlyAt("updatePoliceStatus").hasPassed("holdOver");
  }

  @Test
  void anotherDayThatWasAgreedMovesTheReview() {
    var child = onHold();
    TestClock.at("2027-06-21T10:00");

    says(child, "IN_FORCE", "holdReviewOn", "2027-06-30");

    child.isDue("reviewPoliceHold", "2027-06-30");
    assertThat(child.openSteps()).containsOnlyOnce("reviewPoliceHold");
  }

  @Test
  void newsFromThePoliceDoesNotPutOffTheReview() {
    var child = onHold();
    TestClock.at("2027-06-21T10:00");
    says(child, "IN_FORCE", "holdReviewOn", "2027-07-19").isDue("reviewPoliceHold", "2027-07-06");
    TestClock.at("2027-07-08T10:00");
    assertThat(child.opens("socialworker", "updatePoliceStatus"))
        .containsEntry("holdReviewOn", "2027-07-08");
    says(child, "IN_FORCE").isDue("reviewPoliceHold", "2027-07-06");
  }

  @Test
  void whoSetsItAgainDoesNotHaveItWatchedTwice() {
    var child = onHold();
    child.hears("holdSet").hasPassed("holdWatchGoesOn");
    assertThat(child.openSteps()).containsOnlyOnce("reviewPoliceHold");
  }

  @Test
  void whenTheCaseIsClosedNobodyLooksAtItAnyMore() {
    var child = onHold();
    child.hears("caseClosed").waitsOnlyAt("updatePoliceStatus").hasPassed("holdOver");
  }
}
