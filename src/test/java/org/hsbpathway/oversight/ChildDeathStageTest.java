package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseNotes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Concern;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.ReceivedVia;
import org.hsbpathway.casefile.Referrer;
import org.hsbpathway.casefile.ReferrerRole;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.sharing.Recipient;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.SharingLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A child dies: everything else stops at once, the record is locked, people ring people (E16). */
@PathwayTest
class ChildDeathStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired CaseNotes notes;
  @Autowired Standing standing;
  @Autowired SharingLedger ledger;
  @Autowired Chronology chronology;
  @Autowired LinkedPeople linked;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;

  CaseReference reference;
  Journey child;

  @BeforeEach
  void aCaseRunsInSeveralStrands() {
    reference = cast.aCase();
    standing.state(reference, Fact.TEAM_MANAGER, "manager", "manager");
    child = cast.starts("managementOversight", reference);
    cast.starts("familySupport", reference);
    cast.starts("police", reference);
    cast.starts("safetyPlan", reference);
    child.workOffJobs();
  }

  private Journey died() {
    return child.happens("servicemanager", "childDeath");
  }

  @Test
  void whatFollowsCountsFromWhenWeKnewAndNotFromTheReport() {
    // Known on Fri 27 Nov 2026, reported on Tue 1 Dec.
    child
        .happens(
            "servicemanager", "childDeath", "diedOn", "2026-11-27", "knownAt", "2026-11-27T16:00")
        .isDue("contactBereavedFamily", "2026-11-30")
        .isDue("giveDeathReviewNotice", "2026-11-30")
        .isDue("decideNotification", "2026-11-30")
        .isDue("holdInformation", "2026-11-30")
        .isDue("recheckOtherPlans", "2026-12-02");
  }

  @Test
  void everythingElseStopsAtOnceAndWhatFollowsADeathBegins() {
    child.waitsAt("superviseCase", "makeFirstContact", "agreeInterimPlan");

    died()
        .waitsOnlyAt(
            "contactBereavedFamily",
            "giveDeathReviewNotice",
            "decideNotification",
            "recheckOtherPlans",
            "holdInformation")
        .isDue("contactBereavedFamily", "2026-12-02")
        .isDue("giveDeathReviewNotice", "2026-12-02")
        .isDue("decideNotification", "2026-12-02")
        .isDue("recheckOtherPlans", "2026-12-02")
        .isDue("holdInformation", "2026-12-02");

    assertThat(files.of(reference).status()).isEqualTo(CaseStatus.DIED);
    assertThat(standing.is(reference, Fact.SILENCED, "YES")).isTrue();
    assertThat(runningInstances()).isEqualTo(1);
    assertThat(ended())
        .hasSize(4)
        .allSatisfy(
            strand -> assertThat(strand.getDeleteReason()).isEqualTo("The record was locked."));
    assertThat(chronology.of(reference))
        .extracting(Chronology.Entry::summary)
        .contains(
            "The child has died. Everything else in the case was stopped and the record was locked.");
    assertThat(child.opens("manager", "giveDeathReviewNotice").get("caseSummary").toString())
        .contains("the child has died; the record is locked");
  }

  private long runningInstances() {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .unfinished()
        .count();
  }

  private List<HistoricProcessInstance> ended() {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(reference.value())
        .finished()
        .list()
        .stream()
        // The clocks were told; what was stopped are the strands.
        .filter(strand -> !strand.getProcessDefinitionKey().equals("deadline"))
        .toList();
  }

  @Test
  void noTimerOfTheCaseIsLeft() {
    died();
    var instances =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(reference.value())
            .list();
    assertThat(instances)
        .allSatisfy(
            instance ->
                assertThat(management.createJobQuery().processInstanceId(instance.getId()).count())
                    .isZero());
  }

  @Test
  void theLockedRecordTakesNothingButWhatFollowsADeath() {
    died()
        .cannotHappen("servicemanager", "childDeath", "this record is locked")
        .cannotHappen("socialworker", "householdMove", "this record is locked");
    cast.starts("familySupport", reference);
    child.cannot("familyworker", "makeFirstContact", "nothing can be added to it");
    child.does("manager", "giveDeathReviewNotice");
  }

  @Test
  void whatPeopleOweToTheRecordItselfGoesOnAfterADeath() {
    died()
        .happens(
            "governance",
            "legalHold",
            "kind",
            "SUBJECT_ACCESS",
            "receivedOn",
            "2026-12-01",
            "extent",
            "ORDINARY")
        .does("governance", "redactRecord")
        .does("manager", "checkRedaction", "decision", "RIGHT")
        .cannot(
            "governance",
            "answerSubjectAccess",
            "the child has died",
            "answer",
            "COPY",
            "givenTo",
            "PARENT",
            "recipientName",
            "The mother",
            "givenHow",
            "BY_HAND",
            "identitySeen",
            true)
        .does(
            "governance",
            "answerSubjectAccess",
            "answer",
            "NOTHING",
            "reasons",
            "The right of access ended with the death; the family is spoken with.")
        .does("governance", "reviewHold", "decision", "KEEP")
        .happens("governance", "legalHold", "kind", "LITIGATION")
        .happens("frontdoor", "wrongEntry", "kind", "WRONG_RECEIVER")
        .does("manager", "putEntryRight", "how", "CORRECTED")
        .does("governance", "assessBreach", "decision", "REPORTABLE")
        .does("governance", "reportBreach")
        .waitsAt("reviewHold");
    assertThat(standing.is(reference, Fact.LEGAL_HOLD, "YES")).isTrue();
    assertThat(notes.of(reference))
        .extracting("step")
        .contains("holdRequested", "answerSubjectAccess", "wrongEntryReported", "reportBreach");
  }

  @Test
  void itIsReportedByAServiceManagerWhoIsSureOfIt() {
    // Whoever manages the case as well asks the other one.
    identity.createMembership("manager2", "hsb-service-manager");
    standing.state(reference, Fact.TEAM_MANAGER, "servicemanager", "manager");
    try {
      child.cannotHappen("servicemanager", "childDeath", "another service manager");
    } finally {
      identity.deleteMembership("manager2", "hsb-service-manager");
    }
    standing.state(reference, Fact.TEAM_MANAGER, "manager", "manager");
    child
        .cannotHappen("servicemanager", "childDeath", "please confirm", "certain", false)
        .cannotHappen("servicemanager", "childDeath", "in the future", "diedOn", "2026-12-02")
        .cannotHappen(
            "servicemanager",
            "childDeath",
            "before the day of the death",
            "knownAt",
            "2026-11-30T10:00:00Z")
        .cannotHappen(
            "servicemanager", "childDeath", "in the future", "knownAt", "2026-12-01T10:00:00Z")
        .waitsAt("superviseCase");
    assertThat(files.of(reference).isLocked()).isFalse();
    assertThat(standing.now(reference, Fact.SILENCED)).isEmpty();
  }

  @Test
  void aNotifiableDeathIsNotifiedWithinFiveWorkingDaysOfKnowledge() {
    died();
    child
        .cannot(
            "servicemanager", "decideNotification", "choose at least one", "decision", "NOTIFIABLE")
        .does(
            "servicemanager",
            "decideNotification",
            "decision",
            "NOTIFIABLE",
            "grounds",
            List.of("LOOKED_AFTER"))
        .waitsAt("notifySeriousIncident")
        .isDue("notifySeriousIncident", "2026-12-08");
    assertThat(child.opens("servicemanager", "notifySeriousIncident").get("known").toString())
        .contains("Tuesday 1 December 2026", "Tuesday 8 December 2026");
    assertThat(child.opens("servicemanager", "notifySeriousIncident").get("caseSummary").toString())
        .contains("known Tue 1 Dec", "5 working days", "statutory");

    at("2026-12-09T10:00");
    child
        .cannot("servicemanager", "notifySeriousIncident", "please say why", "lateBecause", null)
        .cannot(
            "servicemanager",
            "notifySeriousIncident",
            "before we came to know",
            "notifiedOn",
            "2026-11-30")
        .does("servicemanager", "notifySeriousIncident", "notifiedOn", "2026-12-08");
    // Nothing else leaves any more; what the law asks for does, and has its line.
    child.does("manager2", "giveDeathReviewNotice", "givenBy", "HEALTH");
    assertThat(ledger.of(reference))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.item()).isEqualTo(SharedItem.STATUTORY_NOTICE);
              assertThat(line.recipient()).isEqualTo(Recipient.BODY_NAMED_BY_LAW);
              assertThat(line.recipientName().orElseThrow()).isNotBlank();
            });
  }

  @Test
  void theNoticeOfADeathHasItsLineWhenWeGaveIt() {
    died().does("manager", "giveDeathReviewNotice", "givenBy", "WE", "givenTo", "The panel");
    assertThat(ledger.of(reference))
        .singleElement()
        .satisfies(line -> assertThat(line.recipientName()).contains("The panel"));
  }

  @Test
  void aDeathThatNeedNotBeNotifiedHasItsReasonsWrittenDown() {
    died()
        .cannot(
            "servicemanager",
            "decideNotification",
            "at least 30 characters",
            "decision",
            "NOT_NOTIFIABLE",
            "reasons",
            "An accident.")
        .does("servicemanager", "decideNotification", "decision", "NOT_NOTIFIABLE")
        .doesNotWaitAt("notifySeriousIncident");
  }

  @Test
  void thePlanOfEveryOtherChildIsLookedAt() {
    var harmed = linked.link(reference, Relation.PEER, null, 9);
    died();
    assertThat(child.opens("linkedworker", "recheckOtherPlans").get("others").toString())
        .contains(harmed.pseudonym() + " (");
    child
        .cannot(
            "linkedworker", "recheckOtherPlans", "look at the plan of each", "otherChildren", "NO")
        .cannot(
            "linkedworker",
            "recheckOtherPlans",
            "one line for each child",
            "otherChildren",
            "YES",
            "plans",
            List.of())
        .does(
            "linkedworker",
            "recheckOtherPlans",
            "otherChildren",
            "YES",
            "plans",
            List.of(
                Map.of(
                    "who",
                    harmed.pseudonym(),
                    "worker",
                    "Their own worker",
                    "result",
                    "STANDS",
                    "toldBy",
                    "Their own worker")));
  }

  @Test
  void aPlanThatHasToChangeIsAskedForInThatChildsOwnCase() {
    var other = cast.aCase();
    var theirs = cast.starts("safetyPlan", other);
    theirs
        .does(
            "socialworker",
            "agreeInterimPlan",
            "neverInCharge",
            true,
            "supervisors",
            List.of(Map.of("name", "M.T.", "role", "Mother", "understands", "YES")))
        .doesNotWaitAt("changePlanToday");
    died()
        .cannot(
            "linkedworker",
            "recheckOtherPlans",
            "no case with this reference",
            otherPlan("CHANGES", "HSB-2026-000000"))
        .does("linkedworker", "recheckOtherPlans", otherPlan("CHANGES", other.value()));
    theirs.isDue("changePlanToday", "2026-12-01");
    assertThat(theirs.opens("socialworker", "changePlanToday").toString())
        .contains("Something happened in another case");
  }

  private static Object[] otherPlan(String result, String ownCase) {
    return new Object[] {
      "otherChildren",
      "YES",
      "plans",
      List.of(
          Map.of(
              "who",
              "Z.",
              "worker",
              "Their own worker",
              "result",
              result,
              "ownCase",
              ownCase,
              "toldBy",
              "Their own worker"))
    };
  }

  @Test
  void theRecordIsOnHoldAndEverythingIsDone() {
    died()
        .does("governance", "holdInformation")
        .does("manager", "giveDeathReviewNotice")
        .does("familyworker", "contactBereavedFamily")
        .does("socialworker", "recheckOtherPlans", "otherChildren", "NO")
        .does("servicemanager", "decideNotification", "decision", "NOT_NOTIFIABLE")
        .isEnded()
        .hasPassed("deathFollowedUp");
    assertThat(standing.is(reference, Fact.LEGAL_HOLD, "YES")).isTrue();
    assertThat(notes.of(reference))
        .extracting("step")
        .containsExactly(
            "deathReported",
            "holdInformation",
            "giveDeathReviewNotice",
            "contactBereavedFamily",
            "recheckOtherPlans",
            "decideNotification");
  }

  @Test
  void whatRunsInAnotherCaseOfTheChildStopsAsWell() {
    var other = anotherCase();
    var over = anotherCase();
    files.save(
        files.of(over).close(ClosureReason.COMPLETED, Instant.parse("2026-12-01T08:00:00Z")));
    var inOther = cast.starts("familySupport", other).waitsAt("makeFirstContact");
    died();

    inOther.isEnded();
    assertThat(files.of(other).status()).isEqualTo(CaseStatus.DIED);
    assertThat(standing.is(other, Fact.SILENCED, "YES")).isTrue();
    assertThat(files.of(over).status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(standing.is(over, Fact.SILENCED, "YES")).isTrue();
  }

  private CaseReference anotherCase() {
    var concern =
        Concern.referral(
            Instant.parse("2026-11-30T09:00:00Z"),
            ReceivedVia.PHONE,
            new Referrer("A neighbour", ReferrerRole.MEMBER_OF_PUBLIC, null, null, false),
            "A concern of last week",
            false,
            null);
    return files.open(concern, files.of(reference).child().orElseThrow()).caseReference();
  }
}
