package org.hsbpathway.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.TestClock;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.upload.Papers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Something is shared from a case: people talk first, or somebody else agrees that it goes before;
 * a person sends it, and the ledger keeps that it went.
 */
@PathwayTest
class SharingStageTest {

  static final String WHY = "The boy stays at his uncle's tonight, where two small children live.";

  @Autowired Cast cast;
  @Autowired Shares shares;
  @Autowired SharingLedger ledger;
  @Autowired Standing standing;
  @Autowired Papers papers;
  @Autowired Chronology chronology;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate inTransaction;

  /** A case in which a safety plan is being made; Tuesday 1 December 2026. */
  Journey aCase() {
    return cast.starts("safetyPlan", cast.aCase());
  }

  static Object[] with(Object... answers) {
    var all =
        new ArrayList<Object>(
            List.of(
                "item",
                "SAFETY_PLAN",
                "recipient",
                "SCHOOL",
                "recipientName",
                "Mrs F., Hill School",
                "purpose",
                "So that lessons and breaks are supervised as agreed.",
                "harm",
                "NO",
                "duty",
                "NONE",
                "childView",
                "NOT_YET_ASKED",
                "parentView",
                "NOT_YET_ASKED"));
    all.addAll(java.util.Arrays.asList(answers));
    return all.toArray();
  }

  static final Object[] BEFORE_TALKING = {
    "choice", "FOLLOW", "overrideReason", "SIGNIFICANT_HARM_RISK"
  };

  static Object[] bothAgreed() {
    return with(
        "childView",
        "AGREES",
        "parentView",
        "AGREES",
        "talkedOn",
        "2026-12-01",
        "talkedHow",
        "IN_PERSON",
        "explained",
        "Which part the school gets, and why.");
  }

  static Object[] sent(Object... answers) {
    var all =
        new ArrayList<Object>(
            List.of(
                "result",
                "SENT",
                "sentHow",
                "SECURE_EMAIL",
                "rightPerson",
                true,
                "noOtherChild",
                true));
    all.addAll(java.util.Arrays.asList(answers));
    return all.toArray();
  }

  Journey asks(Journey child, Object... answers) {
    return child.happens("socialworker", "sharing", answers);
  }

  List<LedgerLine> lines(Journey child) {
    return ledger.of(child.reference());
  }

  List<String> told(Journey child) {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }

  @Test
  void whereTheFamilyHasBeenSpokenWithItGoesAndTheLedgerKeepsIt() {
    var child = asks(aCase(), bothAgreed()).isDue("confirmSharing", "2026-12-01");
    assertThat(child.opens("socialworker", "confirmSharing").get("proposal").toString())
        .contains("Row 13", "the school's part", "Mrs F");

    child
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .isDue("sendShare", "2026-12-02");
    assertThat(lines(child)).isEmpty();
    child
        .cannot("socialworker", "sendShare", "which way", sent("sentHow", null))
        .cannot("socialworker", "sendShare", "right person", sent("rightPerson", false))
        .cannot("socialworker", "sendShare", "no other child", sent("noOtherChild", false))
        .does("socialworker", "sendShare", sent())
        .hasPassed("sharedByWord")
        .doesNotWaitAt("tellFamily");

    assertThat(lines(child))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.item()).isEqualTo(SharedItem.SAFETY_PLAN);
              assertThat(line.part()).contains("the school's part");
              assertThat(line.recipientName()).contains("Mrs F., Hill School");
              assertThat(line.decision()).isEqualTo("SHARE");
              assertThat(line.basis()).startsWith("Row 13: ");
              assertThat(line.approvedBy()).isEmpty();
              assertThat(line.sentBy()).isEqualTo("socialworker");
            });
    assertThat(told(child))
        .contains("Shared with the safeguarding lead of the school: the safety plan.")
        .noneMatch(line -> line.contains("Mrs F."));
  }

  @Test
  void peopleTalkFirstAndTheDecisionIsAskedAgainWithWhatTheySaid() {
    var child = asks(aCase(), with()).does("socialworker", "confirmSharing", "choice", "FOLLOW");
    // Two working days from Tuesday.
    child
        .isDue("talkBeforeSharing", "2026-12-03")
        .cannot(
            "socialworker",
            "talkBeforeSharing",
            "which day",
            "childView",
            "AGREES",
            "talkedOn",
            null)
        .cannot(
            "socialworker",
            "talkBeforeSharing",
            "in their words",
            "childView",
            "OBJECTS",
            "childWords",
            " ",
            "talkedOn",
            "2026-12-01",
            "explained",
            "All of it.")
        .does(
            "socialworker",
            "talkBeforeSharing",
            "childView",
            "AGREES",
            "parentView",
            "NOT_YET_ASKED",
            "talkedOn",
            "2026-12-01",
            "explained",
            "All of it.");
    assertThat(child.opens("socialworker", "confirmSharing").get("proposal").toString())
        .contains("Row 10", "talk with the parents first");

    child
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .does(
            "socialworker",
            "talkBeforeSharing",
            "parentView",
            "OBJECTS",
            "parentWords",
            "They fear for his place.",
            "talkedOn",
            "2026-12-01",
            "explained",
            "All of it.");
    assertThat(child.opens("socialworker", "confirmSharing").get("proposal").toString())
        .contains("Row 12", "They fear for his place");
    child
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .isDue("approveSharing", "2026-12-01")
        .does(
            "manager",
            "approveSharing",
            "decision",
            "SHARE",
            "telling",
            "ALREADY_TOLD",
            "reason",
            "The school cannot keep him and others safe without it.")
        .does("socialworker", "sendShare", sent());
    assertThat(lines(child))
        .singleElement()
        .satisfies(line -> assertThat(line.approvedBy()).contains("manager"));
    assertThat(shares.findByCaseReferenceOrderByAskedOn(child.reference()).get(0).conversations())
        .hasSize(3);
  }

  /** Waiting could lead to harm, the parents object, a manager agrees: row 5. */
  Journey objectedAndAgreed() {
    return asks(
            aCase(),
            with(
                "harm",
                "YES",
                "childView",
                "AGREES",
                "parentView",
                "OBJECTS",
                "parentWords",
                "They fear for his place.",
                "talkedOn",
                "2026-12-01",
                "talkedHow",
                "IN_PERSON",
                "explained",
                "All of it."))
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .does(
            "manager",
            "approveSharing",
            "decision",
            "SHARE",
            "telling",
            "ALREADY_TOLD",
            "reason",
            WHY);
  }

  @Test
  void whoeverObjectedIsToldThatItIsSharedAllTheSame() {
    var child = objectedAndAgreed();
    child
        .cannot("socialworker", "sendShare", "whoever objected", sent("objectorTold", null))
        .cannot(
            "socialworker",
            "sendShare",
            "Why not, and when they are told",
            sent("objectorTold", "NOT_POSSIBLE", "objectorNotTold", " "));
    assertThat(lines(child)).isEmpty();
    child.does(
        "socialworker",
        "sendShare",
        sent("objectorTold", "NOT_POSSIBLE", "objectorNotTold", "No answer; rung on Friday."));
    assertThat(shares.findByCaseReferenceOrderByAskedOn(child.reference()).get(0).objectorTold())
        .contains(new ObjectorTold(ObjectorTold.Answer.NOT_POSSIBLE, "No answer; rung on Friday."));

    // Where it was agreed that the family is not told yet, nobody is asked to.
    var withheld = objectedAndAgreed();
    inTransaction.executeWithoutResult(
        tx -> standing.state(withheld.reference(), Fact.TELLING_WITHHELD, true, "manager"));
    withheld.does("socialworker", "sendShare", sent("objectorTold", null));
    assertThat(shares.findByCaseReferenceOrderByAskedOn(withheld.reference()).get(0).objectorTold())
        .isEmpty();
  }

  @Test
  void whatCannotWaitGoesFirstAndATaskStaysOpenUntilTheFamilyKnows() {
    var child =
        asks(aCase(), with("harm", "YES", "tellingAfterIsSafe", "YES"))
            .cannot(
                "socialworker",
                "confirmSharing",
                "before people have talked",
                "choice",
                "FOLLOW",
                "overrideReason",
                null)
            .does("socialworker", "confirmSharing", BEFORE_TALKING);
    assertThat(shares.findByCaseReferenceOrderByAskedOn(child.reference()).get(0).overrideReason())
        .contains(OverrideReason.SIGNIFICANT_HARM_RISK);
    Object[] approval = {"decision", "SHARE", "reason", WHY, "telling", "TELL_LATER"};
    child
        .cannot(
            "manager", "approveSharing", "by which day", "telling", "ALREADY_TOLD", "reason", WHY)
        .cannot("manager", "approveSharing", "by 8 December 2026", plus(approval, "2026-12-09"))
        .cannot("manager", "approveSharing", "not in the past", plus(approval, "2026-11-30"))
        .does("manager", "approveSharing", plus(approval, "2026-12-04"))
        .doesNotWaitAt("tellFamily")
        .does("socialworker", "sendShare", sent())
        .hasPassed("sharedAndTellingOwed")
        .isDue("tellFamily", "2026-12-04");
    assertThat(standing.dateOf(child.reference(), Fact.TELL_FAMILY_ON))
        .contains(LocalDate.parse("2026-12-04"));
    assertThat(lines(child).get(0).decision()).isEqualTo("SHARE_NOW_TELL_LATER");

    // A second share before they know adds no second talk.
    asks(child, with("harm", "YES", "tellingAfterIsSafe", "YES", "recipient", "POLICE"))
        .does("socialworker", "confirmSharing", BEFORE_TALKING)
        .does("manager", "approveSharing", plus(approval, "2026-12-07"))
        .does("socialworker", "sendShare", sent());
    assertThat(child.openSteps()).filteredOn("tellFamily"::equals).hasSize(1);
    child.does("socialworker", "tellFamily", "told", "CHILD_AND_PARENTS", "toldOn", "2026-12-01");
    assertThat(standing.dateOf(child.reference(), Fact.TELL_FAMILY_ON)).isEmpty();
  }

  static Object[] plus(Object[] answers, String tellBy) {
    var all = new ArrayList<Object>(List.of(answers));
    all.addAll(List.of("tellBy", tellBy));
    return all.toArray();
  }

  @Test
  void whereTellingIsNotSafeItIsLookedAtAgainWithinTenWorkingDays() {
    var child =
        asks(aCase(), with("harm", "YES", "tellingAfterIsSafe", "NO"))
            .does("socialworker", "confirmSharing", BEFORE_TALKING);
    Object[] approval = {"decision", "SHARE", "reason", WHY, "telling", "DO_NOT_TELL_YET"};
    child
        .cannot("manager", "approveSharing", "by 15 December 2026", plus(approval, "2026-12-16"))
        .does("manager", "approveSharing", plus(approval, "2026-12-10"))
        .does("socialworker", "sendShare", sent())
        .isDue("reviewNotTelling", "2026-12-10");
    assertThat(standing.is(child.reference(), Fact.TELLING_WITHHELD, "YES")).isTrue();
    // Nothing goes to the family meanwhile.
    child.cannotHappen("socialworker", "sharing", "not told yet", with("recipient", "OWN_PARENTS"));
  }

  @Test
  void talkingFirstIsSetAsideForAReasonAndBySomebodyElse() {
    var child = asks(aCase(), with());
    Object[] now = {"choice", "SHARE_NOW", "reason", WHY};
    child
        .cannot("socialworker", "confirmSharing", "before people have talked", now)
        .cannot(
            "socialworker",
            "confirmSharing",
            "30 characters",
            "choice",
            "SHARE_NOW",
            "reason",
            "No.")
        .does(
            "socialworker",
            "confirmSharing",
            "choice",
            "SHARE_NOW",
            "overrideReason",
            "PERSON_CANNOT_BE_REACHED_AND_URGENT",
            "reason",
            WHY)
        .waitsAt("approveSharing");
    assertThat(child.opens("manager", "approveSharing").get("proposal").toString())
        .contains("before talking**: they cannot be reached and it is urgent");
    child
        .does("manager", "approveSharing", "decision", "TALK_FIRST", "reason", WHY)
        .waitsAt("talkBeforeSharing")
        .hasPassed("approveSharing");
    assertThat(lines(child)).isEmpty();
  }

  @Test
  void whereHarmIsUnclearAManagerIsAskedTodayAndAdviceComesWithinAWorkingDay() {
    var child = asks(aCase(), with("harm", "UNCLEAR"));
    assertThat(child.opens("socialworker", "confirmSharing").get("proposal").toString())
        .contains("Row 6", "ask for advice");
    child
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .isDue("approveSharing", "2026-12-01")
        .does("manager", "approveSharing", "decision", "ASK_ADVICE", "reason", WHY)
        .waitsAt("adviseOnSharing")
        .doesNotWaitAt("approveSharing")
        .doesNotWaitAt("sendShare")
        // One working day from Tuesday.
        .isDue("adviseOnSharing", "2026-12-02");
    assertThat(child.isSeenBy("adviseOnSharing"))
        .contains("governance", "manager")
        .doesNotContain("socialworker");
    Object[] advised = {
      "adviser", "INFORMATION_GOVERNANCE", "advice", "Share the sleeping place only, and today."
    };
    assertThat(child.opens("governance", "adviseOnSharing").get("proposal").toString())
        .contains("Advice asked for on 1 December 2026", "two small children live");
    child
        .cannot(
            "governance",
            "adviseOnSharing",
            "30",
            "adviser",
            "INFORMATION_GOVERNANCE",
            "advice",
            "Yes.")
        .does("governance", "adviseOnSharing", advised)
        .isDue("approveSharing", "2026-12-01");
    assertThat(child.opens("manager", "approveSharing").get("proposal").toString())
        .contains("**Information governance**, on 1 December 2026", "sleeping place only");
    assertThat(told(child))
        .contains("There is advice on what is to be shared, from information governance.")
        .noneMatch(line -> line.contains("sleeping"));
    child
        .does("manager", "approveSharing", "decision", "NOT_SHARED", "reason", WHY)
        .hasPassed("sharingDeclined");

    // Asked on a Friday, it is there on Monday.
    TestClock.at("2026-12-04T16:00");
    asks(child, with("harm", "UNCLEAR"))
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .does("manager", "approveSharing", "decision", "ASK_ADVICE", "reason", WHY)
        .isDue("adviseOnSharing", "2026-12-07");
  }

  @Test
  void nobodyApprovesWhatTheyAskedForAndOutOfHoursAManagerAgreesByPhone() {
    var child =
        aCase()
            .happens("manager", "sharing", with("harm", "UNCLEAR"))
            .does("manager", "confirmSharing", "choice", "FOLLOW")
            .cannot(
                "manager",
                "approveSharing",
                "Somebody else decides",
                "decision",
                "NOT_SHARED",
                "reason",
                WHY)
            .does("manager2", "approveSharing", "decision", "ASK_ADVICE", "reason", WHY)
            .cannot(
                "manager",
                "adviseOnSharing",
                "Somebody else",
                "adviser",
                "LEGAL_ADVICE",
                "advice",
                "It may go, so legal advice told me.")
            .does(
                "manager2",
                "adviseOnSharing",
                "adviser",
                "LEGAL_ADVICE",
                "advice",
                "It may not go, so legal advice told me.")
            .does("manager2", "approveSharing", "decision", "NOT_SHARED", "reason", WHY)
            .hasPassed("sharingDeclined");
    assertThat(lines(child)).isEmpty();

    var night = aCase().happens("edt", "sharing", with("harm", "YES", "tellingAfterIsSafe", "YES"));
    night
        .does(
            "edt",
            "confirmSharing",
            "choice",
            "FOLLOW",
            "overrideReason",
            "SIGNIFICANT_HARM_RISK",
            "agreedByPhone",
            "manager",
            "telling",
            "TELL_LATER",
            "tellBy",
            "2026-12-03")
        .waitsAt("sendShare", "lookAtPhoneAgreement")
        .does("edt", "sendShare", sent("sentHow", "PHONE"))
        .isDue("tellFamily", "2026-12-03");
    assertThat(lines(night).get(0).approvedBy()).contains("manager");

    // Within a working day a manager has it before them in writing, and what went stays on record.
    night.isDue("lookAtPhoneAgreement", "2026-12-02");
    assertThat(night.isSeenBy("lookAtPhoneAgreement")).containsExactly("manager", "manager2");
    assertThat(night.opens("manager", "lookAtPhoneAgreement").get("byPhone").toString())
        .contains("manager** is said to have agreed by phone, on 1 December 2026");
    night
        .cannot("manager", "lookAtPhoneAgreement", "Why not", "finding", "NOT_AGREED", "words", "")
        .does(
            "manager",
            "lookAtPhoneAgreement",
            "finding",
            "NOT_AGREED",
            "words",
            "Nobody rang me. I have called the school.")
        .hasPassed("phoneAgreementLookedAt");
    assertThat(shares.findByCaseReferenceOrderByAskedOn(night.reference()))
        .singleElement()
        .satisfies(
            share -> {
              assertThat(share.approvedAt()).isPresent();
              assertThat(share.agreedAfterwards().orElseThrow().by()).isEqualTo("manager");
            });
    assertThat(told(night))
        .contains(
            "A manager does not agree to what was shared after a call by phone: the safety plan with the safeguarding lead of the school.");

    var own =
        aCase().happens("manager", "sharing", with("harm", "YES", "tellingAfterIsSafe", "YES"));
    own.does(
            "manager",
            "confirmSharing",
            "choice",
            "FOLLOW",
            "overrideReason",
            "SIGNIFICANT_HARM_RISK",
            "agreedByPhone",
            "manager2",
            "telling",
            "TELL_LATER",
            "tellBy",
            "2026-12-03")
        .cannot("manager", "lookAtPhoneAgreement", "Somebody else decides", "finding", "AGREED")
        .does("manager2", "lookAtPhoneAgreement", "finding", "AGREED");
  }

  @Test
  void aShareIsForWhoAskedAndTheChildsWorkersAndManagersAndForNoColleague() {
    var child = aCase();
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker2", "manager");
    standing.state(child.reference(), Fact.PRACTITIONER, "practitioner", "manager");
    child.happens("yjs", "sharing", with());
    assertThat(child.isSeenBy("confirmSharing"))
        .containsExactly("manager", "manager2", "socialworker2", "yjs");

    child.does("yjs", "confirmSharing", "choice", "FOLLOW");
    assertThat(child.isSeenBy("talkBeforeSharing"))
        .containsExactly("manager", "manager2", "practitioner", "socialworker2", "yjs");
    child
        .does(
            "practitioner",
            "talkBeforeSharing",
            "childView",
            "AGREES",
            "parentView",
            "AGREES",
            "talkedOn",
            "2026-12-01",
            "explained",
            "All of it.")
        .does("socialworker2", "confirmSharing", "choice", "FOLLOW");
    // Business support sends what others confirmed.
    assertThat(child.isSeenBy("sendShare"))
        .containsExactly("frontdoor", "manager", "manager2", "socialworker2", "yjs");

    // Somebody else is the child's social worker from now on.
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker", "manager");
    assertThat(child.isSeenBy("sendShare"))
        .containsExactly("frontdoor", "manager", "manager2", "socialworker", "yjs");
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "yjs", "manager");
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker2", "manager");
    assertThat(child.isSeenBy("sendShare"))
        .as("who asked goes on")
        .containsExactly("frontdoor", "manager", "manager2", "socialworker2", "yjs");
    assertThatThrownBy(() -> child.does("assessor", "sendShare", sent()))
        .isInstanceOf(AuthorizationException.class);
    child.does("yjs", "sendShare", sent());
  }

  @Test
  void businessSupportSendsWhatWasConfirmedAndNoAssessmentNorSessionRecord() {
    for (var item : List.of("SPECIALIST_ASSESSMENT", "SESSION_RECORDS")) {
      var child = Practice.isToBeShared(aCase(), item, "POLICE");
      assertThat(child.isSeenBy("sendShare"))
          .as(item)
          .containsExactly("manager", "manager2", "socialworker");
      child.does("socialworker", "sendShare", sent());
    }
  }

  @Test
  void whoAskedAndWorksWithTheChildWhoWasHarmedSinceThenSharesNothingOfThisChild() {
    var child = aCase().happens("linkedworker", "sharing", bothAgreed());
    child.opens("linkedworker", "confirmSharing");
    standing.state(child.reference(), Fact.LINKED_CHILD_WORKER, "linkedworker", "manager");
    assertThatThrownBy(() -> child.opens("linkedworker", "confirmSharing"))
        .hasMessageContaining("for the worker of its own child to share");
    child
        .does("manager", "confirmSharing", "choice", "FOLLOW")
        .isRefused(
            "linkedworker",
            "sendShare",
            Map.of("result", "NOT_SENT", "notSentBecause", "Not theirs."),
            "for the worker of its own child to share")
        .does("frontdoor", "sendShare", sent());
  }

  /** Minutes of another agency name both children: each family gets a version of its own. */
  @Test
  void aDocumentThatNamesAnotherChildGoesInAVersionThatSomebodyElseChecked() {
    var child = aCase();
    for (var by : List.of("frontdoor", "frontdoor", "socialworker")) {
      var id = Practice.aDocument(database, child.reference(), "Minutes");
      database.update("update case_documents set added_by = ? where id = ?", by, id);
    }
    var mine =
        papers.of(child.reference()).stream()
            .filter(p -> p.addedBy().equals("socialworker"))
            .findFirst()
            .orElseThrow()
            .number();
    var both =
        papers.of(child.reference()).stream()
            .filter(p -> p.addedBy().equals("frontdoor"))
            .findFirst()
            .orElseThrow()
            .number();
    var minutes =
        Practice.askingToShare(
            "CASE_DOCUMENT",
            "SCHOOL",
            "recipientName",
            "Mrs F., Hill School",
            "purpose",
            "So that breaks are supervised.",
            "document",
            both);
    child
        .cannotHappen("socialworker", "sharing", "which document", but(minutes, "document", null))
        .cannotHappen(
            "socialworker",
            "sharing",
            "no document of that number",
            but(minutes, "document", 9, "namesAnotherChild", "NO"))
        .cannotHappen(
            "socialworker", "sharing", "Read it first", but(minutes, "namesAnotherChild", null))
        .cannotHappen(
            "socialworker", "sharing", "add a version", but(minutes, "namesAnotherChild", "YES"))
        .cannotHappen(
            "socialworker",
            "sharing",
            "add a version",
            but(minutes, "namesAnotherChild", "YES", "redactedVersion", both));
    asks(child, but(minutes, "namesAnotherChild", "YES", "redactedVersion", mine))
        .cannotHappen(
            "socialworker",
            "sharing",
            "made for the other family",
            but(
                minutes,
                "namesAnotherChild",
                "YES",
                "redactedVersion",
                mine,
                "recipient",
                "HARMED_CHILD_AND_FAMILY"))
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .cannot("socialworker", "sendShare", "somebody else checks", sent());
    assertThat(child.opens("frontdoor", "sendShare").get("copyToSend").toString())
        .contains(
            "D" + mine + " goes out", "the redacted version of D" + both, "socialworker made it");
    assertThat(lines(child)).isEmpty();
    assertThat(
            database.queryForList(
                "select added_by from case_documents where case_reference = ? and names_another_child",
                String.class,
                child.reference().value()))
        .as("the original is closed")
        .containsExactly("frontdoor");
    child.does("frontdoor", "sendShare", sent()).hasPassed("sharedByWord");
    assertThat(lines(child))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.part()).endsWith("D" + mine + ", the redacted version of D" + both);
              assertThat(line.documentHash()).isPresent();
            });
  }

  private static Object[] but(Object[] plain, Object... otherwise) {
    var all = new ArrayList<Object>(java.util.Arrays.asList(plain));
    all.addAll(java.util.Arrays.asList(otherwise));
    return all.toArray();
  }

  @Test
  void whoHasNoPartInKeepingAChildSafeReceivesNothing() {
    aCase()
        .cannotHappen("socialworker", "sharing", "receives nothing", with("recipient", "NO_ROLE"))
        .cannotHappen(
            "socialworker",
            "sharing",
            "themes are told",
            with("recipient", "OWN_PARENTS", "item", "SESSION_RECORDS"))
        .cannotHappen(
            "socialworker",
            "sharing",
            "Name the order",
            with("recipient", "NO_ROLE", "duty", "COURT_ORDER"))
        .cannotHappen(
            "socialworker",
            "sharing",
            "Choose the duty",
            with("duty", "NAMED_DUTY", "dutyName", "Children Act 2004, s. 16LA"))
        .cannotHappen(
            "socialworker",
            "sharing",
            "answers offered",
            with("duty", "NAMED_DUTY", "legalDuty", "section16LA"))
        .cannotHappen(
            "socialworker",
            "sharing",
            "does not go to them",
            with("recipient", "CHILD", "harm", "YES"));
    // A court may order what nobody else may ask for; the order is checked by a manager first.
    var ordered =
        asks(
                aCase(),
                with(
                    "recipient",
                    "NO_ROLE",
                    "item",
                    "SESSION_RECORDS",
                    "duty",
                    "COURT_ORDER",
                    "dutyName",
                    "Order of the family court"))
            .does("socialworker", "confirmSharing", "choice", "FOLLOW")
            .waitsAt("approveSharing");
    assertThat(ordered.opens("manager", "approveSharing").get("proposal").toString())
        .contains("what the court ordered", "Row 1:");
  }

  @Test
  void aDutyInLawIsNamedWhileItIsInForceAndStandsInTheLedger() {
    var child =
        asks(
            aCase(),
            but(
                bothAgreed(),
                "duty",
                "NAMED_DUTY",
                "legalDuty",
                "section47",
                "dutyName",
                "What we know of the uncle"));
    assertThat(child.opens("socialworker", "confirmSharing").get("proposal").toString())
        .contains(
            "**A duty in law**: To help with an enquiry of another authority that asks for it"
                + " (Children Act 1989, section 47(9)): What we know of the uncle")
        .contains("Row 11:");
    child
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .does("socialworker", "sendShare", sent());
    assertThat(ledger.of(child.reference()))
        .last()
        .satisfies(
            line ->
                assertThat(line.basis())
                    .contains("The duty: To help with an enquiry")
                    .doesNotContain("uncle"));
  }

  @Test
  void aDutyHoldsFromItsFirstDayToItsLast() {
    var from = LocalDate.parse("2027-04-01");
    var to = LocalDate.parse("2028-03-31");
    var duties =
        new LegalDuties(
            new LegalDuties.Settings(
                Map.of(
                    "some", new LegalDuties.LegalDuty("To tell", "An Act, section 1", from, to),
                    "later",
                        new LegalDuties.LegalDuty("To give", "An Act, section 2", null, null))));
    for (var day : List.of("2027-04-01", "2028-03-31")) {
      duties.check("some", LocalDate.parse(day));
      assertThat(duties.inForceOn(LocalDate.parse(day))).hasSize(1);
    }
    for (var day : List.of("2027-03-31", "2028-04-01")) {
      assertThatThrownBy(() -> duties.check("some", LocalDate.parse(day)))
          .hasMessageContaining("not in force today");
      assertThat(duties.inForceOn(LocalDate.parse(day))).isEmpty();
    }
    assertThatThrownBy(() -> duties.check("later", from))
        .hasMessageContaining("not in force today");
    assertThat(duties.inWords("some")).isEqualTo("To tell (An Act, section 1)");
  }

  @Test
  void theFamilyIsTalkedWithAsTheyGetItAndItReachesThemSafely() {
    var child =
        asks(
            aCase(),
            with(
                "recipient",
                "OWN_PARENTS",
                "childView",
                "AGREES",
                "talkedOn",
                "2026-12-01",
                "explained",
                "All of it."));
    assertThat(child.opens("socialworker", "confirmSharing").get("proposal").toString())
        .contains("Row 13");
    child
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .cannot("socialworker", "sendShare", "reaches them safely", sent())
        .does("socialworker", "sendShare", sent("safeContact", "Handed over at the visit"));
    assertThat(shares.findByCaseReferenceOrderByAskedOn(child.reference()).get(0).safeContact())
        .contains("Handed over at the visit");
  }

  @Test
  void afterADeathNothingLeaves() {
    var child =
        asks(aCase(), bothAgreed()).does("socialworker", "confirmSharing", "choice", "FOLLOW");
    standing.state(child.reference(), Fact.SILENCED, "YES", "manager");
    child.cannot("socialworker", "sendShare", "Nothing leaves this case any more", sent());
    assertThat(lines(child)).isEmpty();
  }

  @Test
  void aLineThatWasChangedTakenOutOrPutInIsFoundAndNamed() {
    var child = aCase();
    var lines = new ArrayList<LedgerLine>();
    for (var name : List.of("First", "Second", "Third")) {
      lines.add(ledger.write(outgoing(child.reference(), name)));
    }
    assertThat(ledger.firstBroken()).isEmpty();
    var second = lines.get(1).number();

    tampered(
        "update sharing_ledger set recipient_name = 'Somebody else' where number = ?",
        second,
        "Line " + second + " was changed after it was written.");
    tampered(
        "delete from sharing_ledger where number = ?", second, "Line " + second + " is missing.");
    tampered(
        "delete from sharing_ledger where number >= ?",
        second,
        "Lines are missing from line " + second + " on.");
    tampered(
        "update sharing_ledger set previous = hash where number = ?",
        second,
        "Line " + second + " does not follow on the line before it.");
    assertThat(ledger.firstBroken()).isEmpty();
  }

  private void tampered(String sql, long line, String found) {
    inTransaction.executeWithoutResult(
        change -> {
          database.update(sql, line);
          assertThat(ledger.firstBroken()).contains(found);
          change.setRollbackOnly();
        });
  }

  private static Outgoing outgoing(CaseReference reference, String name) {
    return new Outgoing(
        reference,
        SharedItem.SUPERVISION_LEVEL,
        "in full",
        Recipient.SCHOOL,
        name,
        "SHARE",
        "Row 13: Test.",
        null,
        null,
        "socialworker",
        "PHONE",
        null);
  }

  @Test
  void theLedgerItselfRefusesWhatMayNotLeave() {
    var child = aCase();
    standing.state(child.reference(), Fact.SILENCED, "YES", "manager");
    assertThatThrownBy(() -> ledger.write(outgoing(child.reference(), "Nobody")))
        .isInstanceOf(Refusal.class);
  }
}
