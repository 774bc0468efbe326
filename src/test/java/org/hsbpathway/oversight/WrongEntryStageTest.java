package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.ContactType;
import org.hsbpathway.casefile.DatePrecision;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Incident;
import org.hsbpathway.casefile.IncidentStatus;
import org.hsbpathway.casefile.Incidents;
import org.hsbpathway.casefile.Reasons;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Something lies in the wrong record: it is moved, a trace stays, and 72 hours count (E20). */
@PathwayTest
class WrongEntryStageTest {

  static final String AWAY = "An entry was moved from here to the record it belongs to.";
  static final String HERE = "An entry was moved here from another record.";
  static final String LETTER = "A letter came from the school.";

  @Autowired Cast cast;
  @Autowired Deadlines deadlines;
  @Autowired CaseNotes notes;
  @Autowired Chronology chronology;
  @Autowired CaseFiles files;
  @Autowired Incidents incidents;
  @Autowired Standing standing;
  @Autowired Reasons reasons;

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
  void aSecondBreachHasItsOwnHours() {
    at("2026-12-04T16:00");
    reported("knownAt", "2026-12-04T15:10:00Z");
    child.does("governance", "assessBreach", "decision", "REPORTABLE");
    at("2026-12-05T10:00");
    reported("knownAt", "2026-12-05T09:00:00Z");
    assertThat(breaches())
        .extracting(Deadline::dueAt)
        .containsExactly(
            Instant.parse("2026-12-07T15:10:00Z"), Instant.parse("2026-12-08T09:00:00Z"));

    // What need not be reported ends its own hours and no others.
    child.does("governance", "assessBreach", "decision", "NOT_REPORTABLE");
    at("2026-12-08T10:00");
    child.workOffJobs();
    assertThat(child.opens("governance", "reportBreach").get("caseSummary").toString())
        .contains("due Mon 7 Dec 2026 15&#58;10")
        .doesNotContain("due Tue 8 Dec 2026 09&#58;00");
  }

  private List<Deadline> breaches() {
    return deadlines.of(wrong).stream()
        .filter(line -> line.clock().equals("dataBreachReport"))
        .toList();
  }

  @Test
  void aCorrectionIsWrittenBesideAndNothingIsOverwritten() {
    var before = lines(wrong);
    reported("kind", "WRONG_FACT")
        .does("governance", "assessBreach", "decision", "NO_BREACH")
        .cannot(
            "manager",
            "putEntryRight",
            "What is true",
            "how",
            "CORRECTED",
            "about",
            "SOMETHING_ELSE",
            "correction",
            null)
        .does(
            "manager",
            "putEntryRight",
            "how",
            "CORRECTED",
            "about",
            "SOMETHING_ELSE",
            "correction",
            "He is in year 9.")
        .hasPassed("errorPutRight");
    assertThat(lines(wrong)).containsAll(before).contains("Something in this record is not true.");
  }

  @Test
  void aDateOfBirthIsPutRightAndTheAgesAreLookedAtAgain() {
    // Born on 14 May 2012, so ten years old in these weeks of 2022.
    happened(wrong, "2022-05-14", "2022-05-20");
    happened(wrong, "2026-11-20", null);
    standing.state(wrong, Fact.POLICE_STRAND, "OPEN", "socialworker");
    reported("kind", "WRONG_FACT");
    assertThat(child.opens("manager", "putEntryRight").get("standing").toString())
        .contains("Date of birth: 14 May 2012", "14 May 2022 to 20 May 2022, alleged, age then 10");

    child.cannot("manager", "putEntryRight", "already", born("2012-05-14"));
    child.cannot("manager", "putEntryRight", "in the future", born("2026-12-02"));
    child.cannot("manager", "putEntryRight", "before the birth", born("2022-05-21"));
    child.does("manager", "putEntryRight", born("2012-05-17"));

    var record = files.of(wrong).child().orElseThrow();
    assertThat(record.dateOfBirth()).contains(LocalDate.parse("2012-05-17"));
    assertThat(record.corrections())
        .singleElement()
        .satisfies(
            stood -> {
              assertThat(stood.dateOfBirth()).isEqualTo("2012-05-14");
              assertThat(stood.knownFrom()).isEqualTo("Birth certificate seen at school");
              assertThat(stood.by()).isEqualTo("manager");
              assertThat(stood.on()).isEqualTo("2026-12-01");
            });
    assertThat(lines(wrong))
        .contains(
            "The child's date of birth was corrected: 17 May 2012; before that 14 May 2012.",
            "The child's age at incident 1 is now: 9 or 10 (before or after the tenth birthday); before that: 10.")
        .noneMatch(line -> line.contains("age at incident 2"));
    assertThat(reasons.inWords(wrong, Fact.POLICE_TOLD_AGAIN)).contains("confirm or change");
    child.hasPassed("policeAfterCorrection");
  }

  @Test
  void aDateOfBirthIsPutRightInEveryCaseOfTheChildAndTwiceIfNeedBe() {
    var earlier = files.of(wrong);
    var concern =
        Concern.referral(
            earlier.receivedAt(),
            earlier.receivedVia(),
            earlier.referrer().orElseThrow(),
            "Told again",
            false,
            null);
    var again = files.open(concern, earlier.child().orElseThrow()).caseReference();
    happened(again, "2022-06-01", null);
    standing.state(again, Fact.POLICE_STRAND, "MONITORED", "yjs");
    reported("kind", "WRONG_FACT").does("manager", "putEntryRight", born("2012-06-14"));
    child.does("governance", "assessBreach", "decision", "NO_BREACH");
    reported("kind", "WRONG_FACT").does("manager", "putEntryRight", born("2012-07-14"));

    assertThat(lines(again))
        .contains(
            "The child's date of birth was corrected: 14 July 2012; before that 14 June 2012.");
    assertThat(files.of(again).child().orElseThrow().corrections())
        .extracting(Child.Correction::dateOfBirth)
        .containsExactly(LocalDate.parse("2012-05-14"), LocalDate.parse("2012-06-14"));
    // Ten at that incident before, nine now; the other case has no incident.
    assertThat(reasons.areOpen(again, Fact.POLICE_TOLD_AGAIN)).isTrue();
    assertThat(reasons.areOpen(wrong, Fact.POLICE_TOLD_AGAIN)).isFalse();
  }

  @Test
  void anIncidentIsPutRightAndWhatStoodStays() {
    happened(wrong, "2022-05-20", null);
    standing.state(wrong, Fact.POLICE_STRAND, "OPEN", "socialworker");
    reported("kind", "WRONG_FACT");
    assertThat(child.opens("manager", "putEntryRight").get("incidents").toString())
        .contains("Incident 1, 20 May 2022, alleged");

    child
        .cannot("manager", "putEntryRight", "already", incident("status", "ALLEGED"))
        .cannot("manager", "putEntryRight", "already", incident("occurredFrom", "2022-05-20"))
        .cannot("manager", "putEntryRight", "if only the year", incident("precision", "YEAR"))
        .cannot("manager", "putEntryRight", "the future", incident("occurredFrom", "2026-12-02"))
        .cannot("manager", "putEntryRight", "was born", incident("occurredFrom", "2012-05-13"))
        .cannot("manager", "putEntryRight", "Who says so", incident("knownFrom", null));
    child.does(
        "manager",
        "putEntryRight",
        incident("occurredFrom", "2022-05-20", "precision", "MONTH", "status", "DENIED"));

    var put = incidents.of(wrong, 1);
    assertThat(put.period().from()).isEqualTo("2022-05-01");
    assertThat(put.period().to()).isEqualTo("2022-05-31");
    assertThat(put.status()).isEqualTo(IncidentStatus.DENIED);
    assertThat(put.corrections())
        .singleElement()
        .satisfies(
            stood -> {
              assertThat(stood.period().from()).isEqualTo("2022-05-20");
              assertThat(stood.status()).isEqualTo(IncidentStatus.ALLEGED);
              assertThat(stood.by()).isEqualTo("manager");
            });
    assertThat(lines(wrong))
        .contains(
            "Incident 1 was corrected: May 2022, denied; before that 20 May 2022, alleged.",
            "The child's age at incident 1 is now: 9 or 10 (before or after the tenth birthday); before that: 10.");
    assertThat(reasons.areOpen(wrong, Fact.POLICE_TOLD_AGAIN)).isTrue();
  }

  @Test
  void wherePoliceHaveNothingToDecideTheyHearNothing() {
    happened(wrong, "2026-11-20", null);
    standing.state(wrong, Fact.POLICE_STRAND, "OPEN", "socialworker");
    reported("kind", "WRONG_FACT")
        .does("manager", "putEntryRight", incident("occurredFrom", "2026-05-20"));
    assertThat(reasons.areOpen(wrong, Fact.POLICE_TOLD_AGAIN)).isFalse();
  }

  private void happened(CaseReference reference, String from, String to) {
    var period =
        new Incident.Period(
            LocalDate.parse(from), to == null ? null : LocalDate.parse(to), DatePrecision.DAY);
    incidents.record(
        reference,
        new Incident.Account(
            period, List.of(Setting.HOME), List.of(ContactType.VERBAL), null, null, null, null));
  }

  private static Object[] born(String day) {
    return new Object[] {
      "how",
      "CORRECTED",
      "about",
      "DATE_OF_BIRTH",
      "dateOfBirth",
      day,
      "dobCertain",
      "YES",
      "knownFrom",
      "Birth certificate seen at school"
    };
  }

  private static Object[] incident(Object... answers) {
    var all =
        new ArrayList<Object>(
            List.of(
                "how",
                "CORRECTED",
                "about",
                "INCIDENT",
                "incident",
                "1",
                "knownFrom",
                "The school"));
    for (var key : List.of("occurredFrom", "precision", "occurredTo", "status")) {
      all.addAll(Arrays.asList(key, null));
    }
    all.addAll(Arrays.asList(answers));
    return all.toArray();
  }

  @Test
  void nobodyKnewInTheFuture() {
    child.cannotHappen(
        "frontdoor", "wrongEntry", "in the future", "knownAt", "2026-12-01T10:00:00Z");
  }

  private List<String> lines(CaseReference reference) {
    return chronology.of(reference).stream().map(Chronology.Entry::summary).toList();
  }
}
