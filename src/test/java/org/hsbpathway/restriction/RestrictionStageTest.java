package org.hsbpathway.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.AuditTrail;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.Chronology;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Restriction;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.casefile.Sight.Degree;
import org.hsbpathway.casefile.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A record is closed to all but named people, opened to one more, read in an emergency, lifted. */
@PathwayTest
class RestrictionStageTest {

  private static final String NIGHT =
      "A neighbour rings: the child has left the house and a younger child is missing too.";

  @Autowired Cast cast;
  @Autowired Sight sight;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired Chronology chronology;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired JdbcTemplate database;

  Journey child;

  @BeforeEach
  void aCaseRuns() {
    child = cast.starts("safetyPlan", cast.aCase());
  }

  // -- asking and approving -----------------------------------------------------------------------

  @Test
  void whoAsksDoesNotApproveAndUntilThenEverybodySeesTheRecord() {
    child
        .happens("manager", "restrictRecord", "ground", "HIGH_PROFILE")
        .waitsAt("approveRestriction")
        .isDue("approveRestriction", "2026-12-01")
        .cannot(
            "manager",
            "approveRestriction",
            "a second manager decides",
            "decision",
            "RESTRICTED",
            "seenBy",
            List.of("manager2"));
    assertThat(sees("socialworker2")).isPositive();
    child
        .cannotHappen("frontdoor", "restrictRecord", "asked already", "ground", "ADOPTION")
        .does("manager2", "approveRestriction", "decision", "LEFT_OPEN")
        .hasPassed("recordLeftOpen");
    assertThat(sees("socialworker2")).isPositive();
    assertThat(lines()).contains("A manager decided not to restrict this record.");
  }

  @Test
  void onlyNamedPeopleSeeARestrictedRecordAndTasksOfOthersGoBack() {
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker", "manager");
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker2");
    child.happens("frontdoor", "restrictRecord", "ground", "HIGH_PROFILE");
    assertThat(child.opens("manager", "approveRestriction").toString())
        .contains("Asked by frontdoor: high profile");
    assertThat(sees("frontdoor")).isPositive();
    child.does(
        "manager",
        "approveRestriction",
        "decision",
        "RESTRICTED",
        "seenBy",
        List.of("socialworker"));

    assertThat(child.task("agreeInterimPlan").getAssignee()).isNull();
    assertThat(List.of("socialworker", "manager")).allMatch(person -> sees(person) > 0);
    assertThat(List.of("frontdoor", "manager2", "socialworker2", "edt"))
        .allMatch(person -> sees(person) == 0);
    assertThat(files.of(child.reference()).restriction()).isEqualTo(Restriction.HIGH_PROFILE);
    everyRowIsOfTheTenant(child.reference().value());

    // The pathway goes on: whoever is named works, what follows is hidden like the rest.
    child
        .does("socialworker", "agreeInterimPlan", "supervisors", SUPERVISOR)
        .waitsAt("writeSafetyPlan");
    assertThat(sees("socialworker2")).isZero();
    everyRowIsOfTheTenant(child.reference().value());
    child.isRefused("socialworker2", "writeSafetyPlan", Map.of(), "no longer open");
    child.cannotHappen(
        "manager2", "restrictRecord", "This record is restricted. Please call", "ground", "OTHER");
    child.cannotHappen("manager", "restrictRecord", "restricted already", "ground", "OTHER");
  }

  private static final List<Map<String, Object>> SUPERVISOR =
      List.of(Map.of("name", "M.T.", "role", "Grandmother", "understands", "YES"));

  @Test
  void whatTheReferralSaysOfARestrictionIsDecidedByAManager() {
    var referred =
        cast.raises("frontdoor", FrontDoor.referral())
            .submits(
                "frontdoor",
                "recordReferral",
                FrontDoor.record("restrictedRecordNeeded", "ADOPTION"))
            .waitsAt("approveRestriction");
    assertThat(referred.opens("manager", "approveRestriction").get("request").toString())
        .contains("frontdoor", "adoption");
    referred.does(
        "manager",
        "approveRestriction",
        "decision",
        "RESTRICTED",
        "seenBy",
        List.of("socialworker"));
    assertThat(sight.of("frontdoor", referred.reference())).isEqualTo(Degree.STUB);
    child = referred;
    everyRowIsOfTheTenant(child.reference().value());
  }

  @Test
  void aListHasAManagerAndNobodyWhoIsConnectedWithTheFamily() {
    child.happens("manager2", "lockMyselfOut", "connection", "FRIEND");
    child
        .happens("frontdoor", "restrictRecord", "ground", "STAFF_CONNECTION")
        .cannot(
            "manager",
            "approveRestriction",
            "cannot work on the case",
            "decision",
            "RESTRICTED",
            "seenBy",
            List.of("manager2"))
        .does(
            "manager",
            "approveRestriction",
            "decision",
            "RESTRICTED",
            "seenBy",
            List.of("socialworker"));
    child
        .cannotHappen(
            "manager",
            "changeNamedPeople",
            "at least one team manager",
            "takenOff",
            List.of("manager"))
        .cannotHappen(
            "manager", "changeNamedPeople", "cannot work on the case", "named", List.of("manager2"))
        .cannotHappen("manager", "changeNamedPeople", "Say who is named")
        .happens(
            "manager",
            "changeNamedPeople",
            "named",
            List.of("edt"),
            "takenOff",
            List.of("socialworker"));
    assertThat(sees("edt")).isPositive();
    assertThat(sees("socialworker")).isZero();
    // From that moment on, whatever sign-in they came by.
    child.cannotHappen("socialworker", "newIncident", "This record is restricted");
  }

  @Test
  void aRestrictionIsLiftedByAManagerWhoSeesTheRecord() {
    closed();
    child
        .cannotHappen("manager2", "liftRestriction", "This record is restricted")
        .happens("manager", "liftRestriction");
    assertThat(sees("socialworker2")).isPositive();
    assertThat(files.of(child.reference()).restriction()).isEqualTo(Restriction.NO);
    everyRowIsOfTheTenant(null);
    child.cannotHappen("manager", "liftRestriction", "not restricted");
    child.cannotHappen("manager", "changeNamedPeople", "not restricted", "named", List.of("edt"));
    assertThat(lines()).contains("The restriction of this record was lifted.");
  }

  // -- asking for access --------------------------------------------------------------------------

  @Test
  void whoAsksForAccessReadsTheAnswerAndNobodyElseFindsIt() {
    child.cannotHappen("edt", "askForAccess", "You see this record already");
    closed();
    child.happens("edt", "askForAccess", "reason", "I meet the parents on Monday");
    assertThat(child.opens("manager", "decideAccess").get("request").toString())
        .contains("edt", "I meet the parents on Monday");
    child
        .isDue("decideAccess", "2026-12-02")
        .does("manager", "decideAccess", "decision", "GIVEN", "why", "You need it.");
    assertThat(sees("edt")).isPositive();
    child.does("edt", "readAccessAnswer").hasPassed("accessAnswered");
  }

  @Test
  void aRefusalIsReadByWhoAskedWithItsReasonAndWithoutTheChild() {
    closed();
    child
        .happens("manager2", "askForAccess")
        .cannot("manager2", "decideAccess", "another manager decides", "decision", "GIVEN")
        .does(
            "manager",
            "decideAccess",
            "decision",
            "REFUSED",
            "why",
            "Your team has no part in it.");
    assertThat(open("manager2")).containsExactly("readAccessAnswer");
    assertThat(child.opens("manager2", "readAccessAnswer").toString())
        .contains("You do not see this record. Your team has no part in it", "a restricted record")
        .doesNotContain("M.R.");
    child.does("manager2", "readAccessAnswer").hasPassed("accessAnswered");
    assertThat(sight.of("manager2", child.reference())).isEqualTo(Degree.STUB);
    assertThat(sees("manager2")).isZero();
  }

  // -- emergency ----------------------------------------------------------------------------------

  @Test
  void inAnEmergencyTheSafetyPlanIsReadAtOnceForSomeHoursAndNothingElse() {
    child.does(
        "socialworker",
        "agreeInterimPlan",
        "supervisors",
        SUPERVISOR,
        "whoNeedsProtecting",
        "The younger brother");
    closed();
    at("2026-12-04T23:10");
    child
        .cannotHappen("edt", "seePlanNow", "at least 8 words", "reason", "I need it")
        .cannotHappen("manager", "seePlanNow", "You see this record already", "reason", NIGHT)
        .happens("edt", "seePlanNow", "reason", NIGHT);
    assertThat(open("edt")).containsExactly("readSafetyPlanNow");
    // Whoever is named has no use for the task of another; a manager oversees.
    assertThat(child.isSeenBy("readSafetyPlanNow")).contains("edt").doesNotContain("socialworker");
    assertThat(child.opens("edt", "readSafetyPlanNow").toString())
        .contains(
            "Safety plan, version 1", "The younger brother", "Grandmother", "a restricted record")
        .doesNotContain("M.R.");
    assertThat(open("frontdoor")).isEmpty();

    // A manager hears of it at once and looks at it on the next working day; not the one who did
    // it.
    assertThat(child.opens("manager", "reviewEmergencyAccess").get("request").toString())
        .contains("edt read the safety plan", "younger child is missing");
    child.isDue("reviewEmergencyAccess", "2026-12-07");
    child
        .isGivenTo("edt", "reviewEmergencyAccess")
        .cannot("edt", "reviewEmergencyAccess", "another manager decides", "finding", "JUSTIFIED")
        .isGivenTo("manager", "reviewEmergencyAccess");

    at("2026-12-05T03:11");
    assertThat(open("edt")).isEmpty();
    child.workOffJobs().hasPassed("planClosedAgain").doesNotWaitAt("readSafetyPlanNow");
    child
        .does(
            "manager",
            "reviewEmergencyAccess",
            "finding",
            "NOT_JUSTIFIED",
            "why",
            "There was no danger.")
        .hasPassed("emergencyReviewed");
    assertThat(lines())
        .contains(
            "Somebody read the safety plan of this restricted record in an emergency.",
            "The emergency access to the safety plan was not justified.");
  }

  @Test
  void whoNeedsThePlanNoLongerGivesItBack() {
    closed();
    child.happens("edt", "seePlanNow", "reason", NIGHT);
    assertThat(child.opens("edt", "readSafetyPlanNow").toString())
        .contains("No safety plan is in force");
    child
        .does("edt", "readSafetyPlanNow")
        .hasPassed("planRead")
        .does(
            "manager",
            "reviewEmergencyAccess",
            "finding",
            "JUSTIFIED",
            "why",
            "It was right to ask.");
  }

  // -- connections --------------------------------------------------------------------------------

  @Test
  void whoKnowsTheFamilyLocksThemselvesOutAndFindsNothingAnyMore() {
    standing.state(child.reference(), Fact.SOCIAL_WORKER, "socialworker", "manager");
    tasks.setAssignee(child.task("agreeInterimPlan").getId(), "socialworker");
    child
        .happens("socialworker", "lockMyselfOut", "connection", "FRIEND")
        .hasPassed("lockedOutOfCase")
        .waitsAt("reallocateCase");
    assertThat(child.task("agreeInterimPlan").getAssignee()).isNull();
    assertThat(sees("socialworker")).isZero();
    assertThat(sees("socialworker2")).isPositive();
    for (var process :
        List.of("newIncident", "askForAccess", "seePlanNow", "lockMyselfOut", "restrictRecord")) {
      child.cannotHappen(
          "socialworker", process, "There is no case with this reference", answersOf(process));
    }
    assertThat(AuditTrail.of(child.reference(), database))
        .filteredOn(line -> line.kind().equals("REFUSED") && line.person().equals("socialworker"))
        .hasSize(5);
    closed("frontdoor");
    child.cannotHappen("socialworker", "askForAccess", "There is no case with this reference");
    child.happens("manager", "liftRestriction");
    assertThat(sees("socialworker")).isZero();
  }

  private static Object[] answersOf(String process) {
    return switch (process) {
      case "seePlanNow" -> new Object[] {"reason", NIGHT};
      default -> new Object[] {};
    };
  }

  @Test
  void whoReportsADangerInARestrictedRecordGoesOnSeeingWhatTheyBegan() {
    closed();
    child.happens("edt", "immediateDanger", "called999", "YES").waitsAt("protectTonight");
    assertThat(open("edt")).contains("protectTonight");
    assertThat(open("frontdoor")).isEmpty();
    at("2026-12-02T09:01");
    assertThat(open("edt")).isEmpty();
  }

  // -- the engine ---------------------------------------------------------------------------------

  @Test
  void everyTableOfTheEngineThatHasTenantsIsThoughtOf() {
    var withTenant =
        database.queryForList(
            "select upper(table_name) from information_schema.columns where upper(column_name) ="
                + " 'TENANT_ID_' and upper(table_name) like 'ACT\\_%' escape '\\'",
            String.class);
    assertThat(withTenant)
        .filteredOn(table -> !NOT_OF_A_CASE.contains(table))
        .containsExactlyInAnyOrderElementsOf(TABLES);
  }

  private static final List<String> TABLES =
      List.of(
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_VARIABLE",
          "ACT_RU_EVENT_SUBSCR",
          "ACT_RU_INCIDENT",
          "ACT_RU_EXT_TASK",
          "ACT_RU_JOB",
          "ACT_RU_IDENTITYLINK",
          "ACT_HI_PROCINST",
          "ACT_HI_ACTINST",
          "ACT_HI_TASKINST",
          "ACT_HI_VARINST",
          "ACT_HI_DETAIL",
          "ACT_HI_INCIDENT",
          "ACT_HI_COMMENT",
          "ACT_HI_ATTACHMENT",
          "ACT_HI_OP_LOG",
          "ACT_HI_DECINST",
          "ACT_HI_EXT_TASK_LOG",
          "ACT_HI_JOB_LOG",
          "ACT_HI_IDENTITYLINK");

  /** Definitions, CMMN, batches, bytes reached by their owner, and the tenants themselves. */
  private static final List<String> NOT_OF_A_CASE =
      List.of(
          "ACT_RE_DEPLOYMENT",
          "ACT_RE_PROCDEF",
          "ACT_RE_CAMFORMDEF",
          "ACT_RE_DECISION_DEF",
          "ACT_RE_DECISION_REQ_DEF",
          "ACT_RE_CASE_DEF",
          "ACT_RU_CASE_EXECUTION",
          "ACT_RU_CASE_SENTRY_PART",
          "ACT_HI_CASEINST",
          "ACT_HI_CASEACTINST",
          "ACT_RU_JOBDEF",
          "ACT_RU_BATCH",
          "ACT_HI_BATCH",
          "ACT_GE_BYTEARRAY",
          "ACT_HI_DEC_IN",
          "ACT_HI_DEC_OUT",
          "ACT_ID_TENANT_MEMBER");

  private void closed() {
    closed("socialworker");
  }

  private void closed(String seenBy) {
    child
        .happens("frontdoor", "restrictRecord", "ground", "STAFF_CONNECTION")
        .does("manager", "approveRestriction", "decision", "RESTRICTED", "seenBy", List.of(seenBy));
  }

  private void everyRowIsOfTheTenant(String tenant) {
    var runs =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(child.reference().value())
            .list();
    for (var table : TABLES) {
      var column =
          table.contains("_JOB")
              ? "PROCESS_INSTANCE_ID_"
              : table.contains("IDENTITYLINK") ? null : "PROC_INST_ID_";
      if (column == null) {
        continue;
      }
      for (var run : runs) {
        assertThat(
                database.queryForList(
                    "select distinct TENANT_ID_ from " + table + " where " + column + " = ?",
                    String.class,
                    run.getId()))
            .as("%s of %s", table, run.getProcessDefinitionKey())
            .allMatch(found -> java.util.Objects.equals(found, tenant));
      }
    }
  }

  private List<String> lines() {
    return chronology.of(child.reference()).stream().map(Chronology.Entry::summary).toList();
  }

  /** What the engine shows this person of the case, in any list or history. */
  private long sees(String person) {
    var key = child.reference().value();
    return cast.as(
        person,
        () ->
            Stream.of(
                    tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                        .filter(
                            task ->
                                !List.of("readAccessAnswer", "readSafetyPlanNow")
                                    .contains(task.getTaskDefinitionKey()))
                        .count(),
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .processDefinitionKey("safetyPlan")
                        .count(),
                    history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .processDefinitionKey("safetyPlan")
                        .count())
                .mapToLong(Long::longValue)
                .sum());
  }

  private List<String> open(String person) {
    return cast.as(
        person,
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(child.reference().value())
                .list()
                .stream()
                .map(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
                .toList());
  }
}
