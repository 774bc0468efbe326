package org.hsbpathway.enquiry;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.ChildLastSeen;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Counted;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Section 47 enquiry, conference and child protection plan: for this child's own risk of
 * significant harm.
 */
@PathwayTest
class EnquiryStageTest {

  static final String ANALYSIS =
      "The child was seen alone and at home. Two adults told the same story, the school sees a change, and nobody at home could say who is there at night.";
  static final String REASONS =
      "The conference heard everybody and agreed on this for these reasons.";

  @Autowired Cast cast;
  @Autowired RepositoryService repository;
  @Autowired HistoryService history;
  @Autowired Standing standing;
  @Autowired ChildLastSeen lastSeen;
  @Autowired Deadlines deadlines;
  @Autowired Reasons reasons;
  @Autowired Chronology chronology;
  @Autowired Enquiries enquiries;
  @Autowired ChildProtectionPlans plans;

  Journey enquiry;

  @BeforeEach
  void anEnquiryIsAgreed() {
    repository
        .createDeployment()
        .name("listeningStrands")
        .enableDuplicateFiltering(true)
        .addClasspathResource("models/listeningStrands.bpmn")
        .deploy();
    TestClock.at("2026-11-23T09:00");
    var child = cast.aCase();
    TestClock.at(TestClock.START);
    enquiry = cast.starts("enquiry", child);
  }

  // -- the enquiry --------------------------------------------------------------------------------

  @Test
  void theConferenceClockCountsFromTheDiscussionThatStartedTheEnquiryAndTheOtherCountIsShown() {
    TestClock.at("2026-12-30T09:00");

    enquiry.submits(
        "socialworker",
        "startEnquiry",
        started(
            "initiatingDiscussionOn",
            "2026-12-23",
            "lastDiscussionOn",
            "2026-12-29",
            "startedOn",
            "2026-12-23"));

    // Wed 23 Dec 2026 + 15 working days
    assertThat(open().conferenceDueOn()).isEqualTo("2027-01-18");
    assertThat(open().conferenceDueFromLastOn()).isEqualTo("2027-01-20");
    assertThat(Counted.of(deadlines, enquiry.reference(), "initialConference"))
        .containsExactly("2026-12-23 to 2027-01-18");
    assertThat(Counted.of(deadlines, enquiry.reference(), "initialConferenceFromLast"))
        .containsExactly("2026-12-29 to 2027-01-20");
    assertThat(enquiry.opens("socialworker", "concludeEnquiry").get("conferenceClock").toString())
        .contains(
            "by **18 January 2027**",
            "Counted from the last discussion, 29 December 2026, it would be 20 January 2027");
    enquiry.isDue("concludeEnquiry", "2027-01-11");
    assertThat(standing.now(enquiry.reference(), Fact.SECTION_47)).contains("OPEN");
    assertThat(standing.dateOf(enquiry.reference(), Fact.CONFERENCE_ON))
        .contains(LocalDate.parse("2027-01-18"));
    assertThat(told())
        .contains(
            "Section 47 enquiry started; if a conference is needed, it is due by 18 January 2027.");
  }

  @Test
  void theDaysOfTheStrategyDiscussionsAreNotTypedAgain() {
    standing.state(
        enquiry.reference(), Fact.SECTION_47_DECIDED, LocalDate.parse("2026-11-30"), "manager");
    standing.state(
        enquiry.reference(), Fact.STRATEGY_LAST_HELD, LocalDate.parse("2026-12-01"), "manager");

    assertThat(enquiry.opens("socialworker", "startEnquiry"))
        .containsEntry("startedOn", "2026-12-01")
        .containsEntry("startKnown", "YES")
        .containsEntry("lastKnown", "YES")
        .containsEntry(
            "discussionsShown",
            "The strategy discussion that started the enquiry was on **30 November 2026**. The last one so far was on **1 December 2026**.")
        .extractingByKey("checks", as(STRING))
        .contains("no manager has recorded");
    standing.state(
        enquiry.reference(), Fact.CHECKS_PERMISSION, "The parents are not asked.", "manager");
    assertThat(enquiry.opens("socialworker", "startEnquiry").get("checks").toString())
        .contains("The parents are not asked");

    enquiry.submits(
        "socialworker",
        "startEnquiry",
        started("initiatingDiscussionOn", null, "lastDiscussionOn", null));
    // Mon 30 Nov and Tue 1 Dec 2026 + 15 working days
    assertThat(open().conferenceDueOn()).isEqualTo("2026-12-21");
    assertThat(open().conferenceDueFromLastOn()).isEqualTo("2026-12-22");
  }

  @Test
  void aDayTypedOverTheOneThatIsKnownChangesNoClock() {
    standing.state(
        enquiry.reference(), Fact.SECTION_47_DECIDED, LocalDate.parse("2026-11-27"), "manager");

    enquiry.submits("socialworker", "startEnquiry", started());

    // Fri 27 Nov 2026 + 15 working days
    assertThat(open().conferenceDueOn()).isEqualTo("2026-12-18");
    assertThat(open().conferenceDueFromLastOn()).isEqualTo("2026-12-18");
  }

  @Test
  void daysOutOfOrderAreRefused() {
    enquiry
        .isDue("startEnquiry", "2026-12-02")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("lastDiscussionOn", "2026-11-29"),
            "cannot lie before the one that started the enquiry")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("startedOn", "2026-11-29"),
            "cannot have started before the strategy discussion")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("startedOn", "2026-12-02"),
            "cannot be in the future")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("initiatingDiscussionOn", "2026-12-02", "lastDiscussionOn", "2026-12-03"),
            "in the future")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("lastDiscussionOn", "2026-12-02"),
            "in the future")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("madeBy", null),
            "Who makes the enquiry: choose one.")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("initiatingDiscussionOn", "2026-11-22", "startedOn", "2026-11-22"),
            "It cannot have been held before")
        .isRefused(
            "socialworker",
            "startEnquiry",
            started("initiatingDiscussionOn", null),
            "Strategy discussion that started the enquiry");
  }

  @Test
  void aChildHasOneOpenEnquiryAtATime() {
    enquiry.submits("socialworker", "startEnquiry", started());

    reasons.give(enquiry.reference(), Fact.ENQUIRY_NEEDED, "A younger sister told", "edt");
    cast.starts("enquiry", enquiry.reference())
        .hasPassed("enquiryGoesOn")
        .waitsOnlyAt("concludeEnquiry");
    assertThat(enquiry.opens("socialworker", "concludeEnquiry").get("reasons").toString())
        .contains("A younger sister told");

    enquiry.submits("socialworker", "concludeEnquiry", found("CONCERNS_NOT_SUBSTANTIATED"));
    assertThat(reasons.areOpen(enquiry.reference(), Fact.ENQUIRY_NEEDED)).isFalse();
    cast.starts("enquiry", enquiry.reference()).waitsOnlyAt("startEnquiry");
  }

  @Test
  void anEnquiryThatIsAgreedButNotStartedIsNotAgreedTwice() {
    cast.starts("enquiry", enquiry.reference()).hasPassed("enquiryGoesOn");

    enquiry.waitsOnlyAt("startEnquiry").submits("socialworker", "startEnquiry", started());
    assertThat(standing.now(enquiry.reference(), Fact.SECTION_47)).contains("OPEN");
  }

  @Test
  void concernsThatAreNotSubstantiatedEndTheEnquiryWithoutAPlan() {
    concluded("CONCERNS_NOT_SUBSTANTIATED").hasPassed("concernsNotSubstantiated").isEnded();

    assertThat(standing.now(enquiry.reference(), Fact.SECTION_47)).contains("CLOSED");
    assertThat(standing.now(enquiry.reference(), Fact.CHILD_PROTECTION)).contains("NO_PLAN");
    assertThat(standing.dateOf(enquiry.reference(), Fact.CONFERENCE_ON)).isEmpty();
    assertThat(standing.now(enquiry.reference(), Fact.CHILD_VOICE)).contains("RECORDED");
    assertThat(standing.now(enquiry.reference(), Fact.CHILD_WORDS))
        .contains("I want it to be quiet at night");
    assertThat(told()).contains("Section 47 enquiry concluded: concerns not substantiated.");
  }

  @Test
  void harmThatIsNotLikelyToContinueLeadsToAChildInNeedPlanWithALead() {
    enquiry.submits("socialworker", "startEnquiry", started());
    standing.state(enquiry.reference(), Fact.TELLING_WITHHELD, true, "manager");
    enquiry.isRefused(
        "socialworker",
        "concludeEnquiry",
        found("SUBSTANTIATED_NOT_CONTINUING", "planLead", "Social worker", "parentsTold", "YES"),
        "Do the parents know of the enquiry and what it found? It was agreed that the family is not told yet");
    standing.state(enquiry.reference(), Fact.TELLING_WITHHELD, false, "manager");
    enquiry
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("SUBSTANTIATED_NOT_CONTINUING"),
            "Who leads the child in need plan: please fill this in.")
        .submits(
            "socialworker",
            "concludeEnquiry",
            found("SUBSTANTIATED_NOT_CONTINUING", "planLead", "Social worker"))
        .hasPassed("harmNotContinuing")
        .isEnded();

    assertThat(standing.now(enquiry.reference(), Fact.CHILD_PROTECTION)).contains("CIN_PLAN");
  }

  @Test
  void harmThatIsLikelyToContinueLeadsToAConferenceAndTheEnquiryStaysOpen() {
    concluded("SUBSTANTIATED_CONTINUING")
        .waitsOnlyAt("requestConference")
        .isDue("requestConference", "2026-12-02");

    assertThat(standing.now(enquiry.reference(), Fact.SECTION_47)).contains("OPEN");
  }

  @Test
  void aFindingWithoutAnAnalysisIsRefused() {
    enquiry
        .submits("socialworker", "startEnquiry", started())
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("CONCERNS_NOT_SUBSTANTIATED", "analysis", "All is well."),
            "write at least 100 characters")
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("CONCERNS_NOT_SUBSTANTIATED", "childVoice", " "),
            "What the child says: please fill this in.")
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("CONCERNS_NOT_SUBSTANTIATED", "childVoice", "n/a"),
            "Write what the child said")
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("CONCERNS_NOT_SUBSTANTIATED", "childSeen", "NOT_SEEN"),
            "Why not, or why not alone: please fill this in.")
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("CONCERNS_NOT_SUBSTANTIATED", "childSeenOn", "2026-12-02"),
            "in the future")
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("CONCERNS_NOT_SUBSTANTIATED", "childSeenOn", "2026-11-29"),
            "cannot have been seen for this enquiry before 30 November 2026")
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("CONCERNS_NOT_SUBSTANTIATED", "parentsTold", "NO"),
            "Why not, and until when: please fill this in.");
  }

  @Test
  void whatTheEnquirySaysOfSeeingTheChildIsKnownToWhoeverAssesses() {
    enquiry
        .submits("socialworker", "startEnquiry", started())
        .submits(
            "socialworker",
            "concludeEnquiry",
            found(
                "CONCERNS_NOT_SUBSTANTIATED",
                "childSeen",
                "WITH_OTHERS",
                "notAloneReason",
                "She asked for her aunt"));
    assertThat(lastSeen.of(enquiry.reference()))
        .contains(
            new ChildLastSeen.Seen(LocalDate.parse("2026-12-01"), false, "She asked for her aunt"));
  }

  @Test
  void aChildWithoutAPlanNeedsAConferenceNotAReview() {
    enquiry
        .submits("socialworker", "startEnquiry", started())
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("SUBSTANTIATED_ALREADY_ON_PLAN"),
            "a conference has to be requested");
  }

  @Test
  void aChildWhoHasAPlanAlreadyHasItsReviewConferenceBroughtForward() {
    conferred("CP_PLAN").hasPassed("protectionPlanAgreed");

    cast.starts("enquiry", enquiry.reference())
        .submits("socialworker", "startEnquiry", started())
        .isRefused(
            "socialworker",
            "concludeEnquiry",
            found("SUBSTANTIATED_CONTINUING"),
            "bring its review conference forward")
        .submits("socialworker", "concludeEnquiry", found("SUBSTANTIATED_ALREADY_ON_PLAN"))
        .hasPassed("reviewBroughtForward");

    assertThat(standing.now(enquiry.reference(), Fact.CHILD_PROTECTION)).contains("CP_PLAN");
    assertThat(standing.now(enquiry.reference(), Fact.SECTION_47)).contains("CLOSED");
  }

  // -- the conference -----------------------------------------------------------------------------

  @Test
  void aConferenceThatIsBookedTooLateTakesAReasonThatIsKept() {
    concluded("SUBSTANTIATED_CONTINUING")
        .isRefused(
            "socialworker",
            "requestConference",
            requested("bookedFor", "2026-12-22"),
            "later than 21 December 2026, the last day in time")
        .isRefused(
            "socialworker",
            "requestConference",
            requested("bookedFor", "2026-11-30"),
            "before it was requested")
        .isRefused(
            "socialworker",
            "requestConference",
            requested("requestedOn", "2026-12-02"),
            "cannot be in the future")
        .isRefused(
            "socialworker",
            "requestConference",
            requested("requestedOn", "2026-11-29"),
            "before the enquiry started")
        .isRefused(
            "socialworker",
            "requestConference",
            requested("invited", List.of()),
            "choose at least one")
        .isRefused(
            "socialworker",
            "requestConference",
            requested("familyTold", "NO"),
            "Why not, and who tells them when: please fill this in.");
    standing.state(enquiry.reference(), Fact.TELLING_WITHHELD, true, "manager");
    enquiry.isRefused(
        "socialworker",
        "requestConference",
        requested("familyTold", "YES"),
        "Do the child and the parents know that there will be a conference? It was agreed that the family is not told yet");
    standing.state(enquiry.reference(), Fact.TELLING_WITHHELD, false, "manager");
    enquiry
        .submits(
            "socialworker",
            "requestConference",
            requested(
                "bookedFor", "2026-12-22", "lateReason", "The interpreter is not free before."))
        .isDue("holdConference", "2026-12-21");

    assertThat(standing.dateOf(enquiry.reference(), Fact.CONFERENCE_ON))
        .contains(LocalDate.parse("2026-12-22"));
    assertThat(enquiry.opens("chair", "holdConference"))
        .containsEntry("heldOn", "2026-12-22")
        .containsEntry("delayReason", "The interpreter is not free before.");
    assertThat(enquiry.opens("chair", "holdConference").get("analysisShown").toString())
        .contains("seen alone and at home");
  }

  @Test
  void aConferenceHeldTooLateTakesAReason() {
    TestClock.at("2026-12-22T09:00");
    concluded("SUBSTANTIATED_CONTINUING").submits("socialworker", "requestConference", requested());

    enquiry
        .isRefused(
            "chair",
            "holdConference",
            held("NO_PLAN", "heldOn", "2026-12-22"),
            "The last day in time was 21 December 2026: say why it was later.")
        .submits(
            "chair",
            "holdConference",
            held("NO_PLAN", "heldOn", "2026-12-22", "delayReason", "The interpreter was ill."))
        .hasPassed("noPlanAgreed");

    assertThat(told())
        .contains(
            "Child protection conference held after the last day in time, with a reason: no plan.");
  }

  @Test
  void aConferenceOnTheLastDayInTimeNeedsNoReason() {
    TestClock.at("2026-12-21T16:00");
    concluded("SUBSTANTIATED_CONTINUING")
        .submits("socialworker", "requestConference", requested())
        .submits("chair", "holdConference", held("NO_PLAN", "heldOn", "2026-12-21"))
        .isEnded();
  }

  @Test
  void aPlanIsMadeOnlyForThisChildsOwnRisk() {
    concluded("SUBSTANTIATED_CONTINUING")
        .submits("socialworker", "requestConference", requested())
        .isRefused(
            "chair",
            "holdConference",
            held("CP_PLAN", "ownRisk", null),
            "This child's own risk of significant harm: please fill this in.")
        .isRefused(
            "chair", "holdConference", held("CP_PLAN", "category", null), "Category: choose one.")
        .isRefused(
            "chair",
            "holdConference",
            held("CP_PLAN", "childVoice", "none"),
            "Write what the child said")
        .isRefused(
            "chair",
            "holdConference",
            held("CP_PLAN", "reasons", "Agreed."),
            "at least 30 characters")
        .isRefused(
            "chair",
            "holdConference",
            held("CP_PLAN", "heldOn", "2026-12-02"),
            "cannot be in the future")
        .isRefused(
            "chair",
            "holdConference",
            held("CP_PLAN", "heldOn", "2026-11-30"),
            "before it was requested");
  }

  @Test
  void aChildProtectionPlanIsToldToThePathway() {
    cast.starts("listeningStrands", enquiry.reference());

    conferred("CP_PLAN")
        .hasPassed("protectionPlanReported", "heardPlanMade", "protectionPlanAgreed");

    assertThat(standing.now(enquiry.reference(), Fact.CHILD_PROTECTION)).contains("CP_PLAN");
    assertThat(standing.now(enquiry.reference(), Fact.SECTION_47)).contains("CLOSED");
    assertThat(plan().category()).isEqualTo(Category.SEXUAL);
    assertThat(told())
        .contains(
            "Child protection plan made for this child's own risk of significant harm, category sexual.");
  }

  @Test
  void aConferenceMayAgreeAChildInNeedPlan() {
    conferred("CIN_PLAN").hasPassed("inNeedPlanAgreed").isEnded();

    assertThat(standing.now(enquiry.reference(), Fact.CHILD_PROTECTION)).contains("CIN_PLAN");
    assertThat(plans.findByCaseReferenceAndEndedOnIsNull(enquiry.reference())).isEmpty();
  }

  @Test
  void aConferenceMayAgreeThatNoPlanIsNeeded() {
    conferred("NO_PLAN").hasPassed("noPlanAgreed").isEnded();

    assertThat(standing.now(enquiry.reference(), Fact.CHILD_PROTECTION)).contains("NO_PLAN");
  }

  // -- the plan -----------------------------------------------------------------------------------

  @Test
  void theFirstCoreGroupAndTheFirstReviewCountFromTheConferenceAlsoAcrossEaster() {
    // Held Thu 15 Apr 2027: core group by Thu 29 Apr, review conference by Thu 15 Jul.
    TestClock.at("2027-04-16T09:00");
    enquiry
        .submits(
            "socialworker",
            "startEnquiry",
            started(
                "initiatingDiscussionOn",
                "2027-03-24",
                "lastDiscussionOn",
                "2027-03-24",
                "startedOn",
                "2027-03-24"))
        .submits(
            "socialworker",
            "concludeEnquiry",
            found("SUBSTANTIATED_CONTINUING", "childSeenOn", "2027-03-25"))
        .submits("socialworker", "requestConference", requested("requestedOn", "2027-03-30"))
        .isDue("holdConference", "2027-04-16")
        .submits("chair", "holdConference", held("CP_PLAN", "heldOn", "2027-04-15"));

    var plan =
        cast.starts("childProtectionPlan", enquiry.reference())
            .waitsOnlyAt("holdCoreGroup", "holdReviewConference")
            .isDue("holdCoreGroup", "2027-04-29")
            .isDue("holdReviewConference", "2027-07-15");
    // Recorded a day late, and still counted from the conference, by the law.
    assertThat(plan.opens("chair", "holdReviewConference").get("caseSummary").toString())
        .contains("First review conference due Thu 15 Jul 2027", "Thu 15 Apr", "3 months")
        .contains("statutory");
    assertThat(plan.opens("socialworker", "holdCoreGroup").get("caseSummary").toString())
        .contains("Core group due Thu 29 Apr 2027", "Thu 15 Apr", "10 working days");
  }

  @Test
  void theCoreGroupMeetsAgainAndAgain() {
    var plan = onPlan();

    plan.isDue("holdCoreGroup", "2026-12-15")
        .submits("socialworker", "holdCoreGroup", met("nextMeetingOn", "2027-01-12"))
        .waitsOnlyAt("holdCoreGroup", "holdReviewConference")
        .isDue("holdCoreGroup", "2027-01-12");

    assertThat(standing.dateOf(plan.reference(), Fact.LAST_REVIEW_ON))
        .contains(LocalDate.parse("2026-12-01"));
    assertThat(plan.opens("socialworker", "holdCoreGroup").get("planNow").toString())
        .contains("Core groups held: 1");
    assertThat(plan.opens("socialworker", "holdCoreGroup").get("parts").toString())
        .contains("SAFETY_PLAN", "FAMILY_SUPPORT");
    assertThat(told()).contains("Core group held; it meets again by 12 January 2027.");
  }

  @Test
  void aFirstCoreGroupThatMetTooLateTakesAReason() {
    var plan = onPlan();
    TestClock.at("2026-12-16T09:00");

    plan.isRefused(
            "socialworker",
            "holdCoreGroup",
            met("heldOn", "2026-12-16"),
            "was due by 15 December 2026")
        .submits(
            "socialworker",
            "holdCoreGroup",
            met("heldOn", "2026-12-16", "delayReason", "The child was ill."))
        .waitsAt("holdCoreGroup");
  }

  @Test
  void daysOfACoreGroupThatCannotBeAreRefused() {
    onPlan()
        .isRefused(
            "socialworker", "holdCoreGroup", met("heldOn", "2026-12-02"), "cannot be in the future")
        .isRefused(
            "socialworker",
            "holdCoreGroup",
            met("heldOn", "2026-11-30"),
            "before the conference that made the plan")
        .isRefused(
            "socialworker",
            "holdCoreGroup",
            met("nextMeetingOn", "2026-12-01"),
            "meets after this one")
        .isRefused(
            "socialworker",
            "holdCoreGroup",
            met("childVoice", "see above"),
            "Write what the child said")
        .isRefused("socialworker", "holdCoreGroup", met("parts", List.of()), "choose at least one");
  }

  @Test
  void aPlanGoesOnUntilAReviewConferenceEndsItAndTheCoreGroupWithIt() {
    var plan = onPlan();
    TestClock.at("2027-03-01T09:00");

    plan.isDue("holdReviewConference", "2027-03-01")
        .submits(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "heldOn", "2027-03-01", "category", "EMOTIONAL"))
        .waitsOnlyAt("holdCoreGroup", "holdReviewConference")
        .isDue("holdReviewConference", "2027-09-01");
    assertThat(plan.opens("chair", "holdReviewConference").get("caseSummary").toString())
        .contains("Review conference due Wed 1 Sept 2027", "Mon 1 Mar", "6 months", "statutory");
    assertThat(plan().category()).isEqualTo(Category.EMOTIONAL);
    assertThat(standing.dateOf(plan.reference(), Fact.CONFERENCE_ON))
        .contains(LocalDate.parse("2027-09-01"));

    TestClock.at("2027-08-31T09:00");
    plan.submits(
            "chair",
            "holdReviewConference",
            reviewed("DISCONTINUED", "heldOn", "2027-08-31", "nextSupport", "CIN_PLAN"))
        .hasPassed("planDiscontinued")
        .isEnded();
    assertThat(standing.now(plan.reference(), Fact.CHILD_PROTECTION)).contains("CIN_PLAN");
    assertThat(standing.dateOf(plan.reference(), Fact.CONFERENCE_ON)).isEmpty();
    assertThat(told())
        .contains("the child protection plan goes on", "the child protection plan has ended");
  }

  @Test
  void aPlanThatEndsWithoutAnotherPlanLeavesNone() {
    var plan = onPlan();

    plan.submits(
            "chair", "holdReviewConference", reviewed("DISCONTINUED", "nextSupport", "EARLY_HELP"))
        .isEnded();

    assertThat(standing.now(plan.reference(), Fact.CHILD_PROTECTION)).contains("NO_PLAN");
  }

  @Test
  void aReviewConferenceIsHeldInTimeOrSomebodySaysWhyNot() {
    var plan = onPlan();
    TestClock.at("2027-03-02T09:00");

    plan.isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "heldOn", "2027-03-02"),
            "was due by 1 March 2027")
        .submits(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "heldOn", "2027-03-02", "delayReason", "Snow."))
        .waitsAt("holdReviewConference");
  }

  @Test
  void daysOfAReviewConferenceThatCannotBeAreRefused() {
    onPlan()
        .isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "heldOn", "2026-12-02"),
            "cannot be in the future")
        .isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "heldOn", "2026-11-30"),
            "before the conference that made the plan")
        .isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "nextReviewOn", "2026-12-01"),
            "held after this one")
        .isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "nextReviewOn", "2027-06-02"),
            "within six months: by 1 June 2027")
        .isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "category", null),
            "Category: choose one.")
        .isRefused(
            "chair", "holdReviewConference", reviewed("DISCONTINUED"), "What follows: choose one.")
        .isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "childVoice", "-"),
            "Write what the child said")
        .isRefused(
            "chair",
            "holdReviewConference",
            reviewed("CONTINUED", "reasons", "Agreed."),
            "at least 30 characters");
  }

  @Test
  void nothingThatWasWrittenReachesTheEngine() {
    onPlan().submits("socialworker", "holdCoreGroup", met());

    for (var instance :
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(enquiry.reference().value())
            .list()) {
      assertThat(
              history
                  .createHistoricVariableInstanceQuery()
                  .processInstanceId(instance.getId())
                  .list())
          .extracting(variable -> variable.getName())
          .allMatch(name -> name.matches("\\w+(Outcome|Due)"));
    }
  }

  // -- the cast's words ---------------------------------------------------------------------------

  private Journey concluded(String outcome) {
    return enquiry
        .submits("socialworker", "startEnquiry", started())
        .submits("socialworker", "concludeEnquiry", found(outcome));
  }

  private Journey conferred(String outcome) {
    return concluded("SUBSTANTIATED_CONTINUING")
        .submits("socialworker", "requestConference", requested())
        .submits("chair", "holdConference", held(outcome));
  }

  private Journey onPlan() {
    conferred("CP_PLAN");
    return cast.starts("childProtectionPlan", enquiry.reference());
  }

  @Test
  void whereAnotherAuthorityHasTakenOverNobodyHereInventsAReview() {
    onPlan()
        .hears("childTakenOver")
        .hasPassed("planHeldElsewhere")
        .doesNotWaitAt("holdReviewConference", "holdCoreGroup");
    assertThat(plans.findByCaseReferenceAndEndedOnIsNull(enquiry.reference())).isEmpty();
    assertThat(standing.now(enquiry.reference(), Fact.CHILD_PROTECTION)).isEmpty();
    assertThat(standing.now(enquiry.reference(), Fact.CONFERENCE_ON)).isEmpty();
  }

  private Enquiry open() {
    return enquiries.openIn(enquiry.reference()).orElseThrow();
  }

  private ChildProtectionPlan plan() {
    return plans.findByCaseReferenceAndEndedOnIsNull(enquiry.reference()).orElseThrow();
  }

  private String told() {
    return chronology.of(enquiry.reference()).stream()
        .map(entry -> entry.summary())
        .toList()
        .toString();
  }

  private static Map<String, Object> started(Object... changes) {
    return with(
        Map.of(
            "madeBy", "JOINT",
            "initiatingDiscussionOn", "2026-11-30",
            "lastDiscussionOn", "2026-11-30",
            "startedOn", "2026-11-30"),
        changes);
  }

  private static Map<String, Object> found(String outcome, Object... changes) {
    return with(
        Map.of(
            "childSeen", "ALONE",
            "childSeenOn", "2026-12-01",
            "childVoice", "I want it to be quiet at night",
            "parentsTold", "YES",
            "outcome", outcome,
            "analysis", ANALYSIS),
        changes);
  }

  private static Map<String, Object> requested(Object... changes) {
    return with(
        Map.of(
            "requestedOn",
            "2026-12-01",
            "invited",
            List.of("POLICE", "HEALTH", "EDUCATION"),
            "familyTold",
            "YES"),
        changes);
  }

  private static Map<String, Object> held(String outcome, Object... changes) {
    return with(
        Map.ofEntries(
            Map.entry("heldOn", "2026-12-01"),
            Map.entry("present", List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "HEALTH")),
            Map.entry("childTookPart", "ADVOCATE"),
            Map.entry("parentsTookPart", "ATTENDED"),
            Map.entry("childVoice", "I want it to be quiet at night"),
            Map.entry("outcome", outcome),
            Map.entry("category", "SEXUAL"),
            Map.entry("ownRisk", "Likely to be harmed by an adult of the family"),
            Map.entry("reasons", REASONS)),
        changes);
  }

  private static Map<String, Object> met(Object... changes) {
    return with(
        Map.of(
            "heldOn", "2026-12-01",
            "present", List.of("HEALTH", "EDUCATION"),
            "parts", List.of("SAFETY_PLAN", "FAMILY_SUPPORT"),
            "childVoice", "It is better",
            "parentsView", "We agree",
            "progress", "Nights are calm",
            "nextSteps", "School meets weekly",
            "nextMeetingOn", "2027-03-10"),
        changes);
  }

  private static Map<String, Object> reviewed(String outcome, Object... changes) {
    return with(
        Map.of(
            "heldOn", "2026-12-01",
            "present", List.of("HEALTH", "EDUCATION"),
            "childTookPart", "ATTENDED",
            "childVoice", "It is better",
            "outcome", outcome,
            "category", "SEXUAL",
            "reasons", REASONS),
        changes);
  }

  private static Map<String, Object> with(Map<String, Object> answers, Object... changes) {
    var changed = new HashMap<>(answers);
    for (int i = 0; i < changes.length; i += 2) {
      changed.put((String) changes[i], changes[i + 1]);
    }
    return changed;
  }
}
