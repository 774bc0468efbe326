package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseSummary;
import org.hsbpathway.casefile.Child;
import org.hsbpathway.casefile.Children;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.Deadline;
import org.hsbpathway.deadline.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record is on hold until information governance lifts it, and the work goes on. */
@PathwayTest
class LegalHoldStageTest {

  @Autowired Cast cast;
  @Autowired Deadlines deadlines;
  @Autowired Standing standing;
  @Autowired CaseSummary summary;
  @Autowired CaseFiles files;
  @Autowired Children children;

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
        .waitsAt("answerSubjectAccess")
        .isDue("answerSubjectAccess", "2026-12-29");

    at("2026-12-30T10:00");
    child
        .cannot(
            "governance",
            "answerSubjectAccess",
            "please say why",
            "redactedBy",
            "governance",
            "checkedBy",
            "manager",
            "lateBecause",
            null)
        .cannot(
            "governance",
            "answerSubjectAccess",
            "somebody else",
            "redactedBy",
            "governance",
            "checkedBy",
            "governance")
        .does(
            "governance",
            "answerSubjectAccess",
            "answeredOn",
            "2026-12-29",
            "redactedBy",
            "governance",
            "checkedBy",
            "manager")
        .waitsAt("reviewHold");
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
        .isDue("answerSubjectAccess", "2027-02-25");
    // Three months from Wed 25 Nov 2026, when it came, and not from today.
    assertThat(deadlines.of(reference).stream().filter(this::isAnswer))
        .singleElement()
        .satisfies(
            clock -> {
              assertThat(clock.startedAt()).isEqualTo("2026-11-25T00:00:00Z");
              assertThat(clock.dueAt()).isEqualTo("2027-02-25T23:59:59Z");
            });
  }

  private boolean isAnswer(Deadline clock) {
    return clock.clock().equals("subjectAccessComplex");
  }

  @Test
  void nothingIsDestroyedWhileARecordIsOnHold() {
    var file = files.of(reference);
    var entered = file.child().orElseThrow();
    var known =
        children.register(Child.Identity.of("R.M.", java.time.LocalDate.parse("2012-05-14")));
    standing.state(reference, Fact.LEGAL_HOLD, true, "governance");
    files.recognise(file, known);
    assertThat(children.of(entered.pseudonym())).isNotNull();
  }
}
