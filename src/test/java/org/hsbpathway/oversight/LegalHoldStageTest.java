package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hsbpathway.AuditTrail;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseSummary;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A record is on hold until information governance lifts it, and the work goes on (E27). */
@PathwayTest
class LegalHoldStageTest {

  @Autowired Cast cast;
  @Autowired Deadlines deadlines;
  @Autowired Standing standing;
  @Autowired CaseSummary summary;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired LinkedPeople linked;
  @Autowired CaseNotes notes;
  @Autowired SharingLedger ledger;
  @Autowired JdbcTemplate database;
  @Autowired RecordCopies copies;
  @Autowired TransactionTemplate inTransaction;

  CaseReference reference;
  Journey child;

  @BeforeEach
  void aCaseRuns() {
    reference = cast.aCase();
    child = cast.starts("familySupport", reference);
  }

  private boolean isOnHold() {
    return standing.is(reference, Fact.LEGAL_HOLD, "YES");
  }

  @Test
  void theHoldIsReviewedUntilItIsLiftedAndEveryDateStays() {
    child
        .happens("governance", "legalHold", "kind", "COMPLAINT")
        .waitsOnlyAt("makeFirstContact", "reviewHold")
        .isDue("reviewHold", "2027-03-01")
        .isDue("makeFirstContact", "2026-12-03");
    assertThat(isOnHold()).isTrue();
    assertThat(summary.of(reference)).contains("On hold: nothing of this record is destroyed");
    assertThat(child.opens("governance", "reviewHold").get("why").toString())
        .contains("a complaint");

    at("2027-03-01T10:00");
    child
        .does("governance", "reviewHold", "decision", "KEEP")
        .isDue("reviewHold", "2027-06-01")
        .does("governance", "reviewHold", "decision", "LIFT")
        .waitsOnlyAt("makeFirstContact")
        .hasPassed("recordReleased");
    assertThat(isOnHold()).isFalse();
  }

  @Test
  void aRecordStaysOnHoldUntilTheLastHoldIsLifted() {
    child
        .happens("governance", "legalHold", "kind", "COMPLAINT")
        .happens("governance", "legalHold", "kind", "LITIGATION")
        .does("governance", "reviewHold", "decision", "LIFT");
    assertThat(isOnHold()).isTrue();
    child.does("governance", "reviewHold", "decision", "LIFT");
    assertThat(isOnHold()).isFalse();
  }

  @Test
  void aRequestForAccessIsAnsweredWithinAMonthByTwoPeople() {
    child
        .happens(
            "governance",
            "legalHold",
            "kind",
            "SUBJECT_ACCESS",
            "receivedOn",
            "2026-11-25",
            "extent",
            "ORDINARY")
        .waitsAt("redactRecord")
        .isDue("redactRecord", "2026-12-29")
        .cannot("governance", "redactRecord", "please confirm", "allRead", false)
        .cannot(
            "governance",
            "redactRecord",
            "from 1 to",
            "withheld",
            List.of(leftOut(9999, "OTHER_PERSON")))
        .does("governance", "redactRecord")
        .isDue("checkRedaction", "2026-12-29")
        .cannot("governance", "checkRedaction", "somebody else checks it", "decision", "RIGHT")
        .does("manager", "checkRedaction", "decision", "AGAIN")
        .does("governance", "redactRecord")
        .does("manager", "checkRedaction", "decision", "RIGHT")
        .isDue("answerSubjectAccess", "2026-12-29");
    assertThat(deadlines.of(reference).stream().filter(this::isOrdinaryAnswer)).hasSize(1);

    at("2026-12-30T10:00");
    child
        .cannot(
            "governance", "answerSubjectAccess", "please say why", handedOver("lateBecause", null))
        .cannot(
            "governance",
            "answerSubjectAccess",
            "to whom",
            handedOver("recipientName", null, "lateBecause", "Post was slow"))
        .cannot(
            "governance",
            "answerSubjectAccess",
            "Be sure who asks",
            handedOver("identitySeen", false, "lateBecause", "Post was slow"))
        .cannot(
            "governance",
            "answerSubjectAccess",
            "why nothing is given",
            "answer",
            "NOTHING",
            "lateBecause",
            "Post was slow")
        .does("governance", "answerSubjectAccess", handedOver("answeredOn", "2026-12-29"))
        .waitsAt("reviewHold");
    assertThat(ledger.of(reference))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.item()).isEqualTo(SharedItem.RECORD_COPY);
              assertThat(line.recipientName()).contains("M.R.");
              assertThat(line.approvedBy()).contains("manager");
              assertThat(line.sentBy()).isEqualTo("governance");
            });
    assertThat(AuditTrail.of(reference, database))
        .filteredOn(line -> line.kind().equals("EXPORTED"))
        .extracting(AuditTrail.Line::what)
        .containsExactly("answerSubjectAccess");
  }

  @Test
  void aCopyHasWhatIsHeldAboutTheChildAndNothingAboutAnotherOne() throws IOException {
    var other = files.of(cast.aCase("2014-02-03")).child().orElseThrow();
    inTransaction.executeWithoutResult(
        status -> {
          children.save(
              other.identify(
                  Child.Identity.of("Wilma Harmed", LocalDate.parse("2014-02-03")),
                  LocalDate.parse("2026-12-01")));
          var linkedTo = linked.link(reference, Relation.PEER, null, 12);
          linked.save(linkedTo.hasOwnRecord(other, reference));
          notes.write(
              reference,
              "visit",
              "Visit at home",
              Map.of("said", "M.R. was calm. Wilma Harmed was named by the mother."),
              "socialworker");
          notes.write(
              reference, "call", "Call", Map.of("said", "The uncle drinks."), "socialworker");
        });
    Practice.recordIsAskedFor(child);
    var copy = Practice.recordIn(child.opens("governance", "redactRecord").get("draft").toString());
    var draft = text(copies.read(copy, "governance").orElseThrow());
    assertThat(draft)
        .contains("DRAFT", "M.R.", "Safeguarding lead", "was calm. [another child] was named")
        .contains("Title", "Said: The uncle drinks.", "(may be about somebody else)")
        .doesNotContain("Wilma", linked.of(reference).get(0).pseudonym());
    var uncle = Pattern.compile("(\\d+)\\. Answers[^\\d]*Said: The uncle").matcher(draft);
    assertThat(uncle.find()).as(draft).isTrue();

    child
        .does(
            "governance",
            "redactRecord",
            "withheld",
            List.of(leftOut(Integer.parseInt(uncle.group(1)), "OTHER_PERSON")))
        .does("manager", "checkRedaction", "decision", "RIGHT")
        .does("governance", "answerSubjectAccess", handedOver());
    var given = text(copies.read(copy, "governance").orElseThrow());
    assertThat(given)
        .contains("[Left out: it is about another person.]", "was calm.")
        .doesNotContain("uncle", "DRAFT", "may be about somebody else", "It names him");
    assertThat(ledger.of(reference))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.part()).isEqualTo("in part");
              assertThat(line.documentHash())
                  .contains(
                      org.hsbpathway.chain.Place.sha256(
                          copies.read(copy, "governance").orElseThrow()));
            });
  }

  /** Each of them has a decision of a person, and what was not let go never goes. */
  @Test
  void documentsGoWithTheCopyAsTwoPeopleDecidedAboutEach() throws IOException {
    var papers = new ArrayList<UUID>();
    for (var text :
        List.of("To the mother.", "The uncle said.", "[...] said.", "Where she lives.")) {
      papers.add(Practice.aDocument(database, reference, text));
      isAddedAt(papers.get(papers.size() - 1), papers.size());
    }
    Practice.recordIsAskedFor(child);
    var copy = Practice.recordIn(child.opens("governance", "redactRecord").get("draft").toString());
    var whole = Map.of("document", 1, "decision", "WHOLE");
    var redacted =
        Map.of(
            "document", 2,
            "decision", "REDACTED",
            "exemption", "OTHER_PERSON",
            "why", "Her brother",
            "replacedBy", 3);
    var leftOut =
        Map.of(
            "document", 4,
            "decision", "LEFT_OUT",
            "exemption", "SERIOUS_HARM",
            "why", "Hidden from the father");
    child
        .cannot("governance", "redactRecord", "Without a decision: D2, D3, D4", papers(whole))
        .cannot("governance", "redactRecord", "D1 is named twice", papers(whole, whole))
        .cannot(
            "governance",
            "redactRecord",
            "D9 is not there",
            papers(Map.of("document", 9, "decision", "WHOLE")))
        .cannot(
            "governance",
            "redactRecord",
            "D4 does not go out as it is: say on which ground and why",
            papers(Map.of("document", 4, "decision", "LEFT_OUT")))
        .cannot(
            "governance",
            "redactRecord",
            "D3 stands in for one document only",
            papers(whole, redacted, Map.of("document", 3, "decision", "WHOLE")))
        .does("governance", "redactRecord", papers(whole, redacted, leftOut));
    mayBelongElsewhere("governance", papers.get(0));
    child.does("manager", "checkRedaction", "decision", "AGAIN");
    child.cannot(
        "governance",
        "redactRecord",
        "D1 may not belong in this record",
        papers(whole, redacted, leftOut));
    mayBelongElsewhere(null, papers.get(0));
    mayBelongElsewhere("governance", papers.get(1));
    child.cannot(
        "governance",
        "redactRecord",
        "D2 may not belong in this record",
        papers(whole, redacted, leftOut));
    mayBelongElsewhere(null, papers.get(1));
    mayBelongElsewhere("governance", papers.get(3));
    child.does("governance", "redactRecord", papers(whole, redacted, leftOut));
    assertThat(child.opens("manager", "checkRedaction").get("documents").toString())
        .contains("given as it came")
        .contains("given as D3, because it is about another person (Her brother)")
        .contains("**D3**", "the redacted version of D2")
        .contains("left out, because it would be likely to cause serious harm")
        .contains("/case-documents/" + reference + "/" + papers.get(3));
    isAddedAt(Practice.aDocument(database, reference, "Came later."), 9);
    child.does("manager", "checkRedaction", "decision", "RIGHT");
    assertThat(copies.packed(copy, "governance")).isEmpty();
    mayBelongElsewhere("governance", papers.get(2));
    child.cannot(
        "governance", "answerSubjectAccess", "D3 may not belong in this record", handedOver());
    mayBelongElsewhere(null, papers.get(2));
    child.does("governance", "answerSubjectAccess", handedOver());

    assertThat(packed(copy))
        .containsOnlyKeys("record.pdf", "documents/D1.txt", "documents/D2.txt")
        .containsEntry("documents/D1.txt", "To the mother.")
        .containsEntry("documents/D2.txt", "[...] said.");
    assertThat(text(copies.read(copy, "governance").orElseThrow()))
        .contains("Documents from elsewhere that come with this copy")
        .contains("Given with this copy, as it came.")
        .contains("Given with this copy in part: it is about another person.")
        .contains("[Left out: it would be likely to cause serious harm to somebody.]")
        .doesNotContain("Hidden from", "brother");
    assertThat(ledger.of(reference))
        .extracting(line -> line.part() + " " + line.copyId().orElseThrow())
        .containsExactly(
            "in full " + copy,
            "D1, as it came " + papers.get(0),
            "D2, redacted version D3 " + papers.get(2));
  }

  private void isAddedAt(UUID paper, int minute) {
    database.update(
        "update case_documents set added_at = ? where id = ?",
        Timestamp.from(Instant.parse("2026-11-30T10:0" + minute + ":00Z")),
        paper);
  }

  private void mayBelongElsewhere(String askedBy, UUID paper) {
    database.update("update case_documents set removal_asked_by = ? where id = ?", askedBy, paper);
  }

  private static Object[] papers(Map<?, ?>... rows) {
    return new Object[] {"papers", List.of(rows)};
  }

  private Map<String, String> packed(UUID copy) throws IOException {
    var entries = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(copies.packed(copy, "governance").orElseThrow())) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  private static Map<String, Object> leftOut(int passage, String exemption) {
    return Map.of("passage", passage, "exemption", exemption, "why", "It names him");
  }

  private static Object[] handedOver(Object... otherwise) {
    var plain =
        List.<Object>of(
            "answer",
            "COPY",
            "givenTo",
            "CHILD",
            "recipientName",
            "M.R.",
            "givenHow",
            "BY_HAND",
            "identitySeen",
            true);
    var all = new ArrayList<>(plain);
    all.addAll(Arrays.asList(otherwise));
    return all.toArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void aComplexRequestHasThreeMonths() {
    child
        .happens(
            "governance",
            "legalHold",
            "kind",
            "SUBJECT_ACCESS",
            "receivedOn",
            "2026-11-25",
            "extent",
            "COMPLEX")
        .isDue("redactRecord", "2027-02-25");
    // Three months from Wed 25 Nov 2026, when it came, and not from today.
    assertThat(deadlines.of(reference).stream().filter(this::isAnswer))
        .singleElement()
        .satisfies(
            clock -> {
              assertThat(clock.startedAt()).isEqualTo("2026-11-25T00:00:00Z");
              assertThat(clock.dueAt()).isEqualTo("2027-02-25T23:59:59Z");
            });
  }

  private boolean isOrdinaryAnswer(Deadline clock) {
    return clock.clock().equals("subjectAccess");
  }

  private boolean isAnswer(Deadline clock) {
    return clock.clock().equals("subjectAccessComplex");
  }

  @Test
  void nothingIsDestroyedWhileARecordIsOnHold() {
    var file = files.of(reference);
    var entered = file.child().orElseThrow();
    var known = children.register(Child.Identity.of("R.M.", LocalDate.parse("2012-05-14")));
    standing.state(reference, Fact.LEGAL_HOLD, true, "governance");
    files.recognise(file, known);
    assertThat(children.of(entered.pseudonym())).isNotNull();
  }
}
