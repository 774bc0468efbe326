package org.hsbpathway.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.TestClock.at;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.Cast;
import org.hsbpathway.FrontDoor;
import org.hsbpathway.Journey;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager's Friday afternoon: which dates are at risk, and why each is what it is. */
@WebTest
@ExtendWith(TestClock.class)
class DatesAtRiskTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired IdentityService identity;
  @Autowired TaskService tasks;
  @Autowired Deadlines deadlines;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate database;

  String reference;

  @BeforeEach
  void aReferralReachesUsOnChristmasEve() {
    at("2026-12-24T15:50");
    reference =
        cast.raises("frontdoor", FrontDoor.referral("receivedAt", "2026-12-24T15:40"))
            .reference()
            .value();
  }

  @Test
  void whatComesNearAndWhatHasPassedStandsWithItsReasonAndWithWhomItIs() throws Exception {
    assertThat(rowOf("Record referral")).isEmpty();

    at("2026-12-29T10:00");
    assertThat(section("Coming near"))
        .contains(reference)
        .contains(
            "Referral decision due Tue 29 Dec 2026: received Thu 24 Dec 15:40; 1 working day;"
                + " 25 and 28 Dec are bank holidays")
        .contains("statutory, Working Together to Safeguard Children 2023");
    assertThat(rowOf("Record referral")).contains("nobody yet, offered to Front door");

    at("2026-12-30T08:00");
    assertThat(section("Passed")).contains(reference, "Record referral");
    assertThat(section("Coming near")).doesNotContain("Record referral");
  }

  @Test
  void whatIsDueWithinFiveWorkingDaysStandsBeforeWhatIsFurtherAhead() throws Exception {
    // 40 working days, without 25 and 28 Dec and 1 Jan: Tue 23 Feb 2027; amber after 30, Tue 9 Feb.
    transaction.executeWithoutResult(
        begun ->
            deadlines.start(
                new CaseReference(reference),
                "specialistAssessment",
                Instant.parse("2026-12-24T15:50:00Z"),
                "manager"));

    // Five working days before it are Tue 16 Feb.
    at("2027-02-15T12:00");
    assertThat(section("Further ahead")).contains(reference, "Specialist assessment");
    assertThat(section("Coming near")).doesNotContain("Specialist assessment due Tue 23 Feb");
    at("2027-02-16T12:00");
    assertThat(section("Coming near"))
        .contains("due by Tue 23 Feb 2027", "Specialist assessment due Tue 23 Feb");
    assertThat(section("Further ahead")).doesNotContain("Specialist assessment due Tue 23 Feb");
  }

  /** E16 and C5: only a service manager reports a death and agrees to a destruction. */
  @Test
  void whatNobodyCouldDoTodayIsSaidBeforeTheDay() throws Exception {
    assertThat(page()).doesNotContain("Nobody is in");
    identity.deleteMembership("servicemanager", "hsb-service-manager");
    try {
      assertThat(page())
          .contains(
              "Nobody is in Service managers (hsb-service-manager), or none of them has signed in"
                  + " yet: nobody can begin “The child has died”; nobody would find the steps"
                  + " “Confirm destruction”, “Decide notification”, “Decide waiver”, “Notify"
                  + " serious incident”, “Review waiver”.")
          .doesNotContain("“Settle among managers”");
    } finally {
      identity.createMembership("servicemanager", "hsb-service-manager");
    }
    assertThat(page()).doesNotContain("Nobody is in");
  }

  @Test
  void whoeverHasAStepAndHasBeenQuietForThreeWorkingDaysIsNoticed() throws Exception {
    var child = cast.journey(new CaseReference(reference));
    identity.saveUser(identity.newUser("quietworker"));
    try {
      // A step finished on Thu 24 Dec 2026, another one taken the same day.
      tasks.claim(child.task("recordReferral").getId(), "quietworker");
      child.submits("frontdoor", "recordReferral", FrontDoor.record());
      tasks.claim(child.task("decideReferral").getId(), "quietworker");

      // Tue 29 and Wed 30 Dec are the first working days after it.
      at("2026-12-30T12:00");
      assertThat(rowOf("Decide referral")).contains("quietworker").doesNotContain("last finished");
      assertThat(delayOf(child.workOffJobs()))
          .contains("The step is with quietworker")
          .doesNotContain("last finished", "away");
      at("2026-12-31T09:00");
      assertThat(rowOf("Decide referral"))
          .contains("quietworker, who last finished a step on Thu 24 Dec 2026");
      assertThat(delayOf(child))
          .contains(
              "The step is with quietworker, who last finished a step on Thu 24 Dec 2026",
              "“Somebody is away or leaves”");
    } finally {
      identity.deleteUser("quietworker");
    }
    assertThat(rowOf("Decide referral")).contains("quietworker, whose account has ended");
    assertThat(delayOf(child)).contains("whose account has ended", "“Somebody is away or leaves”");
    tasks.setAssignee(child.task("decideReferral").getId(), "newworker");
    identity.saveUser(identity.newUser("newworker"));
    try {
      // Given on Thu 31 Dec 2026; Fri 1 Jan is a bank holiday.
      at("2027-01-05T12:00");
      assertThat(rowOf("Decide referral")).contains("newworker").doesNotContain("finished");
      at("2027-01-06T09:00");
      assertThat(rowOf("Decide referral"))
          .contains("newworker, who has had a step since Thu 31 Dec 2026 and finished none");
      assertThat(delayOf(child))
          .contains("newworker, who has had a step since Thu 31 Dec 2026", "“Somebody is away");
    } finally {
      identity.deleteUser("newworker");
    }
    // Whoever comes in is at work, whatever they finish: Thu 7 and Fri 8 Jan are two working days.
    tasks.setAssignee(child.task("decideReferral").getId(), "linkedworker");
    Visitor.signedIn("linkedworker", port);
    at("2027-01-08T09:00");
    assertThat(rowOf("Decide referral")).contains("linkedworker").doesNotContain("signed in");
    at("2027-01-11T09:00");
    assertThat(rowOf("Decide referral"))
        .contains("linkedworker, who last signed in on Wed 6 Jan 2027");
    tasks.setAssignee(child.task("decideReferral").getId(), null);
    assertThat(delayOf(child)).contains("Nobody has taken the step").doesNotContain("away");
  }

  /** What a manager reads who is asked why the date has passed. */
  private static String delayOf(Journey child) {
    return child.opens("manager", "explainDelay").get("withWhom").toString();
  }

  @Test
  void aPauseIsNotHidden() throws Exception {
    var paused = cast.aCase();
    transaction.executeWithoutResult(
        begun -> {
          var started =
              deadlines.start(
                  paused, "specialistAssessment", Instant.parse("2026-12-24T09:00:00Z"), "manager");
          deadlines.pause(
              started, Because.CHILD_UNWELL, "He told of <b>being</b> hurt himself.", "manager");
        });

    assertThat(section("Standing still"))
        .contains(
            paused.value(),
            "paused Thu 24 Dec 2026 by manager with 40 working days left: the child is unwell")
        .doesNotContain("hurt");
  }

  /** S7: a pause of the assessment shows on its clock, which goes on. */
  @Test
  void aPauseOfTheWorkStandsBesideADateThatGoesOn() throws Exception {
    record Ill(CaseReference caseReference, String clock, Optional<Because> because, String by)
        implements PauseOfWork {}
    var child = new CaseReference(reference);
    transaction.executeWithoutResult(
        begun -> {
          deadlines.start(
              child, "specialistAssessment", Instant.parse("2026-12-24T15:50:00Z"), "manager");
          events.publishEvent(
              new Ill(
                  child, "specialistAssessment", Optional.of(Because.CHILD_UNWELL), "assessor"));
        });

    assertThat(section("Standing still")).doesNotContain(reference);
    at("2027-02-16T12:00");
    assertThat(section("Coming near"))
        .contains(
            "Specialist assessment due Tue 23 Feb 2027",
            "work paused Thu 24 Dec 2026 by assessor without stopping the clock: the child is unwell");
  }

  @Test
  void whoeverWorksOnACaseReadsAllItsDatesAndWhyAndNobodyElse() throws Exception {
    var path = "/dates/" + reference;
    transaction.executeWithoutResult(
        begun -> {
          var child = new CaseReference(reference);
          var now = Instant.parse("2026-12-24T15:50:00Z");
          deadlines.start(child, "coreGroup", now, "manager");
          deadlines.met(child, "coreGroup", "manager");
          deadlines.pause(
              deadlines.start(child, "specialistAssessment", now, "manager"),
              Because.CHILD_UNWELL,
              "He told of <b>being</b> hurt himself.",
              "manager");
        });

    var page = get(Visitor.signedIn("frontdoor", port), path).body();
    assertThat(page)
        .contains(
            "Referral decision due Tue 29 Dec 2026: received Thu 24 Dec 15:40; 1 working day;",
            "<h2>Standing still (1)</h2>",
            "the child is unwell",
            "<h2>Ended (1)</h2>",
            "Core group due")
        // A step that the reader sees leads there, and no other one does.
        .containsPattern("/\\?task=[\\w-]+'>Record referral</a>")
        .doesNotContain("hurt");
    assertThat(get(Visitor.signedIn("socialworker", port), path).body())
        .contains(">Agree interim plan</a>", "<td>Record referral<td>");
    at("2026-12-30T08:00");
    assertThat(page()).contains("<a href='" + path + "'>");
    assertThat(page).doesNotContain("passed</small>");
    assertThat(get(Visitor.signedIn("frontdoor", port), path).body())
        .contains("Tue 29 Dec 2026<small>passed</small>");
    assertThat(get(Visitor.anybody(), path).statusCode()).isEqualTo(401);
    for (var each : List.of(path, "/dates/HSB-2026-999998")) {
      var answer = get(Visitor.signedIn("practitioner", port), each);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("There are no such dates.");
    }
    assertThat(
            database.queryForList(
                "select person || ' ' || kind from audit_lines where what = 'datesOfCase' and"
                    + " case_reference = ? order by number",
                String.class,
                reference))
        .containsExactly(
            "frontdoor VIEWED", "socialworker VIEWED", "frontdoor VIEWED", "practitioner REFUSED");
  }

  @Test
  void onlyThoseWhoOverseeSeeTheDatesOfAllCases() throws Exception {
    assertThat(get(Visitor.signedIn("auditor", "cockpit", port)).statusCode()).isEqualTo(200);
    for (var other :
        List.of(
            Visitor.signedIn("socialworker", port),
            Visitor.signedIn("analyst", "cockpit", port),
            Visitor.signedIn("sysadmin", "cockpit", port))) {
      var answer = get(other);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("HSB-");
    }
    assertThat(get(Visitor.anybody()).statusCode()).isEqualTo(401);
    assertThat(
            database.queryForList(
                "select person || ' ' || kind from audit_lines where what = 'datesAtRisk'"
                    + " order by number desc limit 4",
                String.class))
        .containsExactly(
            "sysadmin REFUSED", "analyst REFUSED", "socialworker REFUSED", "auditor VIEWED");
  }

  private String page() throws IOException, InterruptedException {
    return get(Visitor.signedIn("manager", port)).body();
  }

  private String section(String title) throws IOException, InterruptedException {
    var page = get(Visitor.signedIn("manager", port));
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    var from = page.body().indexOf("<h2>" + title);
    var to = page.body().indexOf("<h2>", from + 1);
    return page.body().substring(from, to < 0 ? page.body().length() : to);
  }

  /** The line of this step in the case of the test. */
  private String rowOf(String step) throws IOException, InterruptedException {
    return get(Visitor.signedIn("manager", port))
        .body()
        .lines()
        .filter(line -> line.contains(reference) && line.contains(step))
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> get(HttpClient visitor) throws IOException, InterruptedException {
    return get(visitor, "/dates");
  }

  private HttpResponse<String> get(HttpClient visitor, String path)
      throws IOException, InterruptedException {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
