package org.hsbpathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.casefile.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tasklist in a real browser: what a caseworker types is kept for them, on the server and nowhere
 * else.
 */
@WebTest
class TasklistTest {

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate database;
  @Autowired Cast cast;

  Page page = Chromium.page();
  Journey child;
  String task;

  @BeforeEach
  void aTaskWaits() throws Exception {
    cast.rehearses();
    child = cast.starts("rehearsal", cast.aCase());
    task = child.task("rehearseForm").getId();
    tasks.setAssignee(task, "socialworker");
    Chromium.isSignedIn(page, "socialworker", port);
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
    hasTheFormOpen();
  }

  @Test
  void tasklistOffersTheWorkAndNothingBesideIt() {
    assertThat(page).hasTitle("HSB pathway");
    for (var list : List.of("For my team", "Mine", "Overdue", "All I may see")) {
      assertThat(page.locator(".task-filters").getByText(list)).isVisible();
    }
    assertThat(page.getByText("Start process")).isVisible();
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    assertThat(page.getByText("Create task")).hasCount(0);
    assertThat(page.getByText("Add Comment")).hasCount(0);
    assertThat(page.getByText("Set follow-up date")).isHidden();
  }

  @Test
  void whoAnswersForWhoHasLookedAtARecordFindsTheWayToThatPage() throws Exception {
    var way = page.getByText("Who has looked at a record");
    assertThat(way).isHidden();

    Chromium.isSignedIn(page, "governance", port);
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/");

    var opened = page.waitForPopup(way::click);
    assertThat(opened.locator("h1")).containsText("Who has looked at a record");
    assertThat(opened.locator("form input").first()).isVisible();
    assertThat(page.getByText("Dates at risk")).isHidden();
    opened.close();
  }

  @Test
  void whatIsTypedIsKeptByItselfAndIsThereAgain() {
    type("At school");
    assertThat(note()).containsText("Saved");

    page.reload();

    assertThat(page.locator(".draft-restored")).containsText("You began this form");
    assertThat(where()).hasValue("At school");
    assertThat(keysOfTheBrowsersStorage())
        .noneMatch(key -> key.startsWith("camunda-form") || key.startsWith("camForm"));
  }

  @Test
  void saveKeepsItAtOnce() {
    type("At home");
    page.locator(".form-actions")
        .getByText("Save", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(note()).containsText("Saved");

    assertThat(keptFor("socialworker"))
        .singleElement()
        .satisfies(answers -> assertThat(answers).contains("At home"));
  }

  @Test
  void aFormThatIsOnlyReadLeavesNoDraft() {
    page.waitForTimeout(3500);

    assertThat(keptFor("socialworker")).isEmpty();
  }

  /** Of itself Tasklist asks for nothing before a form that starts something opens. */
  @Test
  void aFormThatStartsSomethingOffersWhoCanBeChosen() {
    page.getByText("Start process").first().click();
    page.getByPlaceholder("Search by process name.").fill("Police ask us");
    page.locator(".modal-body").getByText("Police ask us not to tell the family").click();
    var form = page.locator(".modal-body .fjs-container");
    form.locator(".fjs-form-field-select .fjs-input-group").last().click();

    assertThat(form.locator(".fjs-dropdownlist-item").first()).containsText("(manager)");
  }

  @Test
  void whatWasTypedInAFormThatStartsSomethingIsNotOfferedInAnother() {
    var reference = page.locator(".modal-body .fjs-container input").first();
    starts("New incident in a case");
    reference.fill(child.reference().value());
    assertThat(page.locator(".whose-case")).containsText("This is the case of M.R.");
    reference.fill("HSB-2026-999999");
    assertThat(page.locator(".whose-case")).hasText("");
    assertThat(page.locator(".modal-footer .draft-note")).containsText("Saved");

    page.locator(".modal-footer").getByText("Close").click();
    starts("Escalation to a section 47 enquiry");
    assertThat(reference).hasValue("");
    assertThat(page.locator(".draft-restored")).hasCount(0);

    page.locator(".modal-footer").getByText("Close").click();
    starts("New incident in a case");
    assertThat(reference).hasValue("HSB-2026-999999");
  }

  private void starts(String process) {
    page.getByText("Start process").first().click();
    page.getByPlaceholder("Search by process name.").fill(process);
    page.locator(".modal-body").getByText(process).click();
    assertThat(page.locator(".modal-body .fjs-container")).isVisible();
  }

  @Test
  void whoeverWantsToStartAfreshIsAskedOnceMore() {
    type("Something else");
    assertThat(note()).containsText("Saved");
    page.reload();
    page.getByText("Discard them and start afresh").click();
    page.getByText("Really discard what you typed?").click();

    assertThat(page.locator(".draft-restored")).hasCount(0);
    assertThat(where()).hasValue("");
    assertThat(keptFor("socialworker")).isEmpty();
  }

  @Test
  void whatWasTypedWhenTheSessionEndedWaitsForTheSamePerson() {
    type("Before");
    assertThat(note()).containsText("Saved");
    page.context().clearCookies();
    type("After the session ended");

    signIn("socialworker");

    assertThat(where()).hasValue("After the session ended");
  }

  @Test
  void anotherPersonAtTheSameComputerDoesNotSeeIt() {
    type("Before");
    assertThat(note()).containsText("Saved");
    page.context().clearCookies();
    type("After the session ended");

    signIn("yjs");

    assertThat(where()).hasValue("");
    page.waitForTimeout(2500);
    assertThat(keptFor("yjs")).isEmpty();
  }

  @Test
  void aCompletedFormLeavesNothingBehind() {
    type("At school");
    assertThat(note()).containsText("Saved");
    complete();

    assertThat(page.locator(".fjs-container")).isHidden();
    page.waitForTimeout(2500);
    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    assertThat(keptFor("socialworker")).isEmpty();
  }

  @Test
  void whatIsTooLongAndWhatSomebodyElseCompletedIsSaidInASentence() {
    type("At school");
    page.getByLabel("What was said").fill("x".repeat(100_000));
    complete();
    assertThat(page.getByText("Something is missing or cannot be right.")).isVisible();
    assertThat(page.getByText("Field must have maximum length of 4000.")).isVisible();
    assertThat(where()).hasValue("At school");

    page.getByLabel("What was said").fill("Enough");
    child.submits("socialworker", "rehearseForm", Map.of("where", "At home"));
    complete();
    assertThat(page.getByText("This task is no longer open")).isVisible();
  }

  @Test
  void whoSearchesForARestrictedRecordReadsWhomToAsk() {
    var closed = cast.aCase();
    Practice.isRestricted(cast.of(closed), "manager2");

    searches(cast.aCase());
    assertThat(page.getByText("This record is restricted")).hasCount(0);
    searches(closed);
    assertThat(page.getByText("This record is restricted. Please call the duty manager"))
        .isVisible();
    searches(cast.aCase());
    assertThat(page.getByText("This record is restricted")).hasCount(0);
  }

  @Test
  void anAnswerAboutAnEarlierSearchIsNotShownBesideALaterOne() {
    var closed = cast.aCase();
    Practice.isRestricted(cast.of(closed), "manager2");
    var aboutTheClosedOne = Pattern.compile(".*/task/count\\?processInstanceBusinessKey=" + closed);
    var late = new ArrayList<Route>();
    page.route(aboutTheClosedOne, late::add);

    searches(closed);
    searches(cast.aCase());
    page.waitForResponse(aboutTheClosedOne, () -> late.get(0).resume());

    page.evaluate("() => new Promise(shown => setTimeout(shown, 200))");
    assertThat(page.getByText("This record is restricted")).hasCount(0);
    page.unroute(aboutTheClosedOne);
  }

  private void searches(CaseReference reference) {
    var search =
        "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"Like\",\"value\":\""
            + reference
            + "\",\"name\":\"\"}]";
    page.navigate(
        "http://localhost:"
            + port
            + "/camunda/app/tasklist/default/#/?searchQuery="
            + URLEncoder.encode(search, StandardCharsets.UTF_8));
    assertThat(page.locator("section.tasks-list")).not().containsText("Rehearse");
  }

  @Test
  void aTaskTakenCanBePutBackAndThatHasItsLines() {
    page.locator(".unclaim").click();

    assertThat(page.locator(".claim")).isVisible();
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    page.locator(".claim").click();
    assertThat(page.locator(".unclaim")).isVisible();
    assertThat(AuditTrail.of(child.reference(), database))
        .extracting(line -> line.person() + " " + line.kind() + " " + line.what())
        .contains("socialworker RETURNED rehearseForm", "socialworker TOOK rehearseForm");
  }

  private void signIn(String user) {
    LoginPage.signIn(page, user);
    hasTheFormOpen();
  }

  private void hasTheFormOpen() {
    assertThat(page.locator(".fjs-container")).isVisible();
  }

  private void complete() {
    page.locator(".form-actions").getByText("Complete").click();
  }

  private void type(String text) {
    where().fill(text);
  }

  private Locator where() {
    return page.getByLabel("Where");
  }

  private Locator note() {
    return page.locator(".form-actions .draft-note");
  }

  /** What is kept of the form that is open, for this person. */
  private List<String> keptFor(String user) {
    return database.queryForList(
        "select answers from drafts where task_id = ? and user_id = ?", String.class, task, user);
  }

  private List<String> keysOfTheBrowsersStorage() {
    var keys =
        (List<?>)
            page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]");
    return keys.stream().map(String.class::cast).toList();
  }
}
