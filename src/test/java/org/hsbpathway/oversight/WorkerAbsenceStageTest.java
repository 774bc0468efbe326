package org.hsbpathway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hsbpathway.TestClock.at;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.hsbpathway.Cast;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.assessment.Certificates;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.LinkedPeople;
import org.hsbpathway.casefile.Relation;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.SupervisionLevel;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.workflow.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody is away: tasks go to the deputy the same day, and every case gets somebody else (E15).
 */
@PathwayTest
class WorkerAbsenceStageTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired LinkedPeople linked;
  @Autowired TwoWorkers twoWorkers;
  @Autowired Certificates certificates;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired JdbcTemplate database;
  @Autowired ApplicationEventPublisher events;

  CaseReference reference;
  Journey child;

  @BeforeEach
  void aCaseOfASocialWorker() {
    reference = caseOf("socialworker");
    child = cast.starts("safetyPlan", reference);
  }

  @AfterEach
  void everybodyIsThereAgain() {
    database.update("delete from absences");
  }

  private CaseReference caseOf(String socialWorker) {
    var opened = cast.aCase();
    files.save(files.of(opened).accept());
    standing.state(opened, Fact.SOCIAL_WORKER, socialWorker, "manager");
    return opened;
  }

  private void away(Object... answers) {
    var all = new HashMap<String, Object>(Map.of("worker", "socialworker", "kind", "AWAY"));
    for (int i = 0; i < answers.length; i += 2) {
      all.put((String) answers[i], answers[i + 1]);
    }
    cast.reports("manager", "workerAbsence", all);
    child.workOffJobs();
  }

  private String assignee(String step) {
    return child.task(step).getAssignee();
  }

  @Test
  void tasksGoToTheDeputyTheSameDayOrBackToTheirGroup() {
    // Where the team manager is the one who is away, a service manager says so.
    for (var who : List.of("manager", "servicemanager")) {
      assertThat(cast.mayBegin(who, "workerAbsence")).as(who).isTrue();
    }
    cast.starts("familySupport", reference);
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker");
    tasks.setAssignee(child.task("makeFirstContact").getId(), "socialworker");

    away("deputy", "socialworker2");

    assertThat(assignee("agreeInterimPlan")).isEqualTo("socialworker2");
    assertThat(assignee("makeFirstContact")).isNull();
  }

  @Test
  void whatSomebodyAskedToShareIsOfferedToTheDeputyAsWell() {
    Practice.asksToShare(child, "socialworker", "SAFETY_PLAN", "SCHOOL");
    assertThat(child.isSeenBy("confirmSharing"))
        .containsExactly("manager", "manager2", "socialworker");
    tasks.setAssignee(child.task("confirmSharing").getId(), "socialworker");
    away("deputy", "socialworker2");
    assertThat(child.isSeenBy("confirmSharing")).contains("socialworker2");
    assertThat(assignee("confirmSharing")).isEqualTo("socialworker2");

    // The next step of the same share too, and what others ask while the child's worker is away.
    child.does("socialworker2", "confirmSharing", "choice", "FOLLOW");
    assertThat(child.isSeenBy("sendShare")).contains("socialworker", "socialworker2");
    Practice.asksToShare(child, "yjs", "SAFETY_PLAN", "POLICE");
    assertThat(child.isSeenBy("confirmSharing")).contains("socialworker2");
    // Somebody else takes the case over: neither of the two goes on with it.
    standing.state(reference, Fact.SOCIAL_WORKER, "practitioner2", "manager");
    assertThat(child.isSeenBy("confirmSharing"))
        .containsExactly("manager", "manager2", "practitioner2", "yjs");
  }

  @Test
  void whoStandsInHasNoStepOfWhatIsAskedForAfterTheLastDayAwayNorOfTheOtherChild() {
    away("deputy", "socialworker2", "awayUntil", "2026-12-02");
    at("2026-12-03T09:00");
    Practice.asksToShare(child, "yjs", "SAFETY_PLAN", "POLICE");
    assertThat(child.isSeenBy("confirmSharing"))
        .containsExactly("manager", "manager2", "socialworker", "yjs");

    away("worker", "yjs", "deputy", "linkedworker");
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "linkedworker", "manager");
    child.does("yjs", "confirmSharing", "choice", "FOLLOW");
    assertThat(child.isSeenBy("sendShare")).doesNotContain("linkedworker");
  }

  @Test
  void whatADeputyHasNotTakenIsForWhoIsBackInTheMorningAndWhatTheyTookTheyFinish() {
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker");
    away("deputy", "socialworker2", "awayUntil", "2026-12-02");
    Practice.asksToShare(child, "yjs", "SAFETY_PLAN", "POLICE");
    var other = cast.starts("safetyPlan", caseOf("socialworker"));
    Practice.asksToShare(other, "yjs", "SAFETY_PLAN", "POLICE");
    tasks.setAssignee(other.task("confirmSharing").getId(), "socialworker2");
    looks("2026-12-02");
    assertThat(child.isSeenBy("confirmSharing")).contains("socialworker2");

    looks("2026-12-03");
    assertThat(child.isSeenBy("confirmSharing"))
        .containsExactly("manager", "manager2", "socialworker", "yjs");
    assertThat(other.task("confirmSharing").getAssignee()).isEqualTo("socialworker2");
    // Nobody else reads what the deputy has begun to write there.
    assertThat(assignee("agreeInterimPlan")).isEqualTo("socialworker2");
  }

  @Test
  void whoWorksWithTheOtherChildTakesNoTask() {
    Practice.asksToShare(child, "socialworker", "SAFETY_PLAN", "SCHOOL");
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "socialworker2", "manager");
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker");
    away("deputy", "socialworker2");
    assertThat(assignee("agreeInterimPlan")).isNull();
    assertThat(child.isSeenBy("confirmSharing")).doesNotContain("socialworker2");
  }

  @Test
  void aManagerReallocatesEveryCaseTheSameDayWhereSupervisionIsHigh() {
    var high = caseOf("socialworker");
    standing.state(high, Fact.SUPERVISION_LEVEL, SupervisionLevel.HIGH, "coordinator");
    var others = caseOf("socialworker2");
    var closed = caseOf("socialworker");
    files.save(
        files
            .of(closed)
            .close(ClosureReason.COMPLETED, java.time.Instant.parse("2026-12-01T09:00:00Z")));

    away();

    child.waitsAt("reallocateCase").isDue("reallocateCase", "2026-12-02");
    assertThat(open(high)).isEqualTo(1);
    assertThat(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(high.value())
                .singleResult()
                .getDueDate()
                .toInstant())
        .isEqualTo("2026-12-01T17:00:00Z");
    assertThat(open(others)).isZero();
    assertThat(open(closed)).isZero();

    away();
    assertThat(open(high)).as("asked for once").isEqualTo(1);
  }

  private long open(CaseReference of) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(of.value())
        .taskDefinitionKey("reallocateCase")
        .count();
  }

  @Test
  void somebodyElseTakesOverAndTheFamilyHearsItFromAPerson() {
    away();
    var shown = child.opens("manager", "reallocateCase");
    assertThat(shown.get("away").toString()).contains("social worker: socialworker");
    assertThat(shown.get("asksSocialWorker")).isEqualTo("YES");
    assertThat(shown.get("asksPractitioner")).isEqualTo("NO");

    child
        .cannot(
            "manager",
            "reallocateCase",
            "Social worker: choose one of the answers offered",
            "socialWorker",
            "socialworker")
        .cannot("manager", "reallocateCase", "Social worker: choose one", "socialWorker", null)
        .cannot("manager", "reallocateCase", "Who tells them", "familyToldBy", null)
        .does("manager", "reallocateCase", "socialWorker", "socialworker2")
        .doesNotWaitAt("reallocateCase");

    assertThat(standing.now(reference, Fact.SOCIAL_WORKER)).contains("socialworker2");
    assertThat(chronology.of(reference))
        .extracting(Chronology.Entry::summary)
        .contains("Somebody else works on the case now as social worker.");
  }

  @Test
  void whereNobodyIsThereToChooseFromTheFormSaysWhoCanHelp() {
    away();
    away("worker", "socialworker2");

    assertThat(child.opens("manager", "reallocateCase").get("away").toString())
        .contains(
            "Nobody is there who could take over as social worker. Ask the administrator to add somebody to the group; this task waits.");
  }

  @Test
  void nobodyWorksWithBothChildren() {
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "socialworker2", "manager");
    away();
    child.cannot(
        "manager", "reallocateCase", "Two children, two workers", "socialWorker", "socialworker2");
  }

  @Test
  void theHarmedChildGetsAnotherWorkerAsWell() {
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "linkedworker", "manager");
    linked.save(
        linked.link(reference, Relation.PEER, null, 9).allocate("linkedworker", "socialworker"));
    employ("linkedworker2", "hsb-linked-child-worker");
    away("worker", "linkedworker");
    child.does("manager", "reallocateCase", "linkedChildWorker", "linkedworker2");

    assertThat(standing.now(reference, Fact.LINKED_CHILD_WORKER)).contains("linkedworker2");
    assertThat(linked.harmedIn(reference))
        .singleElement()
        .satisfies(harmed -> assertThat(harmed.worker()).contains("linkedworker2"));
  }

  @Autowired org.camunda.bpm.engine.IdentityService identity;

  private void employ(String user, String group) {
    if (identity.createUserQuery().userId(user).count() == 0) {
      identity.saveUser(identity.newUser(user));
      identity.createMembership(user, group);
    }
  }

  @Test
  void theSecondAssessorLeadsOnlyIfCertifiedAndNobodyAssessesAlone() {
    certificates.record("assessor", "AIM3", LocalDate.parse("2029-12-31"));
    certificates.record("assessor2", "AIM3", LocalDate.parse("2026-11-30"));
    cast.starts("assessment", reference, Map.of("assessmentRouteOutcome", "AIM_ONLY_OPEN_CASE"));
    child
        .workOffJobs()
        .does(
            "coordinator",
            "allocateAssessors",
            "learningDisability",
            "NO",
            "developmentalAgeWellBelow12",
            "NO",
            "notSuitable",
            false,
            "model",
            "AIM3",
            "leadAssessor",
            "assessor",
            "secondAssessor",
            "assessor2");

    away("worker", "assessor");
    assertThat(child.opens("manager", "reallocateCase").get("secondAssessor"))
        .isEqualTo("assessor2");
    child
        .cannot(
            "manager",
            "reallocateCase",
            "Two people assess together",
            "leadAssessor",
            "assessor2",
            "secondAssessor",
            "assessor2")
        .cannot(
            "manager",
            "reallocateCase",
            "needs a certificate",
            "leadAssessor",
            "assessor2",
            "secondAssessor",
            "yjs");
    assertThat(standing.now(reference, Fact.LEAD_ASSESSOR)).contains("assessor");

    certificates.record("assessor2", "AIM3", LocalDate.parse("2029-12-31"));
    child.does("manager", "reallocateCase", "leadAssessor", "assessor2", "secondAssessor", "yjs");
    assertThat(standing.now(reference, Fact.LEAD_ASSESSOR)).contains("assessor2");
    assertThat(standing.now(reference, Fact.SECOND_ASSESSOR)).contains("yjs");
  }

  @Test
  void anAbsenceThatLiesAheadBeginsOnItsFirstDay() {
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker");
    away("awayFrom", "2026-12-07", "awayUntil", "2026-12-18", "deputy", "socialworker2");
    child.doesNotWaitAt("reallocateCase");
    assertThat(assignee("agreeInterimPlan")).isEqualTo("socialworker");

    at("2026-12-07T06:00");
    management.createJobQuery().timers().executable().list().stream()
        // One that fires can take away another.
        .filter(job -> management.createJobQuery().jobId(job.getId()).count() > 0)
        .forEach(job -> management.executeJob(job.getId()));
    child.waitsAt("reallocateCase").isDue("reallocateCase", "2026-12-08");
    assertThat(assignee("agreeInterimPlan")).isEqualTo("socialworker2");
  }

  @Test
  void whoIsBackNeedsNobodyInTheirPlace() {
    away("awayUntil", "2026-12-03");
    at("2026-12-04T09:00");
    assertThat(child.opens("manager", "reallocateCase").get("away").toString())
        .contains("is there again");
    child.does("manager", "reallocateCase").doesNotWaitAt("reallocateCase");
    assertThat(standing.now(reference, Fact.SOCIAL_WORKER)).contains("socialworker");
  }

  @Test
  void whatCannotBeIsNotReported() {
    assertThatThrownBy(() -> away("deputy", "socialworker"))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("somebody else");
    assertThatThrownBy(() -> away("awayFrom", "2026-12-10", "awayUntil", "2026-12-09"))
        .hasMessageContaining("before the first");
    assertThatThrownBy(() -> away("awayFrom", "2026-11-01", "awayUntil", "2026-11-30"))
        .hasMessageContaining("has passed");
  }

  @Test
  void onlyAServiceManagerLetsOnePersonWorkWithBothChildrenAndNotForLong() {
    standing.state(reference, Fact.LINKED_CHILD_WORKER, "socialworker2", "manager");
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker");
    child
        .happens("manager", "workerWaiver", waiver())
        .isDue("decideWorkerWaiver", "2026-12-02")
        .cannotHappen("manager", "workerWaiver", "50", "reason", "Nobody else.");
    assertThat(child.offeredTo("decideWorkerWaiver")).containsExactly("hsb-service-manager");
    away("deputy", "socialworker2");
    child.cannot(
        "manager", "reallocateCase", "Two children, two workers", "socialWorker", "socialworker2");
    assertThat(assignee("agreeInterimPlan")).as("asked for is not agreed").isNull();

    assertThat(child.opens("servicemanager", "decideWorkerWaiver").get("request").toString())
        .contains("manager asks that socialworker2 works with both children", "Three other teams");
    child
        .cannot("servicemanager", "decideWorkerWaiver", "of their own", "heard", false)
        .does("servicemanager", "decideWorkerWaiver", "decision", "GRANTED", "heard", true)
        // Tue 1 Dec and four weeks.
        .waitsAt("reviewWorkerWaiver")
        .isDue("reviewWorkerWaiver", "2026-12-29")
        .cannotHappen("manager", "workerWaiver", "already", waiver())
        .does("manager", "reallocateCase", "socialWorker", "socialworker2");
    assertThat(standing.now(reference, Fact.SOCIAL_WORKER)).contains("socialworker2");

    // Nobody else, and no other case.
    var another = caseOf("socialworker");
    standing.state(another, Fact.LINKED_CHILD_WORKER, "socialworker2", "manager");
    assertThat(twoWorkers.withHarmedChildrenOnly(reference)).isEmpty();
    assertThat(twoWorkers.withHarmedChildrenOnly(another)).containsExactly("socialworker2");

    // The day passes and nothing ends by itself, but nobody is named anew.
    at("2026-12-29T23:00");
    assertThat(twoWorkers.withHarmedChildrenOnly(reference)).isEmpty();
    at("2026-12-30T09:00");
    assertThat(twoWorkers.withHarmedChildrenOnly(reference)).containsExactly("socialworker2");
    child.waitsAt("reviewWorkerWaiver");
    child
        .does("servicemanager", "reviewWorkerWaiver", "decision", "GO_ON")
        .isDue("reviewWorkerWaiver", "2027-01-27")
        .cannot(
            "servicemanager",
            "reviewWorkerWaiver",
            "from now on",
            "decision",
            "END",
            "linkedChildWorker",
            null)
        .does(
            "servicemanager",
            "reviewWorkerWaiver",
            "decision",
            "END",
            "linkedChildWorker",
            "linkedworker")
        .hasPassed("workerWaiverEnded");
    assertThat(standing.now(reference, Fact.LINKED_CHILD_WORKER)).contains("linkedworker");
    assertThat(twoWorkers.mayWorkWithBoth(reference, "socialworker2")).isFalse();
    assertThat(chronology.of(reference))
        .extracting(Chronology.Entry::summary)
        .contains(
            "A service manager agreed that one person works with both children for now.",
            "Each of the children has a worker of their own again.");
  }

  private static Object[] waiver(Object... otherwise) {
    return Stream.concat(
            Stream.of(
                "worker",
                "socialworker2",
                "reason",
                "Three other teams and the next authority were asked; nobody is free before January."),
            Stream.of(otherwise))
        .toArray();
  }

  @Test
  void whoAskedOrWouldWorkWithBothDoesNotAgreeToIt() {
    child
        .happens("manager", "workerWaiver", waiver())
        .does("servicemanager", "decideWorkerWaiver", "decision", "REFUSED")
        .hasPassed("workerWaiverRefused")
        .happens("manager", "workerWaiver", waiver());
    // Whoever is in both groups.
    database.update(
        "update case_notes set author = 'servicemanager' where step = 'workerWaiverAsked'");
    child.cannot("servicemanager", "decideWorkerWaiver", "You asked for it", "decision", "REFUSED");
    database.update("update case_notes set author = 'manager' where step = 'workerWaiverAsked'");
    child
        .does("servicemanager", "decideWorkerWaiver", "decision", "REFUSED")
        .happens("manager", "workerWaiver", waiver("worker", "servicemanager"))
        .cannot("servicemanager", "decideWorkerWaiver", "It is about you", "decision", "REFUSED");
    assertThat(twoWorkers.mayWorkWithBoth(reference, "socialworker2")).isFalse();
  }

  /** E21: a conflict of interest. */
  @Test
  void whoIsConnectedWithTheFamilyDoesNotWorkOnTheCase() {
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker");
    child
        .happens("manager", "conflictOfInterest", "worker", "socialworker")
        .waitsAt("reallocateCase");
    assertThat(assignee("agreeInterimPlan")).isNull();
    child
        .cannot(
            "manager",
            "reallocateCase",
            "Social worker: choose one of the answers offered",
            "socialWorker",
            "socialworker")
        .does("manager", "reallocateCase", "socialWorker", "socialworker2");

    var another = caseOf("socialworker");
    assertThat(open(another)).as("other cases go on").isZero();
  }

  @Test
  void whoIsConnectedWithTheFamilyNeitherTakesNorOpensNorSubmitsATask() {
    var task = child.task("agreeInterimPlan").getId();
    child.happens("manager", "conflictOfInterest", "worker", "socialworker");
    assertThatThrownBy(() -> tasks.claim(task, "socialworker"))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("does not work on this case");
    assertThat(assignee("agreeInterimPlan")).isNull();
    assertThatThrownBy(() -> child.opens("socialworker", "agreeInterimPlan").size())
        .hasMessageContaining("task is null");
    child.isRefused("socialworker", "agreeInterimPlan", Map.of(), "no longer open");

    tasks.claim(task, "socialworker2");
    assertThat(child.opens("socialworker2", "agreeInterimPlan")).isNotEmpty();
    var another = cast.starts("safetyPlan", caseOf("socialworker"));
    tasks.claim(another.task("agreeInterimPlan").getId(), "socialworker");
    assertThat(another.opens("socialworker", "agreeInterimPlan")).isNotEmpty();
  }

  @Test
  void whoIsConnectedWithTheFamilyMayStillReportWhatCannotWait() {
    child.happens("manager", "conflictOfInterest", "worker", "socialworker");
    child.happens("socialworker", "immediateDanger", "called999", "YES").waitsAt("protectTonight");
  }

  @Test
  void whoIsNotNamedInTheCaseOnlyGivesTasksBack() {
    child
        .happens("manager", "conflictOfInterest", "worker", "frontdoor")
        .doesNotWaitAt("reallocateCase")
        .hasPassed("conflictTaken");
  }

  /** E15 by itself: nobody has said anything, and a manager is asked to look. */
  @Test
  void aManagerIsAskedAfterWhoeverHasBeenQuietWithALateStepOnceInACase() {
    // Each look goes through every late step: what other tests left is not late.
    database.update("update ACT_RU_TASK set DUE_DATE_ = null, REV_ = REV_ + 1");
    employ("quietworker", "hsb-social-worker");
    var its = caseOf("quietworker");
    child = cast.starts("safetyPlan", its);
    try {
      tasks.claim(child.task("agreeInterimPlan").getId(), "quietworker");
      child.does(
          "socialworker",
          "agreeInterimPlan",
          "neverInCharge",
          true,
          "supervisors",
          List.of(Map.of("name", "M.T.", "role", "Mother", "understands", "YES")));
      child.isDue("writeSafetyPlan", "2026-12-02");

      // Tue 1 Dec is the last step: Wed, Thu and Fri are three working days.
      looks("2026-12-03").doesNotWaitAt("askAfterWorker");
      looks("2026-12-04").waitsAt("askAfterWorker").isDue("askAfterWorker", "2026-12-04");
      looks("2026-12-07");
      assertThat(asked(its)).as("asked once at a time").isEqualTo(1);
      assertThat(child.opens("manager", "askAfterWorker").get("quiet").toString())
          .contains(
              "quietworker, who last finished a step on Tue 1 Dec 2026",
              "Write safety plan was due on Wed 2 Dec 2026");

      // Nobody reports the absence: it is asked again. Found at work: not for three working days.
      child.does("manager", "askAfterWorker", "found", "AWAY");
      looks("2026-12-08").does("manager", "askAfterWorker", "found", "AT_WORK");
      looks("2026-12-10").doesNotWaitAt("askAfterWorker");
      looks("2026-12-11").does("manager", "askAfterWorker", "found", "AWAY");
      // Mon 28 Dec 2026 is a bank holiday.
      looks("2026-12-28").doesNotWaitAt("askAfterWorker");
      looks("2026-12-29").waitsAt("askAfterWorker").waitsAt("writeSafetyPlan");

      away("worker", "quietworker");
      assertThat(child.opens("manager", "askAfterWorker").get("quiet").toString())
          .contains("reported as away");
      child.does("manager", "askAfterWorker", "found", "AWAY");
      looks("2026-12-30").doesNotWaitAt("askAfterWorker");

      database.update("delete from absences");
      employ("newworker", "hsb-social-worker");
      tasks.claim(child.task("writeSafetyPlan").getId(), "newworker");
      // Never finished a step: quiet since it was given, on Wed 30 Dec; Thu, Mon and Tue follow.
      looks("2026-12-31").doesNotWaitAt("askAfterWorker");
      // A date that is moved since does not give it to them anew.
      child
          .happens("manager", "clockChange")
          .does(
              "manager",
              "changeClock",
              "deadline",
              dateOf("planInWriting", its),
              "action",
              "EXTEND",
              "newDate",
              "2026-12-31",
              "reason",
              "The carer is away until then.");
      // Nor does anything else that the engine calls a change of the task.
      tasks.setPriority(child.task("writeSafetyPlan").getId(), 60);
      looks("2027-01-04").doesNotWaitAt("askAfterWorker");
      looks("2027-01-05").waitsAt("askAfterWorker");
      assertThat(child.opens("manager", "askAfterWorker").get("quiet").toString())
          .contains(
              "newworker, who has had a step since Wed 30 Dec 2026 and finished none",
              "Write safety plan was due on Thu 31 Dec 2026");
      child.does("manager", "askAfterWorker", "found", "AWAY");

      // Offered only, to whoever works on the case: since they were named there, on Tue 5 Jan.
      tasks.setAssignee(child.task("writeSafetyPlan").getId(), null);
      standing.state(its, Fact.SOCIAL_WORKER, "newworker", "manager");
      looks("2027-01-07").doesNotWaitAt("askAfterWorker");
      looks("2027-01-08").waitsAt("askAfterWorker");
      assertThat(child.opens("manager", "askAfterWorker").get("quiet").toString())
          .contains("newworker, who has had a step since Tue 5 Jan 2027 and finished none");
      child.does("manager", "askAfterWorker", "found", "AWAY");
      tasks.claim(child.task("writeSafetyPlan").getId(), "newworker");

      // Whoever signs in is at work, on Fri 8 Jan; a program with their name, on Tue 12, is not.
      events.publishEvent(new Act(Act.Kind.SIGNED_IN, "newworker", null, "tasklist"));
      looks("2027-01-11").doesNotWaitAt("askAfterWorker");
      looks("2027-01-12").doesNotWaitAt("askAfterWorker");
      events.publishEvent(new Act(Act.Kind.SIGNED_IN, "newworker", null, "rest"));
      looks("2027-01-13").waitsAt("askAfterWorker");
      assertThat(child.opens("manager", "askAfterWorker").get("quiet").toString())
          .contains("newworker, who last signed in on Fri 8 Jan 2027");
      child.does("manager", "askAfterWorker", "found", "AWAY");
    } finally {
      identity.deleteUser("quietworker");
      identity.deleteUser("newworker");
    }
    looks("2027-01-14").waitsAt("askAfterWorker");
    assertThat(child.opens("manager", "askAfterWorker").get("quiet").toString())
        .contains("newworker, whose account has ended");
    assertThat(database.queryForList("select person from last_sign_ins", String.class))
        .doesNotContain("newworker");
    files.save(
        files
            .of(its)
            .close(ClosureReason.COMPLETED, java.time.Instant.parse("2027-01-14T10:00:00Z")));
    child.does("manager", "askAfterWorker", "found", "AWAY");
    looks("2027-01-15").doesNotWaitAt("askAfterWorker");
  }

  /** The morning look of the model, on that day. */
  private Journey looks(String day) {
    at(day + "T07:00");
    management.executeJob(
        management
            .createJobQuery()
            .timers()
            .processDefinitionKey("quietWorkers")
            .singleResult()
            .getId());
    return child.workOffJobs();
  }

  private String dateOf(String clock, CaseReference of) {
    return database.queryForObject(
        "select id from deadlines where clock = ? and case_reference = ?",
        String.class,
        clock,
        of.value());
  }

  private long asked(CaseReference of) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(of.value())
        .taskDefinitionKey("askAfterWorker")
        .count();
  }
}
