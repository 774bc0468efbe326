package org.hsbpathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A script in every text that a form takes, step after step; then the forms that show it are opened
 * in a real browser, and none of it runs.
 */
@WebTest
class StoredScriptTest {

  /** Short enough for most fields. Each would leave a mark in the window. */
  private static final List<String> SCRIPTS =
      List.of(
          "<svg onload=ran=1>",
          "<img src=x onerror=ran=1>",
          "<script>ran=1</script>",
          "[a](javascript:ran=1)",
          "{{ran=1}}${ran=1}<b onmouseover=ran=1>");

  private static final int STEPS = 14;

  @LocalServerPort int port;
  @Autowired Cast cast;

  private final Set<String> written = new HashSet<>();
  private final Page page = Chromium.page();

  @Test
  void whatSomebodyWritesNeverRunsInTheBrowserOfAnother() throws Exception {
    var journey = aConcern();
    var stuck = new HashSet<String>();
    for (int step = 0; step < STEPS; step++) {
      open(journey).stream()
          .filter(task -> !stuck.contains(task.getId()))
          .findFirst()
          .filter(task -> !completes(task, journey))
          .ifPresent(task -> stuck.add(task.getId()));
      journey.workOffJobs();
    }
    assertThat(written).as("texts with a script in them").hasSizeGreaterThan(25);

    var shown = 0;
    for (var entry : byPerson(journey).entrySet()) {
      Chromium.isSignedIn(page, entry.getKey(), port);
      for (var task : entry.getValue()) {
        follows(tasklist() + "?task=" + task.getId());
        opens(task);
        page.waitForTimeout(300);
        assertNothingRan(task.getTaskDefinitionKey());
        shown += page.locator(".form-pane").textContent().contains("ran=1") ? 1 : 0;
      }
    }
    assertThat(shown).as("forms that show one").isGreaterThan(3);

    Chromium.isSignedIn(page, "manager", port);
    for (var address : List.of("/dates", "/camunda/app/cockpit/default/#/processes")) {
      page.navigate("http://localhost:" + port + address);
      page.waitForTimeout(1500);
      assertNothingRan(address);
    }
  }

  /** What stands in an address is not run either. */
  @Test
  void whatSomebodySendsInALinkDoesNotRun() throws Exception {
    Chromium.isSignedIn(page, "manager", port);
    var script = "%3Csvg%20onload%3Dran%3D1%3E";
    for (var address :
        List.of(
            "/camunda/app/tasklist/default/#/?task=" + script,
            "/camunda/app/tasklist/default/#/?filter=" + script + "&sorting=" + script,
            "/camunda/app/tasklist/default/?" + script + "#/" + script,
            "/camunda/app/cockpit/default/#/process-definition/" + script,
            "/camunda/app/cockpit/default/#/processes?searchQuery=" + script,
            "/packs/" + script,
            "/dates?" + script,
            "/ended?from=" + script,
            "/" + script)) {
      follows("http://localhost:" + port + address);
      page.waitForTimeout(700);
      assertNothingRan(address);
    }
  }

  /** Were one of them to run, it would be seen. */
  @Test
  void aScriptThatRunsLeavesItsMark() {
    for (var script : SCRIPTS.subList(0, 3)) {
      page.navigate("about:blank");
      page.setContent(script);
      page.waitForFunction("() => window.ran === 1");
    }
  }

  /** From elsewhere, as a link in a message: the page begins anew and has nothing to rewrite. */
  private void follows(String address) {
    page.navigate("about:blank");
    page.navigate(address);
  }

  private void assertNothingRan(String where) {
    assertThat(page.evaluate("() => typeof window.ran")).as(where).isEqualTo("undefined");
    assertThat(
            page.locator(
                    "img[onerror], svg[onload], b[onmouseover], a[href^='javascript:ran'],"
                        + " a[href^='javascript:window']")
                .count())
        .as(where)
        .isZero();
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => [...document.scripts].some(script => script.text.includes('ran=1'))"))
        .as(where)
        .isFalse();
  }

  private void opens(Task task) {
    try {
      assertThat(page.locator(".form-pane .fjs-container")).isVisible();
    } catch (AssertionError e) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "walk", "not-opened.png")));
      throw new AssertionError(
          task.getTaskDefinitionKey() + " does not open: " + page.locator("body").innerText(), e);
    }
  }

  // -- writing ------------------------------------------------------------------------------------

  private Journey aConcern() {
    var answers = FrontDoor.referral("receivedAt", LocalDate.now().minusDays(1) + "T08:30");
    List.of("referrerName", "referrerContact", "childName", "reported")
        .forEach(key -> answers.put(key, script(key)));
    return cast.raises("frontdoor", answers);
  }

  /** Tries with a script everywhere, then with fewer until the form takes it. */
  private boolean completes(Task task, Journey journey) {
    var person = personFor(task);
    if (person.isEmpty()) {
      return false;
    }
    var user = person.get();
    var form = cast.formOf(task.getId());
    var opened = cast.as(user, () -> cast.forms().getTaskFormVariables(task.getId()));
    var plain = FormFiller.simply(form, new HashMap<>(opened), cast.today());
    plain.putAll(known(task.getTaskDefinitionKey()));
    var texts = texts(form);
    while (true) {
      var answers = new LinkedHashMap<>(plain);
      texts.forEach((key, most) -> answers.put(key, shortened(script(key), most)));
      try {
        cast.as(
            user,
            () -> {
              cast.forms().submitTaskForm(task.getId(), answers);
              return null;
            });
        return true;
      } catch (FormFieldValidationException refused) {
        if (texts.isEmpty()) {
          return false;
        }
        texts.remove(List.copyOf(texts.keySet()).get(texts.size() - 1));
      }
    }
  }

  private static Map<String, Object> known(String step) {
    return switch (step) {
      case "recordReferral" ->
          FrontDoor.record(
              "incidents",
              List.of(FrontDoor.incident("occurredFrom", LocalDate.now().minusDays(9).toString())));
      case "decideReferral" -> Map.of("outcome", "STRATEGY_DISCUSSION");
      case "agreeInterimPlan" ->
          Map.of(
              "neverInCharge",
              true,
              "supervisors",
              List.of(
                  Map.of("name", SCRIPTS.get(0), "role", SCRIPTS.get(1), "understands", "YES")));
      default -> Map.of();
    };
  }

  /** The texts that a form asks for, with how long they may be. */
  private static Map<String, Integer> texts(JsonNode container) {
    var texts = new LinkedHashMap<String, Integer>();
    for (var field : container.path("components")) {
      var type = field.path("type").asText();
      if (type.equals("group")) {
        texts.putAll(texts(field));
      } else if (type.startsWith("text")
          && field.has("key")
          && !field.path("disabled").asBoolean()
          && !field.path("conditional").has("hide")) {
        texts.put(field.path("key").asText(), field.at("/validate/maxLength").asInt(255));
      }
    }
    return texts;
  }

  private String script(String key) {
    written.add(key);
    return SCRIPTS.get(Math.floorMod(key.hashCode(), SCRIPTS.size()))
        + " "
        + String.join(" ", SCRIPTS)
        + " because we say so";
  }

  private static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  // -- looking ------------------------------------------------------------------------------------

  private List<Task> open(Journey journey) {
    return cast.tasks()
        .createTaskQuery()
        .processInstanceBusinessKey(journey.reference().value())
        .orderByTaskCreateTime()
        .asc()
        .list();
  }

  private Map<String, List<Task>> byPerson(Journey journey) {
    var tasks = new LinkedHashMap<String, List<Task>>();
    for (var task : open(journey)) {
      personFor(task)
          .ifPresent(user -> tasks.computeIfAbsent(user, some -> new ArrayList<>()).add(task));
    }
    return tasks;
  }

  private Optional<String> personFor(Task task) {
    var groups =
        cast.tasks().getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toList();
    return Cast.PEOPLE.keySet().stream()
        .sorted()
        .filter(user -> Cast.PEOPLE.get(user).stream().anyMatch(groups::contains))
        .filter(user -> mayOpen(user, task))
        .findFirst();
  }

  private boolean mayOpen(String user, Task task) {
    try {
      cast.as(user, () -> cast.forms().getTaskFormVariables(task.getId()));
      return true;
    } catch (FormFieldValidationException refused) {
      return false;
    }
  }

  private String tasklist() {
    return "http://localhost:" + port + "/camunda/app/tasklist/default/#/";
  }
}
