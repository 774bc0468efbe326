package org.hsbpathway.oversight;

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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hsbpathway.Cast;
import org.hsbpathway.TestClock;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Ending;
import org.hsbpathway.casefile.Endings;
import org.hsbpathway.restriction.ClosedCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a manager is told of how cases ended: a death by itself, and small numbers on no paper. */
@WebTest
@ExtendWith(TestClock.class)
class EndedCasesTest {

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Endings endings;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext application;
  @Autowired JdbcTemplate database;

  @Test
  void aDeathIsALineByItselfAndInNoOtherCount() throws Exception {
    for (int i = 0; i < 6; i++) {
      ended(closed(ClosureReason.COMPLETED, "2029-11-05T12:00:00Z"));
    }
    var transferred = ended(closed(ClosureReason.TRANSFERRED, "2029-11-30T23:59:59Z"));
    // The first and the last moment of the days in London, and those beside them.
    ended(closed(ClosureReason.ERROR, "2029-11-05T00:00:00Z"));
    ended(closed(ClosureReason.ERROR, "2029-11-04T23:59:59Z"));
    ended(closed(ClosureReason.ERROR, "2029-12-01T00:00:00Z"));
    // One child had two cases, and one of them had been completed before.
    var first = ended(closed(ClosureReason.COMPLETED, "2029-11-07T12:00:00Z"));
    var second = cast.anotherCaseOf(first);
    for (var each : List.of(first, second)) {
      changed(each, file -> file.lockAfterDeath(Instant.parse("2029-11-20T12:00:00Z")));
    }

    var page = page("manager", "?from=2029-11-05&until=2029-11-30");

    assertThat(line(page, "The work is completed")).startsWith("<td>6<td>6<td>");
    assertThat(line(page, "Transferred")).startsWith(small(1, 1)).contains(transferred.value());
    assertThat(line(page, "Opened in error")).startsWith(small(1, 1));
    // Beside the six, two others: whoever read the sum could tell them.
    assertThat(line(page, "Closed altogether"))
        .startsWith(number(8, "not passed on") + number(8, "not passed on"));
    assertThat(line(page, "The child has died"))
        .startsWith(small(2, 1))
        .contains(first.value(), second.value());
    assertThat(page).containsOnlyOnce(first.value());
    // In the days before the death the case had been completed, and is still found like that.
    assertThat(line(page("manager", "?from=2029-11-07&until=2029-11-07"), "The work is completed"))
        .startsWith(small(1, 1))
        .contains(first.value());
  }

  @Test
  void aCaseThatWasOpenedAgainCountsWithEachWayInWhichItEnded() throws Exception {
    var reference = ended(closed(ClosureReason.NO_NEED, "2031-03-06T12:00:00Z"));
    at("2031-04-01T09:00");
    changed(reference, CaseFile::reopen);
    changed(
        reference,
        file -> file.close(ClosureReason.COMPLETED, Instant.parse("2031-09-15T12:00:00Z")));
    changed(reference, CaseFile::reopen);
    changed(
        reference,
        file -> file.close(ClosureReason.COMPLETED, Instant.parse("2031-11-20T12:00:00Z")));

    var march = page("manager", "?from=2031-03-01&until=2031-03-31");
    assertThat(line(march, "No need for work"))
        .startsWith(small(1, 1))
        .contains(reference.value() + " (opened again 1 Apr 2031)");
    assertThat(line(march, "The work is completed")).startsWith(small(0, 0));
    var year = page("manager", "?from=2031-01-01&until=2031-12-31");
    assertThat(line(year, "No need for work")).startsWith(small(1, 1));
    // One case, however often it was completed, and one altogether.
    assertThat(line(year, "The work is completed")).startsWith(small(1, 1));
    assertThat(line(year, "Closed altogether")).contains(">1<");
    assertThat(endings.of(reference))
        .extracting(Ending::reason)
        .containsExactly(ClosureReason.NO_NEED, ClosureReason.COMPLETED, ClosureReason.COMPLETED);
  }

  @Test
  void whoeverIsNotNamedOnARestrictedRecordDoesNotFindItInACount() throws Exception {
    var restricted = ended(closed(ClosureReason.COMPLETED, "2030-03-05T12:00:00Z"));
    new ClosedCases(application).close(restricted, List.of("manager"));

    var days = "?from=2030-03-05&until=2030-03-05";
    assertThat(line(page("manager", days), "The work is completed"))
        .startsWith(small(1, 1))
        .contains(restricted.value());
    assertThat(line(page("manager2", days), "The work is completed")).startsWith(small(0, 0));
    assertThat(page("manager2", days)).doesNotContain("HSB-");
  }

  /** E08: a referral within twelve months of an earlier one of the same child. */
  @Test
  void whoWasReferredAgainWithinTwelveMonthsIsCountedAmongTheReferrals() throws Exception {
    at("2032-01-12T09:00");
    for (int i = 0; i < 5; i++) {
      cast.aCase();
    }
    var first = cast.aCase();
    at("2033-01-11T09:00");
    var again = cast.anotherCaseOf(first);
    // Twelve months to the day are not within them.
    var other = cast.aCase();
    at("2034-01-11T09:00");
    var later = cast.anotherCaseOf(other);

    var two = page("manager", "?from=2032-01-12&until=2033-01-11");
    assertThat(line(two, "Referrals received on these days"))
        .startsWith("<td>8" + number(7, "not passed on"));
    assertThat(line(two, "Within twelve months of an earlier one"))
        .startsWith(small(1, 1))
        .contains(again.value())
        .doesNotContain(first.value());
    assertThat(
            line(
                page("manager", "?from=2034-01-11&until=2034-01-11"),
                "Within twelve months of an earlier one"))
        .startsWith(small(0, 0))
        .doesNotContain(later.value());

    // Five who came again beside one who did not: the sum would tell of that one.
    at("2035-05-02T09:00");
    var five = Stream.generate(cast::aCase).limit(5).toList();
    at("2035-05-03T09:00");
    five.forEach(cast::anotherCaseOf);
    cast.aCase();
    var six = page("manager", "?from=2035-05-03&until=2035-05-03");
    assertThat(line(six, "Within twelve months of an earlier one")).startsWith("<td>5<td>5<td>");
    assertThat(line(six, "Referrals received on these days"))
        .startsWith(number(6, "not passed on") + number(6, "not passed on"));
    new ClosedCases(application).close(again, List.of("manager"));
    assertThat(
            line(
                page("manager2", "?from=2033-01-11&until=2033-01-11"),
                "Within twelve months of an earlier one"))
        .startsWith(small(0, 0));
  }

  @Test
  void onlyThoseWhoOverseeAllCasesSeeIt() throws Exception {
    assertThat(get(Visitor.signedIn("auditor", "cockpit", port), "").statusCode()).isEqualTo(200);
    for (var other :
        List.of(
            Visitor.signedIn("socialworker", port),
            Visitor.signedIn("analyst", "cockpit", port),
            Visitor.signedIn("sysadmin", "cockpit", port))) {
      var answer = get(other, "");
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain("HSB-", "<table");
    }
    assertThat(get(Visitor.anybody(), "").statusCode()).isEqualTo(401);
    assertThat(
            database.queryForList(
                "select person || ' ' || kind from audit_lines where what = 'endedCases'"
                    + " order by number desc limit 4",
                String.class))
        .containsExactly(
            "sysadmin REFUSED", "analyst REFUSED", "socialworker REFUSED", "auditor VIEWED");
  }

  @Test
  void itIsTheLastTwelveMonthsUnlessSomebodySaysWhichDays() throws Exception {
    at("2026-12-01T09:00");
    assertThat(page("manager", "")).contains("From 2 December 2025 to 1 December 2026");
    assertThat(page("manager", "?until=2026-03-31")).contains("From 1 April 2025 to 31 March 2026");
    for (var wrong :
        List.of(
            "?from=31.4.<b>&until=To",
            "?from=2026-04-01&until=2026-02-30",
            "?from=2026-04-02&until=2026-04-01")) {
      var answer =
          get(Visitor.signedIn("manager", port), wrong.replace("<", "%3C").replace(">", "%3E"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .containsPattern("From: this is no day|To: this is no day|before the first one")
          .doesNotContain("31.4.", "2026-02-30", "<h2>");
    }
  }

  private static UnaryOperator<CaseFile> closed(ClosureReason why, String at) {
    return file -> file.accept().close(why, Instant.parse(at));
  }

  private CaseReference ended(UnaryOperator<CaseFile> how) {
    var reference = cast.aCase();
    changed(reference, how);
    return reference;
  }

  private void changed(CaseReference reference, UnaryOperator<CaseFile> how) {
    transaction.executeWithoutResult(begun -> files.save(how.apply(files.of(reference))));
  }

  private static String small(int cases, int children) {
    return number(cases, "fewer than five") + number(children, "fewer than five");
  }

  private static String number(int onScreen, String onPaper) {
    return "<td><span class=screen>" + onScreen + "</span><span class=paper>" + onPaper + "</span>";
  }

  /** What stands behind these words in their line. */
  private static String line(String page, String how) {
    var begin = "<tr><td>" + how;
    return page.lines()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .findFirst()
        .orElse("no such line");
  }

  private String page(String person, String days) throws IOException, InterruptedException {
    return get(Visitor.signedIn(person, port), days).body();
  }

  private HttpResponse<String> get(HttpClient visitor, String days)
      throws IOException, InterruptedException {
    return visitor.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ended" + days)).build(),
        BodyHandlers.ofString());
  }
}
