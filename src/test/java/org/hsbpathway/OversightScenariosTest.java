package org.hsbpathway;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.incident;
import static org.hsbpathway.FrontDoor.referral;
import static org.hsbpathway.Practice.*;
import static org.hsbpathway.TestClock.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNote;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What only a manager or information governance does to a whole case, on the build set's dates. */
@PathwayTest
class OversightScenariosTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired CaseNotes notes;
  @Autowired Chronology chronology;
  @Autowired Standing standing;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired ApplicationContext application;

  @Test
  void sc14WithdrawnErrorDeath() throws Exception {
    try (var box =
        new MailBox(
            application,
            "frontdoor",
            "manager",
            "servicemanager",
            "socialworker",
            "familyworker",
            "governance")) {
      withdrawnErrorDeath(box);
    }
  }

  private void withdrawnErrorDeath(MailBox box) throws Exception {
    at("2027-07-05T10:30");
    var child =
        cast.raises(
            "frontdoor",
            referral(
                "receivedAt",
                "2027-07-05T09:45",
                "referrerRole",
                "MEMBER_OF_PUBLIC",
                "childName",
                "E.S.",
                "dateOfBirth",
                "2017-02-11"));
    child.isDue("recordReferral", "2027-07-06");
    isSafeTonight(child);
    isRecorded(
        child,
        "incidents",
        List.of(incident("occurredFrom", "2027-07-03", "settings", List.of("COMMUNITY"))),
        "otherChildrenAtHome",
        "YES",
        "otherChildren",
        List.of(Map.of("name", "A.S.", "age", 7, "sharesBedroom", "NO")));

    // The neighbour "withdraws" the referral the next day: it is decided all the same.
    at("2027-07-06T09:15");
    child
        .happens("manager", "retraction", "kind", "REFERRAL_WITHDRAWN", "saidBy", "The neighbour")
        .hasPassed("caseGoesOn")
        .isDue("decideReferral", "2027-07-06");
    isDecided(child, "CIN_ASSESSMENT");
    hasPlanWritten(child);
    child.isDue("superviseCase", "2027-08-03");
    familyIsMet(child);
    isKnownToPolice(child);

    // Day 20 is a Sunday: on Monday somebody sees that a school letter lies with the wrong child.
    at("2027-07-26T09:00");
    var other = cast.aCase();
    notes.write(
        child.reference(), "schoolLetter", "School letter", Map.of("text", "B.C."), "frontdoor");
    at("2027-07-26T11:20");
    child
        .happens("frontdoor", "wrongEntry", "kind", "WRONG_CHILD")
        .isDue("putEntryRight", "2027-07-27");
    var letter =
        notes.of(child.reference()).stream()
            .filter(note -> note.step().equals("schoolLetter"))
            .findFirst()
            .orElseThrow();
    child
        .does(
            "manager",
            "putEntryRight",
            "how",
            "MOVED",
            "entry",
            "NOTE:" + letter.id(),
            "rightCase",
            other.value())
        .does("governance", "assessBreach", "decision", "REPORTABLE");
    assertThat(child.task("reportBreach").getDueDate().toInstant())
        .isEqualTo("2027-07-29T10:20:00Z");
    child.does("governance", "reportBreach").hasPassed("errorPutRight");
    assertThat(notes.of(other)).extracting(CaseNote::step).containsExactly("schoolLetter");
    assertThat(notes.of(child.reference()))
        .noneMatch(note -> note.answers().containsValue("B.C."))
        .extracting(CaseNote::title)
        .contains("Moved to the record it belongs to");

    at("2027-08-03T10:00");
    nothingIsForgotten(child);
    child.isDue("superviseCase", "2027-08-31");

    // Until then people are told by mail what is due.
    assertThat(box.mails()).anyMatch(mail -> mail.contains(child.reference().value()));
    var dates = datesOf(child);
    assertThat(dates).as("dates that would come").hasSizeGreaterThan(4);

    // The child dies in a road accident.
    at("2027-08-27T18:40");
    assertThat(endedOn("2027-08-27")).isEmpty();
    box.empty();
    child
        .happens("servicemanager", "childDeath", "diedOn", "2027-08-27", "toldBy", "The police")
        .waitsOnlyAt(
            "contactBereavedFamily",
            "giveDeathReviewNotice",
            "decideNotification",
            "recheckOtherPlans",
            "holdInformation")
        .isDue("decideNotification", "2027-08-31");
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.DIED);
    assertThat(standing.is(child.reference(), Fact.SILENCED, "YES")).isTrue();
    dates.addAll(datesOf(child));
    dates.add(Instant.parse("2028-09-01T08:00:00Z"));
    assertThat(endedOn("2027-08-27")).containsExactly(Map.entry(ClosureReason.DIED, 1L));

    // The record takes nothing else any more.
    child
        .cannotHappen("manager", "retraction", "this record is locked")
        .cannotHappen("socialworker", "householdMove", "this record is locked")
        .cannotHappen("servicemanager", "childDeath", "this record is locked");

    at("2027-08-31T09:30");
    child.does(
        "servicemanager",
        "decideNotification",
        "decision",
        "NOTIFIABLE",
        "grounds",
        List.of("OTHER"),
        "reasons",
        "The child was known to us and the accident is being looked into; partners agree.");
    child.isDue("notifySeriousIncident", "2027-09-06");
    assertThat(child.opens("socialworker", "recheckOtherPlans").get("others").toString())
        .contains("in the household");
    child
        .cannot("socialworker", "recheckOtherPlans", "each", "otherChildren", "NO")
        .does(
            "socialworker",
            "recheckOtherPlans",
            "otherChildren",
            "YES",
            "plans",
            List.of(
                Map.of(
                    "who",
                    "A.S.",
                    "worker",
                    "Her own worker",
                    "result",
                    "CHANGED",
                    "toldBy",
                    "Her mother, with her worker"),
                Map.of(
                    "who",
                    "The child who was harmed",
                    "worker",
                    "The child's own worker",
                    "result",
                    "STANDS",
                    "toldBy",
                    "The child's own worker")))
        .does("familyworker", "contactBereavedFamily")
        .does("manager", "giveDeathReviewNotice")
        .does("governance", "holdInformation");
    at("2027-09-06T15:00");
    child.does("servicemanager", "notifySeriousIncident").isEnded().hasPassed("deathFollowedUp");
    assertThat(standing.is(child.reference(), Fact.LEGAL_HOLD, "YES")).isTrue();

    // Every date of the case passes, also those that it had before, and nothing stirs.
    var record = chronology.of(child.reference());
    for (var date : dates.tailSet(Instant.parse("2027-09-06T14:00:00Z"))) {
      ClockUtil.setCurrentTime(Date.from(date.plusSeconds(60)));
      child.workOffJobs().isEnded();
      theMorningMailIsSent();
    }
    assertThat(box.mails()).isEmpty();
    assertThat(chronology.of(child.reference())).isEqualTo(record);
    assertThat(files.of(child.reference()).status()).isEqualTo(CaseStatus.DIED);
  }

  /** How the cases ended that ended on this day. */
  private Map<ClosureReason, Long> endedOn(String day) {
    return files.endedBetween(LocalDate.parse(day), LocalDate.parse(day)).stream()
        .collect(groupingBy(one -> one.ending().reason(), counting()));
  }

  /** When the timers of the case strike, the earliest first. */
  private SortedSet<Instant> datesOf(Journey child) {
    return child.timers().stream()
        .map(timer -> timer.getDuedate().toInstant())
        .collect(toCollection(TreeSet::new));
  }

  private void theMorningMailIsSent() {
    for (var process : List.of("morningMail", "notice")) {
      management.createJobQuery().processDefinitionKey(process).list().stream()
          .filter(job -> process.equals("notice") || job.getProcessInstanceId() == null)
          .forEach(job -> management.executeJob(job.getId()));
    }
  }
}
