package org.hsbpathway.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.PathwayTest;
import org.hsbpathway.Practice;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.DateReached;
import org.hsbpathway.deadline.Deadlines;
import org.hsbpathway.sharing.SharingLedger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** People are told by e-mail what is due, on a real mail server, and nothing about a child. */
@PathwayTest
class NoticeStageTest {

  private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry settings) {
    SERVER.start();
    settings.add("spring.mail.host", () -> "localhost");
    settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    settings.add("hsb.notices.from", () -> "pathway@example.org");
  }

  @AfterAll
  static void stopServer() {
    SERVER.stop();
  }

  @Autowired Cast cast;
  @Autowired IdentityService identity;
  @Autowired ManagementService management;
  @Autowired Standing standing;
  @Autowired Notices notices;
  @Autowired Deadlines deadlines;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired TransactionTemplate transaction;
  @Autowired ObjectProvider<JavaMailSender> sender;
  @Autowired SharingLedger ledger;
  @Autowired Sight sight;
  @Autowired Clock clock;

  @BeforeEach
  void emptyBoxes() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    List.of("frontdoor", "manager", "socialworker").forEach(this::reachable);
  }

  @Test
  void aDateThatHasPassedIsToldAtOnceToWhoeverHasTheTaskAndToTheManager() throws Exception {
    var child = referred();
    agreePlan(child);
    at("2026-12-03T00:00");
    child.workOffJobs();

    assertThat(subjects("frontdoor@example.org", child))
        .containsExactly(child.reference() + ": Record referral");
    assertThat(subjects("manager@example.org", child))
        .contains(child.reference() + ": Record referral");
    var mail = mails("frontdoor@example.org", child).get(0);
    assertThat(GreenMailUtil.getBody(mail))
        .contains(child.reference() + ": Record referral, was due Wed 2 Dec 2026")
        .doesNotContain("X.Z.", "Alleged", "01632");
    assertThat(mail.getFrom()[0]).hasToString("pathway@example.org");
  }

  @Test
  void theNextInTheChainIsAServiceManagerWhoWasNotAskedFirst() throws Exception {
    reachable("servicemanager");
    reachable("manager2");
    var child = referred();
    agreePlan(child);
    at("2026-12-03T00:00");
    child.workOffJobs();
    var asked =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(child.reference().value())
            .taskDefinitionKey("explainDelay")
            .list();
    asked.forEach(task -> tasks.claim(task.getId(), "manager"));
    assertThat(subjects("servicemanager@example.org", child)).as("not yet").isEmpty();
    SERVER.purgeEmailFromAllMailboxes();

    // Nobody says why for a working day.
    at("2026-12-04T18:00");
    child.workOffJobs();
    assertThat(subjects("servicemanager@example.org", child))
        .contains(child.reference() + ": Record referral");
    for (var first : List.of("manager@example.org", "manager2@example.org")) {
      assertThat(subjects(first, child)).doesNotContain(child.reference() + ": Record referral");
    }
    child.does(
        "servicemanager", "explainDelay", "reason", "The team was ill.", "next", "I decide today.");
  }

  @Test
  void whereNobodyIsAServiceManagerAnotherTeamManagerHearsIt() throws Exception {
    reachable("manager2");
    var child = referred();
    agreePlan(child);
    identity.deleteMembership("servicemanager", "hsb-service-manager");
    try {
      at("2026-12-03T00:00");
      child.workOffJobs();
      tasks
          .createTaskQuery()
          .processInstanceBusinessKey(child.reference().value())
          .taskDefinitionKey("explainDelay")
          .list()
          .forEach(task -> tasks.claim(task.getId(), "manager"));
      SERVER.purgeEmailFromAllMailboxes();
      at("2026-12-04T18:00");
      child.workOffJobs();
    } finally {
      identity.createMembership("servicemanager", "hsb-service-manager");
    }
    assertThat(subjects("manager2@example.org", child))
        .contains(child.reference() + ": Record referral");
    assertThat(subjects("manager@example.org", child))
        .doesNotContain(child.reference() + ": Record referral");
  }

  private void reachable(String id) {
    var user = identity.createUserQuery().userId(id).singleResult();
    user.setEmail(id + "@example.org");
    identity.saveUser(user);
  }

  @Test
  void whoIsConnectedWithTheFamilyHearsNothingOfTheCase() throws Exception {
    var child = referred();
    agreePlan(child);
    child.happens("manager", "conflictOfInterest", "worker", "frontdoor");
    at("2026-12-03T00:00");
    child.workOffJobs();

    assertThat(subjects("frontdoor@example.org", child)).isEmpty();
    assertThat(subjects("manager@example.org", child))
        .contains(child.reference() + ": Record referral");
  }

  @Test
  void ofARestrictedRecordOnlyNamedPeopleHearAndManagersAtOnceOfAnEmergency() throws Exception {
    var child = referred();
    agreePlan(child);
    Practice.isRestricted(child, "socialworker");
    SERVER.purgeEmailFromAllMailboxes();
    at("2026-12-03T00:00");
    child.workOffJobs();
    assertThat(subjects("frontdoor@example.org", child)).isEmpty();
    assertThat(subjects("manager@example.org", child))
        .contains(child.reference() + ": Record referral")
        .doesNotContain(child.reference() + ": Review emergency access");

    child.happens(
        "frontdoor",
        "seePlanNow",
        "reason",
        "A neighbour rings and says that both children have left the house.");
    assertThat(subjects("manager@example.org", child))
        .contains(child.reference() + ": Review emergency access");
    assertThat(subjects("frontdoor@example.org", child)).isEmpty();
  }

  @Test
  void whatComesNearIsToldInOneMailOfTheMorning() throws Exception {
    var one = referred();
    var other = referred();
    agreePlan(one);
    agreePlan(other);
    at("2026-12-02T09:01");
    one.workOffJobs();
    other.workOffJobs();
    assertThat(subjects("frontdoor@example.org", one)).isEmpty();

    at("2026-12-03T07:30");
    morning();

    var mails = mails("frontdoor@example.org", one);
    assertThat(mails).hasSize(1);
    assertThat(GreenMailUtil.getBody(mails.get(0)))
        .contains(one.reference().toString(), other.reference().toString());
    morning();
    assertThat(mails("frontdoor@example.org", one)).hasSize(1);
  }

  /** E01, E03: nobody has to look into a list to hear of it. */
  @Test
  void managersHearAtOnceOfANewIncidentAndOfADanger() throws Exception {
    var child = referred();
    agreePlan(child);
    SERVER.purgeEmailFromAllMailboxes();

    child.happens("frontdoor", "newIncident", "immediateDanger", "NO");
    assertThat(subjects("manager@example.org", child))
        .containsExactly(child.reference() + ": Answer new incident");
    assertThat(GreenMailUtil.getBody(mails("manager@example.org", child).get(0)))
        .contains(child.reference() + ": Answer new incident, due Tue 1 Dec 2026");
    assertThat(subjects("frontdoor@example.org", child)).isEmpty();

    child.happens("frontdoor", "immediateDanger", "called999", "YES");
    assertThat(subjects("manager@example.org", child))
        .contains(child.reference() + ": Protect tonight");
  }

  @Test
  void whatIsDoneByTheMorningIsNotInItsMail() throws Exception {
    var done = referred();
    var open = referred();
    agreePlan(done);
    agreePlan(open);
    at("2026-12-02T09:01");
    done.workOffJobs();
    open.workOffJobs();
    transaction.executeWithoutResult(
        decided -> deadlines.met(done.reference(), "referralDecision", "manager"));

    at("2026-12-03T07:30");
    morning();

    assertThat(GreenMailUtil.getBody(mails("frontdoor@example.org", open).get(0)))
        .contains(open.reference() + ": Record referral, was due Wed 2 Dec 2026")
        .doesNotContain(done.reference().toString());
  }

  @Test
  void onABankHolidayNobodyIsWrittenTo() throws Exception {
    var child = referred();
    agreePlan(child);
    at("2026-12-02T09:01");
    child.workOffJobs();
    at("2026-12-25T07:30");
    morning();
    assertThat(mails("frontdoor@example.org", child)).isEmpty();
  }

  @Test
  void safetyWorkOfTheSameDayIsToldAtOnce() throws Exception {
    var child = referred();
    // Half of the day that the office is open has gone by.
    at("2026-12-01T16:00");
    child.workOffJobs();

    assertThat(subjects("socialworker@example.org", child))
        .containsExactly(child.reference() + ": Agree interim plan");
  }

  @Test
  void aSilentCaseStaysSilentWhileEveryTimerPasses() throws Exception {
    var child = referred();
    at("2026-12-02T09:01");
    child.workOffJobs();
    standing.state(child.reference(), Fact.SILENCED, "YES", "manager");
    SERVER.purgeEmailFromAllMailboxes();

    for (var day : List.of("2026-12-03T00:00", "2026-12-07T07:30", "2027-03-01T07:30")) {
      at(day);
      child.workOffJobs();
      morning();
    }
    assertThat(all(child.reference())).isEmpty();
  }

  /** E16: many strands, the clocks of all of them, and the clocks that look at every case. */
  @Test
  void afterADeathNoMailLeavesWhileEveryTimerPasses() throws Exception {
    var child = referred();
    for (var strand : List.of("managementOversight", "familySupport", "police", "intervention")) {
      cast.starts(strand, child.reference());
    }
    child.hears("holdSet");
    at("2026-12-02T09:01");
    child.workOffJobs();
    assertThat(child.timers()).as("something to stop").hasSizeGreaterThan(10);
    child.happens("servicemanager", "childDeath").waitsAt("giveDeathReviewNotice");
    SERVER.purgeEmailFromAllMailboxes();

    assertThat(child.timers()).isEmpty();
    for (var day :
        List.of("2026-12-03T00:00", "2026-12-07T07:30", "2027-03-01T07:30", "2028-03-01T07:30")) {
      at(day);
      child.workOffJobs();
      theClocksOfAllCasesStrike();
      morning();
      child.workOffJobs();
    }
    assertThat(all(child.reference())).isEmpty();
    assertThat(notices.findAll())
        .filteredOn(notice -> notice.caseReference().equals(child.reference()))
        .noneMatch(Notice::waits);
    child.waitsOnlyAt(
        "contactBereavedFamily",
        "giveDeathReviewNotice",
        "decideNotification",
        "recheckOtherPlans",
        "holdInformation");
  }

  /** Birthdays, records to be looked at, workers who have been quiet. */
  private void theClocksOfAllCasesStrike() {
    management.createJobQuery().timers().executable().list().stream()
        .filter(job -> job.getProcessInstanceId() == null)
        .forEach(job -> management.executeJob(job.getId()));
  }

  /** The switch for all: what waits is stopped, and nothing leaves. */
  @Test
  void whereAllNoticesAreStoppedNothingLeaves() throws Exception {
    var reference = cast.aCase();
    var stopped =
        new Binder(new MapConfigurationPropertySource(Map.of("hsb.notices.stopped", "true")))
            .bind(
                NoticeSettings.class.getAnnotation(ConfigurationProperties.class).value(),
                NoticeSettings.class)
            .get();
    var mail = new Mail(sender, standing, ledger, deadlines, sight, identity, stopped, clock);
    var notice =
        Notice.of(
            new DateReached(
                reference,
                "Record referral",
                null,
                Instant.parse("2026-12-02T17:00:00Z"),
                DateReached.Mark.RED,
                false,
                List.of(),
                null),
            "manager@example.org",
            clock.instant());

    transaction.executeWithoutResult(sent -> mail.send(List.of(notice)));

    assertThat(mail.isSilent(reference)).isTrue();
    assertThat(notice.waits()).isFalse();
    assertThat(all(reference)).isEmpty();
  }

  @Test
  void oneAddressThatDoesNotWorkKeepsNobodyElseWaiting() throws Exception {
    var child = referred();
    agreePlan(child);
    at("2026-12-02T09:01");
    child.workOffJobs();
    notices.save(
        Notice.of(
            new DateReached(
                child.reference(),
                "Record referral",
                null,
                Instant.parse("2026-12-02T23:59:59Z"),
                DateReached.Mark.AMBER,
                false,
                List.of(),
                null),
            "nobody @ nowhere@",
            Instant.parse("2026-12-02T09:00:00Z")));

    at("2026-12-03T07:30");
    morning();

    assertThat(mails("frontdoor@example.org", child)).hasSize(1);
    assertThat(management.createJobQuery().withException().count()).isEqualTo(1);
    management
        .createJobQuery()
        .withException()
        .list()
        .forEach(job -> runtime.deleteProcessInstance(job.getProcessInstanceId(), "wrong"));
  }

  @Test
  void aDateThatComesNearWithoutATaskIsToldToTheManager() throws Exception {
    var reference = cast.aCase();
    transaction.executeWithoutResult(
        begun ->
            deadlines.start(
                reference,
                "childAndFamilyAssessment",
                Instant.parse("2026-12-01T09:00:00Z"),
                "manager"));
    // 30 working days without 25 and 28 December and 1 January.
    at("2027-01-15T10:00");
    cast.journey(reference).workOffJobs();
    at("2027-01-18T07:30");
    morning();

    assertThat(mails("manager@example.org", cast.journey(reference))).hasSize(1);
  }

  private Journey referred() {
    return cast.raises("frontdoor", FrontDoor.referral());
  }

  private static void agreePlan(Journey child) {
    child.does(
        "socialworker",
        "agreeInterimPlan",
        "neverInCharge",
        true,
        "supervisors",
        List.of(Map.of("name", "M.T.", "role", "Mother", "understands", "YES")));
  }

  /** The clock of the morning mail strikes. */
  private void morning() {
    management
        .createJobQuery()
        .processDefinitionKey("morningMail")
        .list()
        .forEach(
            job -> {
              if (job.getProcessInstanceId() == null) {
                management.executeJob(job.getId());
              }
            });
    for (var job : management.createJobQuery().processDefinitionKey("notice").list()) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException refusedByTheServer) {
        assertThat(management.createJobQuery().jobId(job.getId()).withException().count())
            .isEqualTo(1);
      }
    }
  }

  private List<String> subjects(String address, Journey child) throws MessagingException {
    var subjects = new ArrayList<String>();
    for (var mail : mails(address, child)) {
      subjects.add(mail.getSubject());
    }
    return subjects;
  }

  private List<MimeMessage> mails(String address, Journey child) throws MessagingException {
    var mails = new ArrayList<MimeMessage>();
    for (var mail : all(child.reference())) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        mails.add(mail);
      }
    }
    return mails;
  }

  private List<MimeMessage> all(CaseReference reference) {
    return java.util.Arrays.stream(SERVER.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains(reference.toString()))
        .toList();
  }
}
