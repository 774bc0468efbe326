package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.document.Copies;
import org.hsbpathway.sharing.LedgerLine;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the team on a child's way, from the acknowledgement to the closing letters. */
@PathwayTest
class SharingScenariosTest {

  @Autowired Cast cast;
  @Autowired Certificates certificates;
  @Autowired SharingLedger ledger;
  @Autowired Copies copies;

  @BeforeEach
  void theAssessorsHoldCertificates() {
    certificates.record("assessor", "AIM3", java.time.LocalDate.parse("2029-12-31"));
  }

  /** U.K., 15, child of a school governor: at this school above all, people talk first. */
  @Test
  void sc18TalkFirstAndEveryLetterOfACase() throws IOException {
    at("2027-01-18T10:00");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-01-18T09:00",
                "childName",
                "U.K.",
                "dateOfBirth",
                "2011-09-30"));
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-01-15")),
        "reportedToPoliceBy",
        "NOT_YET");
    at("2027-01-19T10:00");
    isDecided(child, "CIN_ASSESSMENT");
    assertThat(lines(child, SharedItem.ACKNOWLEDGEMENT)).hasSize(1);
    assertThat(draft(asks(child, "ACKNOWLEDGEMENT", "REFERRER", "Head of year"), false))
        .contains("Thank you for telling us", child.reference().value())
        .doesNotContain("U.K.");
    hasPlanWritten(child);

    theSchoolGetsItsPartOfThePlanOnlyAfterTheFamilyWasSpokenWith(child);

    child.cannotHappen(
        "socialworker",
        "sharing",
        "when and where",
        asking("STRATEGY_INVITATION", "HEALTH", "N.N."));
    var invitation =
        asks(
            child,
            "STRATEGY_INVITATION",
            "HEALTH",
            "N.N.",
            "meetingAt",
            "2027-01-19T14:30:00Z",
            "meetingPlace",
            "Room 2, Town Hall");
    var number = Practice.draftOf(invitation);
    assertThat(copies.calendarOf(number).orElseThrow())
        .contains(
            "DTSTART:20270119T143000Z",
            "LOCATION:Room 2\\, Town Hall",
            "SUMMARY:Strategy discussion " + child.reference())
        .doesNotContain("U.K.", "N.N.");
    assertThat(draft(invitation, true))
        .contains("Tuesday 19 January 2027 at 14:30", "Room 2, Town Hall")
        .doesNotContain("U.K.");

    policeAreNotNeeded(child);
    isDiscussed(child);
    strategyIs(child, "CIN_CF_ASSESSMENT", "CF_PLUS_AIM");
    assertThat(lines(child, SharedItem.STRATEGY_MINUTES))
        .extracting(LedgerLine::recipient)
        .contains(Recipient.POLICE, Recipient.HEALTH, Recipient.SCHOOL);
    child.cannotHappen(
        "manager",
        "sharing",
        "were at the discussion",
        asking("STRATEGY_MINUTES", "POLICE", "Somebody else"));
    assertThat(draft(asks(child, "STRATEGY_MINUTES", "POLICE", "P.S."), false))
        .contains("Minutes of the strategy discussion", "Named nurse", "P.S.");
    assertThat(draft(asks(child, "STRATEGY_MINUTES", "SCHOOL", "D.S."), false))
        .contains("Minutes of the strategy discussion", "What was decided")
        .doesNotContain("What was shared");
    harmedChildIsDiscussed(child, "EARLY_HELP");
    meetsAssessors(child, "AIM3");
    takesPart(child);

    at("2027-03-01T10:00");
    nothingIsForgotten(child);
    isMet(child, "READY_TO_WRITE");
    isAssessed(child, "NO_ONGOING_HSB_NEED", "LOW");
    assertThat(draft(asks(child, "SPECIALIST_ASSESSMENT", "OWN_PARENTS", "Mrs K."), false))
        .contains("Summary of the assessment", "Development");
    assertThat(draft(asks(child, "SPECIALIST_ASSESSMENT", "SCHOOL", "D.S."), false))
        .contains("Supervision")
        .doesNotContain("Development", "Concerns");
    isAssessedWithFamily(child);
    at("2027-03-08T10:00");
    nothingIsForgotten(child);
    planIsAgreed(child, "LOW", "NO_INTERVENTION");
    writesHowLifeGoesOn(child);
    assertThat(draft(asks(child, "MOVE_ON_PLAN", "CHILD", "U.K."), false))
        .contains("Moving on", "What I am good at");
    isClosed(child, "NO_NEED");
    isAskedAfterThreeMonths(child);
    assertThat(lines(child, SharedItem.CLOSING_LETTER))
        .extracting(LedgerLine::recipient)
        .contains(Recipient.CHILD, Recipient.OWN_PARENTS);
    assertThat(draft(asks(child, "CLOSING_LETTER", "OWN_PARENTS", "Mrs K."), false))
        .contains("Our work has ended", "U.K.");
    assertThat(draft(asks(child, "CLOSING_LETTER", "REFERRER", "Head of year"), false))
        .contains("We cannot tell you more")
        .doesNotContain("U.K.");
    assertThat(ledger.firstBroken()).isEmpty();
  }

  private void theSchoolGetsItsPartOfThePlanOnlyAfterTheFamilyWasSpokenWith(Journey child)
      throws IOException {
    child
        .happens(
            "socialworker",
            "sharing",
            asking(
                "SAFETY_PLAN",
                "SCHOOL",
                "D.S.",
                "childView",
                "NOT_YET_ASKED",
                "parentView",
                "NOT_YET_ASKED"))
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .isDue("talkBeforeSharing", "2027-01-21");
    assertThat(lines(child, SharedItem.SAFETY_PLAN)).isEmpty();
    child
        .does(
            "socialworker",
            "talkBeforeSharing",
            "childView",
            "AGREES",
            "parentView",
            "OBJECTS",
            "parentWords",
            "The head sits with him on the governing body.",
            "talkedOn",
            "2027-01-19",
            "explained",
            "The school part, and that nobody but the safeguarding lead gets it.")
        .does("socialworker", "confirmSharing", "choice", "FOLLOW")
        .does(
            "manager",
            "approveSharing",
            "decision",
            "SHARE",
            "telling",
            "ALREADY_TOLD",
            "reason",
            "Without it nobody at school can keep him and others safe.");
    assertThat(draft(child, true)).contains("Safety plan", "the school's copy");
    assertThat(lines(child, SharedItem.SAFETY_PLAN))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.approvedBy()).contains("manager");
              assertThat(line.basis()).startsWith("Row 12: ");
              assertThat(line.documentHash()).isPresent();
            });
  }

  private static Object[] asking(String item, String recipient, String name, Object... answers) {
    var all =
        new ArrayList<Object>(
            List.of(
                "recipientName",
                name,
                "talkedOn",
                today().toString(),
                "explained",
                "What goes to whom, and why."));
    all.addAll(Arrays.asList(answers));
    return Practice.askingToShare(item, recipient, all.toArray());
  }

  private Journey asks(
      Journey child, String item, String recipient, String name, Object... answers) {
    return child
        .happens("socialworker", "sharing", asking(item, recipient, name, answers))
        .does("socialworker", "confirmSharing", "choice", "FOLLOW");
  }

  /** What the copy says; then it is sent and handed over, or not sent. */
  private String draft(Journey child, boolean goes) throws IOException {
    String text;
    try (var pdf = Loader.loadPDF(copies.read(Practice.draftOf(child)).orElseThrow())) {
      text = new PDFTextStripper().getText(pdf);
    }
    if (goes) {
      child
          .does(
              "socialworker",
              "sendShare",
              "result",
              "SENT",
              "sentHow",
              "SECURE_EMAIL",
              "rightPerson",
              true,
              "noOtherChild",
              true)
          .does("socialworker", "handOverCopy", "arrived", "RECEIVED");
    } else {
      child.does(
          "socialworker", "sendShare", "result", "NOT_SENT", "notSentBecause", "Looked at only.");
    }
    return text;
  }

  private List<LedgerLine> lines(Journey child, SharedItem item) {
    return ledger.of(child.reference()).stream().filter(line -> line.item() == item).toList();
  }
}
