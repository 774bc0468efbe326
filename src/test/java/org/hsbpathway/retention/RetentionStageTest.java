package org.hsbpathway.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.hsbpathway.AuditTrail;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.RetentionClass;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A record is looked at on its day; two people destroy it, no date does. */
@PathwayTest
class RetentionStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Children children;
  @Autowired LinkedPeople linked;
  @Autowired Standing standing;
  @Autowired SharingLedger ledger;
  @Autowired DestructionCertificates certificates;
  @Autowired Retention retention;
  @Autowired Passages passages;
  @Autowired RuntimeService runtime;
  @Autowired JdbcTemplate database;
  @Autowired PlatformTransactionManager transactions;

  CaseReference reference;
  Journey record;

  /** Closed on Tuesday 1 December 2026, to be looked at on the Monday after. */
  @BeforeEach
  void aCaseIsClosed() {
    reference = cast.aCase();
    record = cast.of(reference);
    inTransaction(
        () -> {
          files.save(
              files
                  .of(reference)
                  .close(ClosureReason.COMPLETED, Instant.parse("2026-12-01T09:00:00Z")));
          standing.state(reference, Fact.RETENTION_CLASS, RetentionClass.CIN, "manager");
          standing.state(
              reference, Fact.RECORD_REVIEW_ON, LocalDate.parse("2026-12-07"), "manager");
        });
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private void mondayComes(String day) {
    at(day + "T06:00");
    runtime.startProcessInstanceByKey("recordReviews");
  }

  private Journey isProposed() {
    mondayComes("2026-12-07");
    return record.does("governance", "reviewRecord", proposal());
  }

  private static Object[] proposal() {
    return new Object[] {"decision", "DESTROY", "ground", "PERIOD_OVER"};
  }

  private boolean isThere() {
    return files.find(reference).isPresent();
  }

  /**
   * Most of them have no case here, so what is done for them is written down beside another child.
   */
  @Test
  void whatWasAgreedForAChildWhoWasHarmedIsInNoCopyOfAnotherChildsRecord() {
    isAgreed(1, "CHILD_OF_CASE", "Ring the school");
    isAgreed(2, "HARMED_CHILD", "Take her to the clinic");

    assertThat(passages.of(reference).toString())
        .contains("Ring the school")
        .doesNotContain("Take her to the clinic");
  }

  private void isAgreed(int number, String about, String what) {
    database.update(
        """
        insert into undertakings (id, version, case_reference, discussion_number, number, agreed_on,
          what, who, owner, by_when, meeting_for, about)
        values (?, 0, ?, 1, ?, date '2026-11-20', ?, 'Health', 'HEALTH', date '2026-11-27', 'LP-1', ?)""",
        UUID.randomUUID(),
        reference.value(),
        number,
        what,
        about);
  }

  @Test
  void aRecordIsLookedAtOnItsDayOnceAndKeptLonger() {
    mondayComes("2026-11-30");
    record.isEnded();
    mondayComes("2026-12-07");
    mondayComes("2026-12-14");
    // Twenty working days from Monday 14 December: Christmas Day, Monday 28 December for Boxing Day
    // and New Year's Day do not count.
    record.waitsOnlyAt("reviewRecord");
    assertThat(record.opens("governance", "reviewRecord").get("howLong").toString())
        .contains("child in need", "14 May 2042");
    record
        .cannot("governance", "reviewRecord", "lies ahead", "decision", "KEEP_LONGER")
        .cannot(
            "governance",
            "reviewRecord",
            "lies ahead",
            "decision",
            "KEEP_LONGER",
            "keepUntil",
            "2026-12-14")
        .does("governance", "reviewRecord", "decision", "KEEP_LONGER", "keepUntil", "2031-12-31")
        .hasPassed("recordKept")
        .isEnded();
    assertThat(standing.dateOf(reference, Fact.RECORD_REVIEW_ON))
        .contains(LocalDate.parse("2031-12-31"));
    mondayComes("2027-01-04");
    record.isEnded();
    record
        .happens("governance", "recordReview")
        .cannot(
            "governance",
            "reviewRecord",
            "not earlier than",
            "decision",
            "KEEP_LONGER",
            "keepUntil",
            "2030-12-31")
        .cannot("governance", "reviewRecord", "31 December 2031", proposal());
  }

  @Test
  void theReviewAndTheSecondLookHaveTheirDates() {
    mondayComes("2026-12-07");
    // Monday 7 December and 20 working days: 25 and 28 December and 1 January do not count.
    record.isDue("reviewRecord", "2027-01-07");
    record.does("governance", "reviewRecord", proposal());
    // 10 working days.
    record.isDue("confirmDestruction", "2026-12-21");
  }

  @Test
  void aHoldFromTheReviewIsAHoldLikeAnyOtherAndKeepsEverybodyFromDestroying() {
    mondayComes("2026-12-07");
    record
        .cannot("governance", "reviewRecord", "who asks", "decision", "HOLD", "holdAskedBy", null)
        .does("governance", "reviewRecord", "decision", "HOLD", "holdAskedBy", "The inquiry")
        .hasPassed("recordHeld")
        .waitsOnlyAt("reviewHold")
        // Three months from 7 December is a Sunday; reviews roll back.
        .isDue("reviewHold", "2027-03-05");
    assertThat(standing.is(reference, Fact.LEGAL_HOLD, "YES")).isTrue();
    assertThat(record.opens("governance", "reviewHold").get("why").toString())
        .contains("when the record was looked at");
    mondayComes("2026-12-14");
    record
        .waitsOnlyAt("reviewHold")
        .happens("governance", "recordReview")
        .cannot("governance", "reviewRecord", "is on hold", proposal())
        .does("governance", "reviewHold", "decision", "LIFT")
        .does("governance", "reviewRecord", proposal())
        .waitsOnlyAt("confirmDestruction");
  }

  @Test
  void anOpenCaseOneThePoliceWorkOnAndOneBeforeItsDateAreNotDestroyed() {
    record
        .happens("governance", "recordReview")
        .cannot("governance", "reviewRecord", "7 December 2026", proposal());
    at("2026-12-07T10:00");
    record.cannot(
        "governance", "reviewRecord", "on which ground", "decision", "DESTROY", "ground", null);

    inTransaction(() -> standing.state(reference, Fact.POLICE_STRAND, "MONITORED", "yjs"));
    record.cannot("governance", "reviewRecord", "police strand", proposal());
    inTransaction(() -> standing.state(reference, Fact.POLICE_STRAND, "CONCLUDED", "yjs"));

    cast.starts("familySupport", reference);
    record.cannot("governance", "reviewRecord", "Make first contact", proposal());
    runtime.deleteProcessInstance(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(reference.value())
            .processDefinitionKey("familySupport")
            .singleResult()
            .getId(),
        "not needed");

    inTransaction(() -> files.save(files.of(reference).reopen()));
    record.cannot("governance", "reviewRecord", "is open", proposal());
    assertThat(isThere()).isTrue();
  }

  @Test
  void whoeverProposedItOrWorkedWithTheChildDoesNotConfirm() {
    isProposed()
        .isGivenTo("governance", "confirmDestruction")
        .cannot(
            "governance",
            "confirmDestruction",
            "somebody else",
            "decision",
            "CONFIRM",
            "seen",
            true)
        .cannot(
            "servicemanager", "confirmDestruction", "Look at the record", "decision", "CONFIRM");
    inTransaction(
        () -> standing.state(reference, Fact.PRACTITIONER, "servicemanager", "coordinator"));
    record
        .cannot(
            "servicemanager",
            "confirmDestruction",
            "worked on this",
            "decision",
            "CONFIRM",
            "seen",
            true)
        .does("servicemanager", "confirmDestruction", "decision", "DO_NOT")
        .waitsOnlyAt("reviewRecord");
    assertThat(isThere()).isTrue();
  }

  @Test
  void whatComesBetweenTheDecisionAndTheDestructionStopsIt() {
    isProposed();
    var confirm = record.task("confirmDestruction").getId();
    cast.submit(
        "servicemanager",
        confirm,
        Map.of("decision", "CONFIRM", "seen", true, "why", "Nobody needs it"));
    // The engine destroys in a moment; a complaint is quicker.
    inTransaction(() -> standing.state(reference, Fact.LEGAL_HOLD, true, "governance"));
    record.workOffJobs().hasPassed("destroyRecord").waitsOnlyAt("reviewRecord");
    assertThat(isThere()).isTrue();
    assertThat(certificates.of(reference)).isEmpty();
  }

  @Test
  void whatIsDestroyedLeavesACertificateAndOtherChildrenKeepTheirRecords() {
    var child = files.of(reference).child().orElseThrow();
    var other = cast.aCase("2015-03-02");
    inTransaction(
        () -> {
          var harmed = linked.link(reference, Relation.PEER, null, 11);
          linked.save(harmed.hasOwnRecord(files.of(other).child().orElseThrow(), other));
          // The other child's case points back.
          var here = linked.link(other, Relation.PEER, null, 14);
          linked.save(here.hasOwnRecord(child, reference));
          ledger.writeLetter(
              reference,
              SharedItem.CLOSING_LETTER,
              Recipient.OWN_PARENTS,
              "Zaunkoenig",
              "POST",
              "socialworker");
        });
    isProposed().does("servicemanager", "confirmDestruction", "decision", "CONFIRM", "seen", true);

    record.hasPassed("recordDestroyed").isEnded();
    assertThat(isThere()).isFalse();
    assertThat(children.find(child.pseudonym())).isEmpty();
    assertThat(files.of(other).child()).isPresent();
    assertThat(linked.of(other))
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.ownCase()).isEmpty();
              assertThat(person.ownRecord()).isEmpty();
            });
    assertThat(ledger.of(reference))
        .singleElement()
        .satisfies(line -> assertThat(line.recipientName()).isEmpty());
    assertThat(ledger.firstBroken()).isEmpty();

    assertThat(AuditTrail.of(reference, database))
        .filteredOn(line -> line.kind().equals("DESTROYED"))
        .extracting(AuditTrail.Line::person)
        .containsExactly("servicemanager");

    var certificate = certificates.of(reference).orElseThrow();
    assertThat(certificate.retentionClass()).isEqualTo(RetentionClass.CIN);
    assertThat(certificate.rule()).contains("Until age 30");
    assertThat(certificate.proposedBy()).isEqualTo("governance");
    assertThat(certificate.confirmedBy()).isEqualTo("servicemanager");
    assertThat(certificate.destroyedAt()).isEqualTo("2026-12-07T06:00:00Z");
    assertThat(certificate.removed())
        .contains("case_files: 1", "children: 1", "linked_people: 1", "sharing_ledger (names): 1");
    assertThat(certificates.firstBroken()).isEmpty();
    inTransaction(
        () -> {
          database.update(
              "update destruction_certificates set confirmed_by = 'governance' where case_reference = ?",
              reference.value());
          assertThat(certificates.firstBroken())
              .contains("Line " + certificate.number() + " was changed after it was written.");
          database.update(
              "update destruction_certificates set confirmed_by = 'servicemanager' where case_reference = ?",
              reference.value());
        });
  }

  @Test
  void aChildWithAnotherCaseKeepsTheRecordAndAConcernGoesWithItsCase() {
    var concern = cast.aCase();
    var child = files.of(reference).child().orElseThrow();
    inTransaction(
        () -> {
          var part = files.recognise(files.of(concern), child);
          files.save(part.becomePartOf(reference));
          standing.state(concern, Fact.RECORD_REVIEW_ON, LocalDate.parse("2026-12-07"), "manager");
        });
    var later = cast.aCase();
    inTransaction(() -> files.recognise(files.of(later), child));
    at("2026-12-07T10:00");
    cast.of(concern)
        .happens("governance", "recordReview")
        .cannot("governance", "reviewRecord", "destroyed with it", proposal())
        .does("governance", "reviewRecord", "decision", "KEEP_LONGER", "keepUntil", "2026-12-08");
    isProposed().does("servicemanager", "confirmDestruction", "decision", "CONFIRM", "seen", true);
    assertThat(isThere()).isFalse();
    assertThat(files.find(concern)).isEmpty();
    assertThat(files.of(later).child()).map(Child::pseudonym).contains(child.pseudonym());
  }

  @Test
  void whatNobodyClosedGetsItsClassAndItsDayFromTheTables() {
    var signposted = cast.aCase();
    var died = cast.aCase();
    inTransaction(
        () -> {
          files.save(files.of(signposted).doNotAccept());
          standing.state(
              died, Fact.LOOKED_AFTER_SINCE, LocalDate.parse("2026-06-01"), "socialworker");
          files.save(files.of(died).lockAfterDeath(Instant.parse("2026-12-01T09:00:00Z")));
        });
    mondayComes("2026-12-07");
    assertThat(standing.now(signposted, Fact.RETENTION_CLASS)).contains("NFA");
    // Born on 14 May 2012, until age 21.
    assertThat(standing.dateOf(signposted, Fact.RECORD_REVIEW_ON))
        .contains(LocalDate.parse("2033-05-14"));
    assertThat(standing.now(died, Fact.RETENTION_CLASS)).contains("LAC");
    // Looked after and died under 18: 15 years from the death.
    assertThat(standing.dateOf(died, Fact.RECORD_REVIEW_ON))
        .contains(LocalDate.parse("2041-12-01"));
    assertThat(retention.inWords(died)).contains("Row 1: 15 years");
  }
}
