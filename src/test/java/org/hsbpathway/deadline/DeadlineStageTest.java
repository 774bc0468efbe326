package org.hsbpathway.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.DirectWork;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Every clock explains itself, reminds and asks; it decides nothing. */
@PathwayTest
class DeadlineStageTest {

  private static final Path ONE_OFF_DAYS = Path.of("target", "one-off-days-of-deadlines.yaml");

  @DynamicPropertySource
  static void oneOffDays(DynamicPropertyRegistry settings) throws IOException {
    Files.writeString(ONE_OFF_DAYS, "");
    settings.add("hsb.one-off-days", ONE_OFF_DAYS::toString);
  }

  @Autowired Cast cast;
  @Autowired Deadlines deadlines;
  @Autowired Reminders reminders;
  @Autowired DirectWork directWork;
  @Autowired OffenceHold hold;
  @Autowired Ledger ledger;
  @Autowired Why why;
  @Autowired FollowCalendar calendar;
  @Autowired RepositoryService repository;
  @Autowired TransactionTemplate transaction;

  // -- why ----------------------------------------------------------------------------------------

  @Test
  void aDateSaysWhyItIsWhatItIs() {
    at("2026-12-24T15:50");
    var child = referredAt("2026-12-24T15:40");

    assertThat(sentences(child, "referralDecision"))
        .containsExactly(
            "Referral decision due Tue 29 Dec 2026: received Thu 24 Dec 15:40; 1 working day;"
                + " 25 and 28 Dec are bank holidays");
    assertThat(child.opens("frontdoor", "recordReferral").get("caseSummary").toString())
        .contains(
            "Referral decision due Tue 29 Dec 2026&#58; received Thu 24 Dec 15&#58;40&#59; 1 working day",
            "statutory, Working Together to Safeguard Children 2023");
  }

  @Test
  void aDateThatMustNotBeLateIsBroughtForward() {
    var reference = cast.aCase();
    // Fri 13 Nov 2026 and three months is Sat 13 Feb 2027.
    start(reference, "interventionReview", "2026-11-13T10:00");

    assertThat(sentences(reference, "interventionReview"))
        .singleElement()
        .asString()
        .startsWith("Review of the one-to-one work due Fri 12 Feb 2027")
        .contains("3 months", "brought forward from Sat 13 Feb, which is not a working day");
  }

  @Test
  void aDateThatPeopleAgreedSaysWhoAgreedIt() {
    var child = referredAt("2026-12-01T08:30");
    child.does(
        "socialworker",
        "agreeInterimPlan",
        "neverInCharge",
        true,
        "supervisors",
        List.of(Map.of("name", "M.T.", "role", "Mother", "understands", "YES")));
    child.does(
        "socialworker",
        "writeSafetyPlan",
        "levelReason",
        FrontDoor.WHY,
        "households",
        List.of(Map.of("place", "Home", "sleeping", "OWN_ROOM", "lineOfSight", "ALWAYS")),
        "reviewOn",
        "2026-12-07");

    assertThat(sentences(child, "safetyPlanReview"))
        .containsExactly(
            "Safety plan review on the agreed day due Mon 7 Dec 2026: agreed Tue 1 Dec by socialworker");
    assertThat(child.opens("socialworker", "reviewSafetyPlan").get("caseSummary").toString())
        .contains("local standard, table Safety plan review interval, row 1, edition 1&#46;2)");
  }

  @Test
  void theDecisionEndsItsClockAndTheRecordBeforeItDoesNot() {
    at("2026-12-24T15:50");
    var child = referredAt("2026-12-24T15:40");
    child.submits("frontdoor", "recordReferral", FrontDoor.record());
    assertThat(sentences(child, "referralDecision"))
        .singleElement()
        .asString()
        .doesNotContain("done");

    at("2026-12-29T10:00");
    child.submits(
        "manager", "decideReferral", FrontDoor.decision("NFA_SIGNPOST", "familyAgrees", "YES"));

    assertThat(sentences(child, "referralDecision").get(0)).endsWith("; done Tue 29 Dec, in time");
  }

  // -- pauses, more time and the calendar
  // ----------------------------------------------------------

  @Test
  void aPauseKeepsExactlyTheDaysThatWereLeft() {
    var reference = cast.aCase();
    // 40 working days from Mon 1 Mar 2027, without Good Friday and Easter Monday.
    at("2027-03-01T09:00");
    start(reference, "specialistAssessment", "2027-03-01T09:00");
    assertThat(due(reference, "specialistAssessment")).isEqualTo("2027-04-28T22:59:59Z");

    // 17 working days have gone by: 23 are left.
    at("2027-03-24T11:00");
    changes(reference, "PAUSE", "The child spoke about what happened to himself.");
    assertThat(sentences(reference, "specialistAssessment"))
        .singleElement()
        .asString()
        .startsWith("Specialist assessment paused")
        .contains("paused Wed 24 Mar by manager with 23 working days left: the child is unwell;");

    // Nothing reminds while it stands still.
    at("2027-04-14T11:00");
    cast.journey(reference).workOffJobs();
    assertThat(facts(reference, "specialistAssessment")).doesNotContain(Kind.AMBER, Kind.RED);
    assertThat(sentences(reference, "specialistAssessment").get(0))
        .contains("30 working days have gone by since it began");

    changes(reference, "RESUME", "The agencies agreed that it goes on, adapted.");
    assertThat(due(reference, "specialistAssessment")).isEqualTo("2027-05-18T22:59:59Z");
    assertThat(sentences(reference, "specialistAssessment"))
        .singleElement()
        .asString()
        .contains(
            "due Tue 18 May 2027", "went on Wed 14 Apr by manager, 30 working days after it began");
  }

  @Test
  void workThatIsPausedStopsTheSpecialistAssessmentsClockUntilItIsTakenUp() {
    var reference = cast.aCase();
    at("2027-03-01T09:00");
    start(reference, "specialistAssessment", "2027-03-01T09:00");
    at("2027-03-24T11:00");
    transaction.executeWithoutResult(
        begun ->
            directWork.state(
                reference,
                DirectWork.Way.PAUSED,
                "The child needs quiet first.",
                LocalDate.parse("2027-04-14"),
                "practitioner"));
    assertThat(sentences(reference, "specialistAssessment"))
        .singleElement()
        .asString()
        .startsWith("Specialist assessment paused")
        .contains(
            "paused Wed 24 Mar by practitioner with 23 working days left:"
                + " the work with the child is paused;");

    at("2027-04-14T09:00");
    transaction.executeWithoutResult(
        begun ->
            directWork.takeUpAgain(
                reference, DirectWork.Way.ADAPTED, "Shorter sessions", null, "practitioner"));
    // 23 working days from Wed 14 Apr 2027, without the bank holiday on Mon 3 May.
    assertThat(due(reference, "specialistAssessment")).isEqualTo("2027-05-18T22:59:59Z");
  }

  @Test
  void aPauseAfterTheDateHidesNothingAndTheWorkGoesOnAsLateAsItWas() {
    var reference = cast.aCase();
    at("2027-03-01T09:00");
    start(reference, "specialistAssessment", "2027-03-01T09:00");
    // Due on Wed 28 Apr 2027; Mon 3 May is a bank holiday.
    at("2027-05-10T11:00");
    transaction.executeWithoutResult(
        begun ->
            directWork.state(
                reference,
                DirectWork.Way.PAUSED,
                "The child needs quiet first.",
                LocalDate.parse("2027-05-24"),
                "practitioner"));
    assertThat(sentences(reference, "specialistAssessment").get(0))
        .contains("paused Mon 10 May by practitioner, 7 working days after its date");

    // Taken up on a Saturday: 7 working days before the end of Fri 21 May 2027.
    at("2027-05-22T09:00");
    transaction.executeWithoutResult(
        begun ->
            directWork.takeUpAgain(
                reference, DirectWork.Way.ADAPTED, "Shorter sessions", null, "practitioner"));
    assertThat(due(reference, "specialistAssessment")).isEqualTo("2027-05-12T22:59:59Z");
  }

  @Test
  void aSecondPauseKeepsWhatWasLeftThenAndNoPauseHidesHowLongItTook() {
    var reference = cast.aCase();
    at("2027-03-01T09:00");
    start(reference, "specialistAssessment", "2027-03-01T09:00");
    at("2027-03-24T11:00");
    changes(reference, "PAUSE", "The child spoke about what happened to himself.");
    at("2027-04-14T11:00");
    changes(reference, "RESUME", "The agencies agreed that it goes on, adapted.");

    // 13 are left: Monday 3 May is a bank holiday.
    at("2027-04-28T11:00");
    changes(reference, "PAUSE", "The child is in hospital.");
    at("2027-05-14T11:00");
    assertThat(sentences(reference, "specialistAssessment").get(0))
        .contains(
            "paused Wed 28 Apr by manager with 13 working days left",
            "51 working days have gone by since it began");
    // Over the bank holiday of 31 May.
    at("2027-06-01T11:00");
    changes(reference, "RESUME", "The child is home again.");

    assertThat(due(reference, "specialistAssessment")).isEqualTo("2027-06-18T22:59:59Z");
    assertThat(sentences(reference, "specialistAssessment").get(0))
        .contains(
            "allocated Mon 1 Mar",
            "with 23 working days left",
            "30 working days after it began",
            "with 13 working days left",
            "62 working days after it began")
        .doesNotContain("have gone by");
  }

  @Test
  void theAnswerToARequestForAccessStandsStillWhileTheLawSaysSo() {
    var reference = cast.aCase();
    start(reference, "subjectAccess", "2026-12-01T09:00");
    cast.journey(reference)
        .happens("governance", "clockChange")
        .does(
            "governance",
            "changeClock",
            "deadline",
            id(reference),
            "action",
            "PAUSE",
            "pausedBecause",
            "CLARIFICATION_ASKED_FOR",
            "reason",
            "We asked which years are meant.");

    assertThat(sentences(reference, "subjectAccess").get(0))
        .startsWith("Answer to a subject access request paused")
        .contains("left: it was asked what is meant;");
  }

  @Test
  void whatSomebodyWroteAboutADateIsReadInTheRecordAndOnNoStep() {
    at("2026-12-24T15:50");
    var child = referredAt("2026-12-24T15:40");
    var words = "He told his aunt that *she* hurt him, too.";
    child
        .happens("manager", "clockChange")
        .does(
            "manager",
            "changeClock",
            "deadline",
            lines(child.reference(), "referralDecision").get(0).id().toString(),
            "action",
            "EXTEND",
            "newDate",
            "2026-12-30",
            "extendedBecause",
            "MORE_TO_FIND_OUT",
            "reason",
            words);

    assertThat(child.opens("frontdoor", "recordReferral").get("caseSummary").toString())
        .contains("by manager&#58; there is more to find out")
        .doesNotContain("aunt");
    at("2026-12-31T00:00");
    assertThat(child.workOffJobs().opens("manager", "explainDelay").get("situation").toString())
        .doesNotContain("aunt");
    child.happens("manager", "clockChange");
    assertThat(child.opens("manager", "changeClock").get("ledger").toString().lines())
        .containsSubsequence(
            "  * Thu 24 Dec 2026, manager: He told his aunt that &#42;she&#42; hurt him, too&#46;")
        .noneMatch(line -> line.startsWith("*") && line.contains("aunt"));
  }

  @ParameterizedTest
  @CsvSource({
    "specialistAssessment, IDENTITY_ASKED_FOR",
    "specialistAssessment, CLARIFICATION_ASKED_FOR",
    "subjectAccess, CHILD_UNWELL",
    "subjectAccess, HOLD_BY_POLICE"
  })
  void aClockStandsStillOnlyForItsOwnReasons(String clock, String because) {
    var reference = cast.aCase();
    start(reference, clock, "2026-12-01T09:00");
    cast.journey(reference)
        .happens("manager", "clockChange")
        .cannot(
            "manager",
            "changeClock",
            "does not stand still for that",
            "deadline",
            id(reference),
            "action",
            "PAUSE",
            "pausedBecause",
            because,
            "reason",
            "It was said on the telephone.");
    assertThat(facts(reference, clock)).containsExactly(Kind.STARTED);
  }

  @Test
  void moreTimeAndAPauseNeedAChosenReason() {
    var reference = cast.aCase();
    start(reference, "specialistAssessment", "2026-12-01T09:00");
    cast.journey(reference)
        .happens("manager", "clockChange")
        .cannot(
            "manager",
            "changeClock",
            "Why more time",
            "deadline",
            id(reference),
            "action",
            "EXTEND",
            "newDate",
            "2027-03-19",
            "extendedBecause",
            null,
            "reason",
            "It takes longer.")
        .cannot(
            "manager",
            "changeClock",
            "Why it stands still",
            "deadline",
            id(reference),
            "action",
            "PAUSE",
            "pausedBecause",
            null,
            "reason",
            "It takes longer.");
  }

  @Test
  void hoursAreNotPaused() {
    var reference = cast.aCase();
    start(reference, "dataBreachReport", "2026-12-01T09:00");
    cast.journey(reference)
        .happens("governance", "clockChange")
        .cannot(
            "governance",
            "changeClock",
            "do not let it stand still",
            "deadline",
            id(reference),
            "action",
            "PAUSE",
            "reason",
            "Nobody is there at the weekend.");
  }

  @Test
  void aStatutoryClockIsNotPaused() {
    var reference = cast.aCase();
    start(reference, "childAndFamilyAssessment", "2026-12-01T09:00");
    cast.journey(reference)
        .happens("manager", "clockChange")
        .cannot(
            "manager",
            "changeClock",
            "law and guidance do not let it stand still",
            "deadline",
            id(reference),
            "action",
            "PAUSE",
            "reason",
            "We wait for a colleague.");
  }

  @Test
  void onlyWhatStandsStillCanGoOn() {
    var reference = cast.aCase();
    start(reference, "specialistAssessment", "2026-12-01T09:00");
    cast.journey(reference)
        .happens("manager", "clockChange")
        .cannot(
            "manager",
            "changeClock",
            "not paused",
            "deadline",
            id(reference),
            "action",
            "RESUME",
            "reason",
            "It was thought to be paused.");
  }

  @Test
  void moreTimeNeedsALaterDateAndAReasonAndIsSeen() {
    var reference = cast.aCase();
    // 45 working days from Tue 1 Dec 2026: 25 and 28 Dec and 1 Jan are bank holidays.
    start(reference, "childAndFamilyAssessment", "2026-12-01T09:00");
    assertThat(due(reference, "childAndFamilyAssessment")).isEqualTo("2027-02-05T23:59:59Z");
    cast.journey(reference)
        .happens("manager", "clockChange")
        .cannot(
            "manager",
            "changeClock",
            "later date",
            "deadline",
            id(reference),
            "action",
            "EXTEND",
            "newDate",
            "2027-02-05",
            "reason",
            "The father is in hospital.")
        .cannot(
            "manager",
            "changeClock",
            "In your own words",
            "deadline",
            id(reference),
            "action",
            "EXTEND",
            "newDate",
            "2027-02-19",
            "reason",
            null)
        .cannot(
            "manager",
            "changeClock",
            "Until when",
            "deadline",
            id(reference),
            "action",
            "EXTEND",
            "newDate",
            null)
        .does(
            "manager",
            "changeClock",
            "deadline",
            id(reference),
            "action",
            "EXTEND",
            "newDate",
            "2027-02-19",
            "extendedBecause",
            "WORKER_AWAY",
            "reason",
            "The father is in hospital.");

    assertThat(due(reference, "childAndFamilyAssessment")).isEqualTo("2027-02-19T23:59:59Z");
    assertThat(sentences(reference, "childAndFamilyAssessment"))
        .containsExactly(
            "Child and family assessment due Fri 19 Feb 2027: received Tue 1 Dec 2026 09:00;"
                + " 45 working days; 25 and 28 Dec and 1 Jan are bank holidays;"
                + " given until Fri 19 Feb 2027 by manager: a worker is away");
  }

  @Test
  void aHolidayAddedLaterMovesOnlyOpenClocksAndWritesOneLineEach() throws IOException {
    at("2027-03-01T09:00");
    var open = cast.aCase();
    var alsoOpen = cast.aCase();
    var paused = cast.aCase();
    var extended = cast.aCase();
    var ended = cast.aCase();
    var later = cast.aCase();
    start(open, "specialistAssessment", "2027-03-01T09:00");
    start(ended, "specialistAssessment", "2027-03-01T09:00");
    start(alsoOpen, "specialistAssessment", "2027-03-01T09:00");
    start(paused, "specialistAssessment", "2027-03-01T09:00");
    start(extended, "specialistAssessment", "2027-03-01T09:00");
    transaction.executeWithoutResult(
        changed -> {
          deadlines.pause(
              only(paused), Because.CHILD_UNWELL, "The child is in hospital.", "manager");
          deadlines.extend(
              only(extended),
              LocalDate.parse("2027-05-14"),
              Because.FAMILY_NOT_AVAILABLE,
              "The carer is away.",
              "manager");
        });
    transaction.executeWithoutResult(
        done -> deadlines.met(ended, "specialistAssessment", "assessor"));
    // Two working days from then on: over before the new holiday.
    start(later, "consultationResponse", "2027-03-01T09:00");
    try {
      Files.writeString(ONE_OFF_DAYS, "2027-03-15 = A royal funeral");
      calendar.follow();
      calendar.follow();

      assertThat(due(open, "specialistAssessment")).isEqualTo("2027-04-29T22:59:59Z");
      assertThat(facts(open, "specialistAssessment"))
          .containsExactly(Kind.STARTED, Kind.CALENDAR_CHANGED);
      assertThat(facts(alsoOpen, "specialistAssessment"))
          .containsExactly(Kind.STARTED, Kind.CALENDAR_CHANGED);
      assertThat(facts(ended, "specialistAssessment")).containsExactly(Kind.STARTED, Kind.MET);
      // A day that people named stays; what is paused is counted when it goes on: 40 days again.
      assertThat(facts(extended, "specialistAssessment"))
          .containsExactly(Kind.STARTED, Kind.EXTENDED);
      assertThat(facts(paused, "specialistAssessment")).containsExactly(Kind.STARTED, Kind.PAUSED);
      transaction.executeWithoutResult(
          resumed -> deadlines.resume(only(paused), "The child is home again.", "manager"));
      assertThat(due(paused, "specialistAssessment")).isEqualTo("2027-04-29T22:59:59Z");
      assertThat(facts(later, "consultationResponse")).containsExactly(Kind.STARTED);
    } finally {
      Files.writeString(ONE_OFF_DAYS, "");
      calendar.follow();
    }
    assertThat(due(open, "specialistAssessment")).isEqualTo("2027-04-28T22:59:59Z");
  }

  @Test
  void anOpenTaskShowsTheDateThatMoved() throws IOException {
    at("2026-12-24T15:50");
    var child = referredAt("2026-12-24T15:40");
    child.isDue("recordReferral", "2026-12-29");
    try {
      Files.writeString(ONE_OFF_DAYS, "2026-12-29 = A royal wedding");
      calendar.follow();
      child.isDue("recordReferral", "2026-12-30");
    } finally {
      Files.writeString(ONE_OFF_DAYS, "");
      calendar.follow();
    }
    child.isDue("recordReferral", "2026-12-29");
  }

  @Test
  void theWaitEndsWithTheFirstSessionThatTakesPlaceAndNotWithItsBooking() {
    at("2026-12-08T09:00");
    var reference = cast.aCase();
    // The plan was agreed a week ago, on Tue 1 Dec 2026.
    start(reference, "firstSession", "2026-12-01T00:00");
    var child = cast.starts("intervention", reference).isDue("bookFirstSession", "2026-12-31");
    assertThat(child.opens("practitioner", "bookFirstSession").get("waiting").toString())
        .contains("7 days since the plan");
    child.does(
        "practitioner",
        "bookFirstSession",
        "firstSessionOn",
        "2026-12-15",
        "firstModule",
        "ENGAGEMENT_AND_GOALS",
        "goals",
        List.of(Map.of("goal", "I want to play football again.")));
    assertThat(facts(child, "firstSession")).containsExactly(Kind.STARTED);

    at("2026-12-15T16:00");
    child.does(
        "practitioner",
        "recordSession",
        session("2026-12-15", "DID_NOT_ATTEND", "missedReason", "The bus did not come."));
    assertThat(facts(child, "firstSession")).containsExactly(Kind.STARTED);
    at("2026-12-22T16:00");
    child.does("practitioner", "recordSession", session("2026-12-22", "ATTENDED"));
    assertThat(facts(child, "firstSession")).containsExactly(Kind.STARTED, Kind.MET);
    assertThat(sentences(child, "firstSession").get(0))
        .startsWith("First session due Thu 31 Dec 2026: plan agreed Tue 1 Dec; 20 working days");
  }

  private static Object[] session(String on, String attendance, Object... answers) {
    var all =
        new java.util.ArrayList<Object>(
            List.of(
                "heldOn",
                on,
                "attendance",
                attendance,
                "durationMinutes",
                60,
                "progress",
                List.of(Map.of("progress", "GOOD")),
                "newRiskInformation",
                "NO",
                "disclosure",
                "NO",
                "safetyPlanWorking",
                "YES",
                "askForReview",
                false,
                "nextSessionOn",
                LocalDate.parse(on).plusWeeks(1).toString(),
                "nextModule",
                "HEALTHY_RELATIONSHIPS_CONSENT"));
    all.addAll(List.of(answers));
    return all.toArray();
  }

  // -- timers of the models -----------------------------------------------------------------------

  /** The police asked on Tuesday 8 June 2027 that the alleged incident is not talked about. */
  private Journey onHold() {
    at("2027-06-08T10:00");
    var reference = cast.aCase();
    hold.inForce(reference, LocalDate.parse("2027-06-30"), "manager");
    return cast.starts("police", reference).hears("holdSet");
  }

  @Test
  void whatComesWhileAHoldLastsIsInTheLedgerBeforeItComes() {
    var child = onHold();

    // 20 working days, 3 and 6 months from Tue 8 June 2027.
    assertThat(sentences(child, "discussionOnHold"))
        .containsExactly(
            "Next discussion while a hold lasts due Tue 6 Jul 2027: last discussed Tue 8 Jun 10:00; 20 working days");
    assertThat(sentences(child, "holdSupervisor"))
        .containsExactly(
            "Hold brought to a police supervisor due Wed 8 Sept 2027: hold set Tue 8 Jun; 3 months");
    assertThat(sentences(child, "holdEscalation"))
        .containsExactly("Hold taken further due Wed 8 Dec 2027: hold set Tue 8 Jun; 6 months");

    at("2027-07-06T00:30");
    child.workOffJobs();
    // Asked for on the day; the next one is 20 working days later, Tue 3 Aug 2027.
    assertThat(sentences(child, "discussionOnHold"))
        .containsExactly(
            "Next discussion while a hold lasts due Tue 6 Jul 2027: last discussed Tue 8 Jun 10:00; 20 working days; done Tue 6 Jul, in time",
            "Next discussion while a hold lasts due Tue 3 Aug 2027: last discussed Tue 6 Jul 00:30; 20 working days");

    child.hears("holdLifted");
    assertThat(facts(child, "holdSupervisor")).containsExactly(Kind.STARTED, Kind.NO_LONGER_NEEDED);
    assertThat(facts(child, "holdEscalation")).containsExactly(Kind.STARTED, Kind.NO_LONGER_NEEDED);
    assertThat(facts(child, "discussionOnHold"))
        .containsExactly(Kind.STARTED, Kind.MET, Kind.STARTED, Kind.NO_LONGER_NEEDED);
  }

  @Test
  void whenTheyMeetEarlierTheNextDiscussionCountsFromThen() {
    var child = onHold();
    at("2027-06-15T10:00");
    child.hears("discussionDecided");

    assertThat(facts(child, "discussionOnHold"))
        .containsExactly(Kind.STARTED, Kind.MET, Kind.STARTED);
    // 20 working days from Tue 15 June 2027.
    assertThat(lines(child.reference(), "discussionOnHold").get(1).dueAt())
        .isEqualTo("2027-07-13T22:59:59Z");
  }

  @Test
  void aHolidayAddedLaterMovesWhatWaitsForTheDay() throws IOException {
    var child = onHold();
    var moves = transferred();
    at("2027-06-08T12:00");
    try {
      // Wed 8 Sep is three months, Mon 6 Dec is before six; Mon 21 June is in both counts of days.
      Files.writeString(ONE_OFF_DAYS, "2027-06-21 = A royal wedding\n2027-09-08 = A funeral");
      calendar.follow();
      assertThat(due(child.reference(), "discussionOnHold")).isEqualTo("2027-07-07T22:59:59Z");
      // A safety date moves back.
      assertThat(due(child.reference(), "holdSupervisor")).isEqualTo("2027-09-07T22:59:59Z");
      assertThat(due(child.reference(), "holdEscalation")).isEqualTo("2027-12-08T23:59:59Z");
      assertThat(due(moves.reference(), "acceptanceMissing")).isEqualTo("2027-06-23T22:59:59Z");
      assertThat(sentences(child, "discussionOnHold").get(0))
          .endsWith("; moved Tue 8 Jun because the bank holidays changed");

      at("2027-06-22T18:00");
      moves.workOffJobs().doesNotWaitAt("escalateTransfer");
      at("2027-06-23T17:01");
      moves.workOffJobs().waitsAt("escalateTransfer");
      assertThat(facts(moves, "acceptanceMissing"))
          .containsExactly(Kind.STARTED, Kind.CALENDAR_CHANGED, Kind.AMBER, Kind.MET);

      at("2027-07-06T23:00");
      child.workOffJobs();
      assertThat(facts(child, "discussionOnHold")).doesNotContain(Kind.MET);
      at("2027-07-07T00:30");
      child.workOffJobs();
      assertThat(facts(child, "discussionOnHold")).contains(Kind.MET);

      at("2027-09-06T23:00");
      child.workOffJobs().doesNotWaitAt("askPoliceSupervisor");
      at("2027-09-07T00:30");
      child.workOffJobs().waitsAt("askPoliceSupervisor");
    } finally {
      Files.writeString(ONE_OFF_DAYS, "");
      calendar.follow();
    }
  }

  /** Handed over to another authority on Tuesday 8 June 2027, which has 10 working days. */
  private Journey transferred() {
    return cast.starts("safetyPlan", cast.aCase())
        .happens(
            "socialworker",
            "transferOut",
            "authority",
            "Otherham",
            "movesOn",
            "2027-06-08",
            "notifiedOn",
            "2027-06-08")
        .does(
            "socialworker",
            "handOverToAuthority",
            "phonedAt",
            "2027-06-08T08:30",
            "sentAt",
            "2027-06-08T08:50",
            "given",
            List.of("SAFETY_PLAN", "ASSESSMENT_SUMMARY", "POLICE_STATUS", "HOLD", "CHILD_WORDS"));
  }

  // -- reminders ----------------------------------------------------------------------------------

  @Test
  void peopleAreRemindedBeforeTheDateAndOnItAndThenSomebodySaysWhy() {
    at("2026-12-24T15:50");
    var reference = cast.aCase();
    start(reference, "referralDecision", "2026-12-24T15:40");
    var child =
        cast.starts(
            "referral",
            reference,
            Map.of("referralDecisionDue", Date.from(Instant.parse("2026-12-29T17:00:00Z"))));

    at("2026-12-29T08:59");
    child.workOffJobs();
    assertThat(facts(child, "referralDecision")).containsExactly(Kind.STARTED);
    at("2026-12-29T09:01");
    child.workOffJobs();
    assertThat(facts(child, "referralDecision")).containsExactly(Kind.STARTED, Kind.AMBER);
    assertThat(child.reasonsAsked()).isZero();

    at("2026-12-30T00:00");
    child.workOffJobs();
    assertThat(facts(child, "referralDecision"))
        .containsExactly(Kind.STARTED, Kind.AMBER, Kind.RED);
    // The step is where it was: no timer decides.
    child.waitsAt("recordReferral");
    assertThat(child.opens("manager", "explainDelay").get("situation").toString())
        .contains("Referral decision due Tue 29 Dec 2026");

    // Nobody says why on Wed 30 Dec or Thu 31 Dec.
    at("2027-01-01T00:00");
    child.workOffJobs();
    assertThat(facts(child, "referralDecision"))
        .containsExactly(Kind.STARTED, Kind.AMBER, Kind.RED, Kind.ESCALATED);

    child.does(
        "manager",
        "explainDelay",
        "reason",
        "The duty team was two people short.",
        "next",
        "The manager on call decides today.");
    assertThat(child.reasonsAsked()).isZero();
    assertThat(sentences(child, "referralDecision").get(0))
        .endsWith("; explained Fri 1 Jan 2027 by manager");
  }

  @Test
  void whereTheStepIsDoneMeanwhileNobodyIsAskedWhatHappensNext() {
    var reference = cast.aCase();
    at("2027-03-01T09:00");
    start(reference, "lookedAfterFirstReview", "2027-01-04T09:00");
    var child = cast.journey(reference).workOffJobs();
    assertThat(child.opens("manager", "explainDelay").get("withWhom").toString())
        .contains("Nobody has taken the step");
    child.cannot("manager", "explainDelay", "What happens next", "next", null);

    transaction.executeWithoutResult(
        done -> deadlines.met(reference, "lookedAfterFirstReview", "chair"));
    assertThat(child.opens("manager", "explainDelay").get("withWhom").toString())
        .contains("Nothing is left to do");
    child.does("manager", "explainDelay", "reason", "The carers were ill.", "next", null);
    assertThat(child.reasonsAsked()).isZero();
  }

  @Test
  void aReasonAskedForEarlyIsNoLongerAskedForWhenTheStepIsDoneInTime() {
    var reference = redEarly();
    var child = cast.journey(reference);
    assertThat(child.reasonsAsked()).isEqualTo(1);

    at("2027-02-05T16:00");
    transaction.executeWithoutResult(
        done -> deadlines.met(reference, "childAndFamilyAssessment", "socialworker"));

    assertThat(child.reasonsAsked()).isZero();
    child.isEnded();
    assertThat(facts(reference, "childAndFamilyAssessment"))
        .endsWith(Kind.RED, Kind.ESCALATED, Kind.MET, Kind.REASON_NOT_NEEDED);
    assertThat(sentences(reference, "childAndFamilyAssessment").get(0))
        .endsWith(
            "; done Fri 5 Feb, in time;"
                + " the reason asked for early is no longer needed since Fri 5 Feb");
    // Nobody is told any more that it was not said why.
    at("2027-02-10T09:00");
    child.workOffJobs();
    assertThat(facts(reference, "childAndFamilyAssessment")).endsWith(Kind.REASON_NOT_NEEDED);
  }

  @Test
  void aReasonStaysDueWhereTheStepWasDoneAfterItsDate() {
    var reference = redEarly();
    var child = cast.journey(reference);
    at("2027-02-06T00:01");
    transaction.executeWithoutResult(
        done -> deadlines.met(reference, "childAndFamilyAssessment", "socialworker"));

    assertThat(child.reasonsAsked()).isEqualTo(1);
    assertThat(facts(reference, "childAndFamilyAssessment")).endsWith(Kind.MET_LATE);
    child.does("manager", "explainDelay", "reason", "The school was closed.", "next", null);
    assertThat(facts(reference, "childAndFamilyAssessment")).endsWith(Kind.EXPLAINED);
  }

  @Test
  void whoGivesMoreTimeHasSaidWhyAndIsAskedAgainOnlyAtTheNewDate() {
    var reference = redEarly();
    var child = cast.journey(reference);
    transaction.executeWithoutResult(
        moved ->
            deadlines.extend(
                only(reference),
                LocalDate.parse("2027-02-19"),
                Because.FAMILY_NOT_AVAILABLE,
                "The carer is away.",
                "manager"));
    assertThat(child.reasonsAsked()).isZero();
    assertThat(facts(reference, "childAndFamilyAssessment"))
        .endsWith(Kind.EXTENDED, Kind.REASON_NOT_NEEDED);

    // A week later than before: red on Fri 12 Feb 2027, two weeks of working days after Fri 29 Jan.
    at("2027-02-13T09:00");
    child.workOffJobs();
    assertThat(child.reasonsAsked()).isEqualTo(1);
  }

  /** Every clock that runs during an update has its watch on the former model. */
  @Test
  void aReasonAskedForOnTheFormerModelIsNoLongerAskedForEither() throws IOException {
    var former =
        repository
            .createDeployment()
            .name("pathway")
            .addString(
                "deadline/deadline.bpmn",
                Files.readString(Path.of("src/test/resources/models/deadline-1.0.bpmn")))
            .deploy();
    try {
      var reference = redEarly();
      var child = cast.journey(reference);
      assertThat(child.reasonsAsked()).isEqualTo(1);
      transaction.executeWithoutResult(
          done -> deadlines.met(reference, "childAndFamilyAssessment", "socialworker"));
      assertThat(child.reasonsAsked()).isZero();
      child.isEnded();
    } finally {
      repository.deleteDeployment(former.getId(), true);
    }
  }

  /** A child and family assessment that is due on Fri 5 Feb 2027 and red since Fri 29 Jan. */
  private CaseReference redEarly() {
    at("2026-12-01T09:00");
    var reference = cast.aCase();
    start(reference, "childAndFamilyAssessment", "2026-12-01T09:00");
    for (var day : List.of("2027-01-16T08:00", "2027-02-01T08:00", "2027-02-02T20:00")) {
      at(day);
      cast.journey(reference).workOffJobs();
    }
    return reference;
  }

  @Test
  void whoeverWouldBeAskedNextCanSayWhyAsWell() {
    var reference = cast.aCase();
    at("2027-03-01T09:00");
    start(reference, "lookedAfterFirstReview", "2027-01-04T09:00");
    var child = cast.journey(reference).workOffJobs();
    assertThat(child.offeredTo("explainDelay"))
        .containsExactlyInAnyOrder("hsb-team-manager", "hsb-iro");
    child.does(
        "chair", "explainDelay", "reason", "The carers were ill.", "next", "Held on Friday.");
    assertThat(child.reasonsAsked()).isZero();
  }

  @Test
  void aTimerThatFiresLateRemindsOnce() {
    var reference = cast.aCase();
    at("2027-03-01T09:00");
    start(reference, "specialistAssessment", "2027-03-01T09:00");

    at("2027-06-01T09:00");
    cast.journey(reference).workOffJobs().workOffJobs();

    assertThat(facts(reference, "specialistAssessment"))
        .containsExactly(Kind.STARTED, Kind.AMBER, Kind.RED);
  }

  /** A job that is tried again, or a second node: the line in the ledger says it was done. */
  @Test
  void whatWasRemindedOfIsNotRemindedOfAgainUntilTheDateMoves() {
    var reference = cast.aCase();
    at("2027-03-01T09:00");
    start(reference, "specialistAssessment", "2027-03-01T09:00");
    // 30 working days, without Good Friday and Easter Monday.
    at("2027-04-14T10:00");
    cast.journey(reference).workOffJobs();
    remindsAgain(reference);
    assertThat(facts(reference, "specialistAssessment")).containsExactly(Kind.STARTED, Kind.AMBER);

    transaction.executeWithoutResult(
        moved ->
            deadlines.extend(
                only(reference),
                LocalDate.parse("2027-06-30"),
                Because.FAMILY_NOT_AVAILABLE,
                "The carer is away.",
                "manager"));
    remindsAgain(reference);
    remindsAgain(reference);
    assertThat(facts(reference, "specialistAssessment"))
        .containsExactly(Kind.STARTED, Kind.AMBER, Kind.EXTENDED, Kind.AMBER);
  }

  private void remindsAgain(CaseReference reference) {
    transaction.executeWithoutResult(
        again -> reminders.remind(only(reference).watch().orElseThrow(), Kind.AMBER));
  }

  @Test
  void aDateThatTurnedRedEarlyIsRemindedOfOnceMoreWhenItHasCome() {
    at("2026-12-01T09:00");
    var reference = cast.aCase();
    // Amber after 30, red after 40, due after 45 working days: 15 Jan, 29 Jan and Fri 5 Feb 2027.
    start(reference, "childAndFamilyAssessment", "2026-12-01T09:00");
    for (var day : List.of("2027-01-16T08:00", "2027-02-01T08:00", "2027-02-05T20:00")) {
      at(day);
      cast.journey(reference).workOffJobs();
    }
    assertThat(facts(reference, "childAndFamilyAssessment"))
        .containsExactly(Kind.STARTED, Kind.AMBER, Kind.RED, Kind.ESCALATED);

    at("2027-02-06T08:00");
    cast.journey(reference).workOffJobs();
    at("2027-03-06T08:00");
    cast.journey(reference).workOffJobs();
    assertThat(facts(reference, "childAndFamilyAssessment"))
        .containsExactly(Kind.STARTED, Kind.AMBER, Kind.RED, Kind.ESCALATED, Kind.REMINDED_AGAIN);
  }

  @Test
  void aSafetyPlanReviewThatIsOverdueIsRemindedEveryWorkingDay() {
    at("2027-03-01T09:00");
    var reference = cast.aCase();
    // Four weeks from Mon 1 Mar are Easter Monday, so Thu 25 Mar.
    start(reference, "safetyPlanReviewHigh", "2027-03-01T09:00");

    // Fri 26 and Mon 29 Mar are bank holidays: Tue 30 Mar and Wed 31 Mar are the next working days.
    for (var day : List.of("2027-03-26T08:00", "2027-03-30T18:00", "2027-03-31T18:00")) {
      at(day);
      cast.journey(reference).workOffJobs();
    }

    assertThat(facts(reference, "safetyPlanReviewHigh"))
        .containsExactly(
            Kind.STARTED,
            Kind.AMBER,
            Kind.RED,
            Kind.ESCALATED,
            Kind.REMINDED_AGAIN,
            Kind.REMINDED_AGAIN);
    transaction.executeWithoutResult(
        done -> deadlines.met(reference, "safetyPlanReviewHigh", "socialworker"));
    at("2027-04-01T18:00");
    cast.journey(reference).workOffJobs();
    assertThat(facts(reference, "safetyPlanReviewHigh"))
        .endsWith(Kind.REMINDED_AGAIN, Kind.MET_LATE);
  }

  @Test
  void whatCountsWithoutATaskStopsWhenTheConcernIsNoCase() {
    var child = referredAt("2026-12-01T08:30");
    start(child.reference(), "childAndFamilyAssessment", "2026-12-01T08:30");
    child.submits("frontdoor", "recordReferral", FrontDoor.record());
    child.submits(
        "manager", "decideReferral", FrontDoor.decision("NFA_SIGNPOST", "familyAgrees", "YES"));

    assertThat(facts(child, "childAndFamilyAssessment"))
        .containsExactly(Kind.STARTED, Kind.NO_LONGER_NEEDED);
  }

  // -- what the tests say
  // ---------------------------------------------------------------------------

  private Journey referredAt(String receivedAt) {
    return cast.raises("frontdoor", FrontDoor.referral("receivedAt", receivedAt));
  }

  private void start(CaseReference reference, String clock, String from) {
    var instant =
        java.time.LocalDateTime.parse(from)
            .atZone(java.time.ZoneId.of("Europe/London"))
            .toInstant();
    transaction.executeWithoutResult(
        started -> deadlines.start(reference, clock, instant, "manager"));
  }

  private void changes(CaseReference reference, String action, String reason) {
    cast.journey(reference)
        .happens("manager", "clockChange")
        .does(
            "manager",
            "changeClock",
            "deadline",
            id(reference),
            "action",
            action,
            "pausedBecause",
            "CHILD_UNWELL",
            "reason",
            reason);
  }

  /** The only open clock of the case but that of the step in which it is changed. */
  private String id(CaseReference reference) {
    return deadlines.of(reference).stream()
        .filter(one -> one.state() != Deadline.State.ENDED && !one.clock().equals("clockChange"))
        .map(one -> one.id().toString())
        .reduce(
            (one, other) -> {
              throw new AssertionError("Two clocks are open");
            })
        .orElseThrow();
  }

  private List<Deadline> lines(CaseReference reference, String clock) {
    return deadlines.of(reference).stream().filter(one -> one.clock().equals(clock)).toList();
  }

  private Deadline only(CaseReference reference) {
    return deadlines.of(reference).get(0);
  }

  private Instant due(CaseReference reference, String clock) {
    return lines(reference, clock).get(0).dueAt();
  }

  private List<String> sentences(CaseReference reference, String clock) {
    return transaction.execute(read -> lines(reference, clock).stream().map(why::of).toList());
  }

  private List<String> sentences(Journey child, String clock) {
    return sentences(child.reference(), clock);
  }

  private List<Kind> facts(CaseReference reference, String clock) {
    return transaction.execute(
        read ->
            lines(reference, clock).stream()
                .flatMap(one -> one.facts().stream())
                .map(DeadlineFact::kind)
                .toList());
  }

  private List<Kind> facts(Journey child, String clock) {
    return facts(child.reference(), clock);
  }
}
