package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.time.Instant;
import java.util.Map;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something lies in the wrong record: it is moved, a trace stays, and 72 hours count. */
@PathwayTest
class WrongEntryStageTest {

  static final String AWAY = "An entry was moved from here to the record it belongs to.";
  static final String HERE = "An entry was moved here from another record.";
  static final String LETTER = "A letter came from the school.";

  @Autowired Cast cast;
  @Autowired CaseNotes notes;
  @Autowired Chronology chronology;

  CaseReference wrong;
  CaseReference right;
  CaseNote letter;
  Journey child;

  @BeforeEach
  void aLetterLiesInTheWrongRecord() {
    wrong = cast.aCase();
    right = cast.aCase();
    letter =
        notes.write(
            wrong, "letterFromSchool", "Letter", Map.of("text", "Of A.B."), "frontdoor", LETTER);
    child = cast.starts("familySupport", wrong);
  }

  private Journey reported(Object... answers) {
    return child.happens("frontdoor", "wrongEntry", answers);
  }

  @Test
  void theEntryIsMovedWithAStubLeftBehind() {
    reported().waitsAt("putEntryRight", "assessBreach").isDue("putEntryRight", "2026-12-02");
    assertThat(child.opens("manager", "putEntryRight").get("entries").toString())
        .contains("1 Dec 2026, note: Letter");

    child.does(
        "manager",
        "putEntryRight",
        "how",
        "MOVED",
        "entry",
        "NOTE:" + letter.id(),
        "rightCase",
        right.value());

    assertThat(notes.of(right))
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.answers()).containsEntry("text", "Of A.B.");
              assertThat(moved.author()).isEqualTo("frontdoor");
              assertThat(moved.at()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
            });
    assertThat(notes.of(wrong)).allMatch(note -> !note.answers().containsValue("Of A.B."));
    assertThat(notes.of(wrong))
        .extracting(CaseNote::title)
        .contains("Moved to the record it belongs to");
    assertThat(lines(wrong)).contains(AWAY);
    assertThat(lines(right)).contains(HERE);
  }

  @Test
  void aLineOfTheChronologyIsMovedAndLeavesALine() {
    var line =
        chronology.of(wrong).stream()
            .filter(entry -> entry.summary().equals(LETTER))
            .findFirst()
            .orElseThrow();
    at("2026-12-01T10:00");
    reported()
        .does(
            "manager",
            "putEntryRight",
            "how",
            "MOVED",
            "entry",
            "LINE:" + line.number(),
            "rightCase",
            right.value());

    assertThat(lines(wrong)).doesNotContain(LETTER).contains(AWAY);
    assertThat(lines(right)).contains(HERE, LETTER);
    assertThat(chronology.of(right))
        .filteredOn(entry -> entry.summary().equals(LETTER))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.at()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
              assertThat(entry.by()).isEqualTo(line.by());
            });
  }

  @Test
  void whatIsMovedNeedsAnotherCaseAndAnEntryOfThisOne() {
    var entry = "NOTE:" + letter.id();
    reported()
        .cannot(
            "manager",
            "putEntryRight",
            "the case it lies in",
            "how",
            "MOVED",
            "entry",
            entry,
            "rightCase",
            wrong.value())
        .cannot(
            "manager",
            "putEntryRight",
            "no case with this reference",
            "how",
            "MOVED",
            "entry",
            entry,
            "rightCase",
            "HSB-2026-999999")
        .cannot(
            "manager",
            "putEntryRight",
            "choose one of the answers offered",
            "how",
            "MOVED",
            "entry",
            "NOTE:another",
            "rightCase",
            right.value());
  }

  @Test
  void aReportableBreachIsReportedWithin72HoursOfTheMomentSomebodyKnew() {
    at("2026-12-04T16:30");
    reported("knownAt", "2026-12-04T15:10:00Z").isDue("assessBreach", "2026-12-05");
    assertThat(child.opens("governance", "assessBreach").get("reportBy").toString())
        .contains("Monday 7 December 2026, 15:10");
    child.does("governance", "assessBreach", "decision", "REPORTABLE");
    assertThat(child.task("reportBreach").getDueDate())
        .isEqualTo(Instant.parse("2026-12-07T15:10:00Z"));
    assertThat(child.opens("governance", "reportBreach").get("caseSummary").toString())
        .contains("breach known Fri 4 Dec 15", "72 hours", "UK GDPR");

    at("2026-12-07T16:00");
    child
        .cannot("governance", "reportBreach", "later than 72 hours", "lateBecause", null)
        .cannot("governance", "reportBreach", "in the future", "reportedAt", "2026-12-07T17:00:00Z")
        .does("governance", "reportBreach", "reportedAt", "2026-12-07T15:00:00Z")
        .waitsAt("putEntryRight");
  }

  @Test
  void aCorrectionIsWrittenBesideAndNothingIsOverwritten() {
    var before = lines(wrong);
    reported("kind", "WRONG_FACT")
        .does("governance", "assessBreach", "decision", "NO_BREACH")
        .cannot("manager", "putEntryRight", "What is true", "how", "CORRECTED", "correction", null)
        .does("manager", "putEntryRight", "how", "CORRECTED", "correction", "He is in year 9.")
        .hasPassed("errorPutRight");
    assertThat(lines(wrong)).containsAll(before).contains("Something in this record is not true.");
  }

  @Test
  void nobodyKnewInTheFuture() {
    child.cannotHappen(
        "frontdoor", "wrongEntry", "in the future", "knownAt", "2026-12-01T10:00:00Z");
  }

  private java.util.List<String> lines(CaseReference reference) {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }
}
