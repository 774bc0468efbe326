package org.hsbpathway;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.history.HistoryRestService;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ConnectionRecorded;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.restriction.ClosedCases;
import org.hsbpathway.retention.PaperChoice;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.sharing.Recipient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every surface, every person of the demonstration, every state of a record, asked over HTTP. What
 * is expected stands in {@code leaks.csv}, written by hand.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakMatrixTest {

  private static final List<String> PEOPLE =
      List.of(
          "frontdoor",
          "manager",
          "manager2",
          "servicemanager",
          "socialworker",
          "linkedworker",
          "coordinator",
          "assessor",
          "assessor2",
          "practitioner",
          "familyworker",
          "yjs",
          "chair",
          "edt",
          "governance",
          "auditor",
          "commissioner",
          "analyst",
          "sysadmin");

  /** Who may open neither Tasklist nor Cockpit and has no session. */
  private static final List<String> WITHOUT_PAGES = List.of("commissioner");

  private static final Pattern ASKS_WHY = Pattern.compile("[wW]hy (do )?you read ");

  private static final String NOT_THERE = "HSB-2026-999999";

  private enum State {
    OPEN,
    NAMED,
    OUTSIDE,
    CONNECTED,
    LIFTED
  }

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired ApplicationContext application;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired FilterService filters;
  @Autowired RecordCopies recordCopies;
  @Autowired JdbcTemplate database;
  @Autowired List<RequestMappingInfoHandlerMapping> pages;
  @Autowired ServletContext servlets;

  private final Map<State, Map<String, String>> cases = new EnumMap<>(State.class);
  private final Map<String, String> nobodys = new HashMap<>();
  private final Map<String, HttpClient> sessions = new HashMap<>();
  private final HttpClient programs = HttpClient.newHttpClient();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  void oneCaseOfEachState() throws Exception {
    log.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    TestClock.at(TestClock.START);
    for (var state : State.values()) {
      var child =
          Practice.isToBeShared(
              cast.starts("safetyPlan", cast.aCase())
                  .does(
                      "socialworker",
                      "agreeInterimPlan",
                      "supervisors",
                      List.of(Map.of("name", "M.T.", "role", "Aunt", "understands", "YES"))),
              "SAFETY_PLAN",
              "SCHOOL");
      cases.put(state, numbersOf(child));
    }
    // Every date of these cases has passed.
    TestClock.at("2026-12-20T09:00");
    var closed = new ClosedCases(application);
    closed.close(reference(State.NAMED), PEOPLE);
    closed.close(reference(State.OUTSIDE), List.of());
    closed.close(reference(State.CONNECTED), PEOPLE);
    PEOPLE.forEach(
        person ->
            transaction.executeWithoutResult(
                status ->
                    events.publishEvent(
                        new ConnectionRecorded(reference(State.CONNECTED), person, person))));
    closed.close(reference(State.LIFTED), List.of());
    closed.lift(reference(State.LIFTED));
    cases.get(State.OPEN).keySet().forEach(key -> nobodys.put(key, UUID.randomUUID().toString()));
    nobodys.put("ref", NOT_THERE);
    nobodys.put("filter", cases.get(State.OPEN).get("filter"));
    nobodys.put("all", cases.get(State.OPEN).get("all"));
    for (var person : PEOPLE) {
      if (!WITHOUT_PAGES.contains(person)) {
        var application =
            List.of("auditor", "analyst", "sysadmin", "manager", "manager2").contains(person)
                ? "cockpit"
                : "tasklist";
        sessions.put(person, Visitor.signedIn(person, application, port));
      }
    }
  }

  @AfterAll
  void nothingIsLeftBehind() {
    ClockUtil.reset();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
  }

  private Map<String, String> numbersOf(Journey child) {
    var numbers = new TreeMap<String, String>();
    numbers.put("ref", child.reference().value());
    numbers.put("task", child.task("writeSafetyPlan").getId());
    numbers.put("instance", child.task("writeSafetyPlan").getProcessInstanceId());
    var copy =
        Pattern.compile("/copies/([0-9a-f-]{36})")
            .matcher(child.opens("socialworker", "sendShare").get("copyToSend").toString());
    assertThat(copy.find()).isTrue();
    numbers.put("copy", copy.group(1));
    numbers.put("invitation", invitationIn(child));
    var run = UUID.randomUUID().toString();
    recordCopies.gather(child.reference(), run);
    numbers.put("record", Practice.recordIn(recordCopies.inWords(run)).toString());
    var document = Practice.aDocument(database, child.reference(), "Dear M.");
    recordCopies.withhold(
        run,
        List.of(),
        List.of(new PaperChoice(1, PaperChoice.Decision.WHOLE, null, null, null)),
        "governance");
    recordCopies.check(run, "manager");
    recordCopies.handOver(run, Recipient.CHILD, "M.", "BY_HAND", "governance");
    numbers.put("document", document.toString());
    numbers.put("sharing", child.task("sendShare").getProcessInstanceId());
    numbers.put("filter", list("For my team"));
    numbers.put("all", list("All I may see"));
    var watch =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(child.reference().value())
            .processDefinitionKey("deadline")
            .list()
            .get(0)
            .getId();
    numbers.put("watch", watch);
    var job = management.createJobQuery().processInstanceId(watch).list().get(0).getId();
    management.setJobRetries(job, 0);
    numbers.put("job", job);
    return numbers;
  }

  private String list(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
  }

  /** Beside the copy an invitation, which has an entry for the calendar. */
  private String invitationIn(Journey child) {
    Practice.asksToShare(
        child,
        "socialworker",
        "STRATEGY_INVITATION",
        "SCHOOL",
        "meetingAt",
        "2027-01-04T10:00:00Z",
        "meetingPlace",
        "Room 1");
    child.does("socialworker", "confirmSharing", "choice", "FOLLOW");
    return database.queryForObject(
        "select id from shares where case_reference = ? and item = 'STRATEGY_INVITATION'",
        String.class,
        child.reference().value());
  }

  private CaseReference reference(State state) {
    return new CaseReference(cases.get(state).get("ref"));
  }

  // -- the matrix ---------------------------------------------------------------------------------

  private static Stream<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/" + file)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> Arrays.stream(line.split(";")).map(String::strip).toList());
  }

  /**
   * No surface can be forgotten: whatever answers over HTTP has a row in the matrix, or stands in
   * {@code leaks-none.csv} with the reason why it can say nothing of any case.
   */
  @Test
  void everySurfaceHasARow() throws IOException {
    var rows =
        rows("leaks.csv").map(row -> row.get(1).replaceFirst("[?].*", "").split(" ")).toList();
    var none = rows("leaks-none.csv").map(row -> row.get(0)).toList();
    var surfaces =
        Stream.of(ofOurPages(), ofServlets(), ofTheEngine())
            .flatMap(found -> found)
            .collect(toCollection(TreeSet::new));
    assertThat(surfaces).hasSizeGreaterThan(60).containsAll(none);
    assertThat(surfaces)
        .filteredOn(surface -> !none.contains(surface))
        .filteredOn(surface -> rows.stream().noneMatch(row -> answers(surface, row)))
        .isEmpty();
  }

  /** {@code GET /copies/{id}}, or the beginning of an address of the engine: {@code /task/**}. */
  private static boolean answers(String surface, String[] row) {
    var pattern = surface.replaceFirst("^[A-Z]+ ", "");
    var address =
        row[1].replace("{ref}", NOT_THERE).replaceAll("[{]\\w+}", UUID.randomUUID().toString());
    return (!surface.contains(" ") || surface.startsWith(row[0] + " "))
        && PathPatternParser.defaultInstance
            .parse(pattern)
            .matches(PathContainer.parsePath(address));
  }

  private Stream<String> ofOurPages() {
    return pages.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(
            page ->
                page.getPathPatternsCondition().getPatternValues().stream()
                    .flatMap(
                        path ->
                            page.getMethodsCondition().getMethods().isEmpty()
                                ? Stream.of("ANY " + path)
                                : page.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)));
  }

  private Stream<String> ofServlets() {
    return servlets.getServletRegistrations().values().stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .map(addresses -> addresses.replaceFirst("/[*]$", "/**"));
  }

  /** The beginnings of the addresses of REST, and of what Cockpit adds to it. */
  private static Stream<String> ofTheEngine() {
    return Stream.of(
            ofClass("/engine-rest", DefaultProcessEngineRestServiceImpl.class),
            ofClass("/engine-rest/history", HistoryRestService.class),
            ofClass("/camunda/api/cockpit/plugin/base/", BaseRootResource.class))
        .flatMap(found -> found);
  }

  private static Stream<String> ofClass(String before, Class<?> type) {
    return Arrays.stream(type.getMethods())
        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, jakarta.ws.rs.Path.class))
        .filter(Objects::nonNull)
        .map(path -> before + path.value() + "/**");
  }

  @TestFactory
  Stream<DynamicTest> everySurfaceShowsWhatTheTableSays() throws IOException {
    return rows("leaks.csv")
        .flatMap(
            row ->
                Arrays.stream(State.values())
                    .map(
                        state ->
                            DynamicTest.dynamicTest(
                                row.get(0) + ", " + state,
                                () ->
                                    shows(
                                        row.get(0),
                                        row.get(1),
                                        state,
                                        row.get(2 + state.ordinal())))));
  }

  /** A cell names who sees something; where the stub is expected everybody else is told nothing. */
  private void shows(String surface, String address, State state, String expected)
      throws Exception {
    var seen = new TreeSet<String>();
    var told = new TreeSet<String>();
    for (var person : PEOPLE) {
      var answer = ask(person, address, cases.get(state));
      if (showsSomething(answer, address, cases.get(state))) {
        seen.add(person);
      }
      if (answer.body.contains("This record is restricted")) {
        told.add(person);
      }
      assertThat(answer.body).as("%s for %s", surface, person).doesNotContain("M.R.");
      if (state == State.CONNECTED) {
        var ofNone = ask(person, address, nobodys);
        assertThat(answer.without(cases.get(state)))
            .as("%s for %s, as for a case that does not exist", surface, person)
            .isEqualTo(ofNone.without(nobodys));
      }
    }
    var stub = expected.startsWith("STUB ");
    assertThat(String.join(" ", stub ? told : seen))
        .isEqualTo(people(stub ? expected.substring(5) : expected));
    if (!stub) {
      assertThat(told).isEmpty();
    }
  }

  private static String people(String cell) {
    return cell.equals("-")
        ? ""
        : Arrays.stream(cell.split("\\s+"))
            .flatMap(word -> word.equals("everybody") ? PEOPLE.stream() : Stream.of(word))
            .distinct()
            .sorted()
            .collect(joining(" "));
  }

  private static boolean showsSomething(
      Answer answer, String address, Map<String, String> numbers) {
    if (ASKS_WHY.matcher(answer.body).find()) {
      return address.endsWith("/reason");
    }
    if (answer.status >= 300) {
      // A start form that goes on to its own rules has let the reference pass; so has the page that
      // says what is missing.
      return answer.body.contains("lies in the future") || answer.body.contains("Documents of ");
    }
    if (answer.body.matches("\\s*\\{\"count\":\\d+}\\s*")) {
      return !answer.body.contains(":0}");
    }
    if (address.contains("/filter/")) {
      return answer.body.contains(numbers.get("task"));
    }
    if (!address.contains("{") || address.startsWith("POST /audit")) {
      return numbers.values().stream().anyMatch(answer.body::contains);
    }
    return !answer.body.strip().equals("[]");
  }

  private record Answer(int status, String body) {

    /** What is the same for whichever number was asked for. */
    String without(Map<String, String> numbers) {
      var text = status + " " + body;
      for (var number : numbers.values()) {
        text = text.replace(number, "#");
      }
      return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.+]+", "@");
    }
  }

  private Answer ask(String person, String address, Map<String, String> numbers) throws Exception {
    var path = address;
    for (var number : numbers.entrySet()) {
      path = path.replace("{" + number.getKey() + "}", number.getValue());
    }
    var method = path.substring(0, path.indexOf(' '));
    var request =
        HttpRequest.newBuilder(address(path.substring(method.length() + 1)))
            .method(
                method,
                method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body(path, numbers.get("ref"))));
    if (method.equals("PUT") || path.contains(" /engine-rest")) {
      request.header("Content-Type", "application/json");
    }
    if (path.contains("/drafts/")) {
      request.header("X-Requested-With", "hsb-pathway");
    }
    var ofPrograms = path.contains(" /engine-rest");
    if (ofPrograms) {
      request.header("Authorization", basic(person));
    }
    var client = ofPrograms ? programs : sessions.get(person);
    if (client == null) {
      return new Answer(401, "");
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() == 303) {
      // As a browser does.
      answer =
          client.send(
              HttpRequest.newBuilder(address(answer.headers().firstValue("Location").orElseThrow()))
                  .build(),
              BodyHandlers.ofString());
    }
    return new Answer(answer.statusCode(), answer.body());
  }

  private static String basic(String person) {
    return "Basic "
        + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String body(String path, String reference) {
    return path.contains("submit-form")
        ? wrongEntry(reference)
        : path.contains("/message")
            ? "{\"messageName\":\"planMustChange\",\"businessKey\":\"" + reference + "\"}"
            : "{}";
  }

  /** Refused by a rule of its own once the reference has passed. */
  private static String wrongEntry(String reference) {
    var fields =
        Map.of(
            "caseReference", reference,
            "kind", "WRONG_FACT",
            "what", "A date",
            "seenBy", "Nobody",
            "knownAt", "2027-06-01T10:00:00Z",
            "stopped", "Yes");
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":{\"value\":\"" + field.getValue() + "\"}")
        .collect(joining(",", "{\"variables\":{", "}}"));
  }

  // -- and beside it ------------------------------------------------------------------------------

  @Test
  void whoIsTakenOffTheListSeesNothingAtTheNextClickOfTheSameSession() throws Exception {
    var address = "GET /camunda/api/engine/engine/default/task?processInstanceBusinessKey={ref}";
    assertThat(ask("socialworker", address, cases.get(State.NAMED)).body)
        .contains("writeSafetyPlan");
    var closed = new ClosedCases(application);
    closed.forget(reference(State.NAMED), "socialworker");
    assertThat(ask("socialworker", address, cases.get(State.NAMED)).body).isEqualTo("[]");
    closed.name(reference(State.NAMED), "socialworker");
    assertThat(ask("socialworker", address, cases.get(State.NAMED)).body)
        .contains("writeSafetyPlan");
  }

  /** Else the answer would tell a case that is hidden from one that is not there. */
  @Test
  void nobodyTellsACaseAMessage() throws Exception {
    for (var told :
        List.of(
            "message",
            "signal",
            "condition",
            "%6dessage",
            "message/",
            "execution/{instance}/signal",
            "execution/{instance}/messageSubscriptions/planMustChange/trigger",
            "job/{job}/execute",
            "process-instance/message-async")) {
      for (var door : List.of("/engine-rest/", "/engine-rest/engine/default/")) {
        // Closed before the engine is asked: it would tell whether somebody waits.
        assertThat(ask("manager", "POST " + door + told, cases.get(State.OPEN)))
            .as(door + told)
            .isEqualTo(
                new Answer(403, "{\"type\":\"Refused\",\"message\":\"This is closed to you.\"}"));
      }
    }
    assertThat(ask("manager", "POST /camunda/api/engine/engine/default/message", nobodys).status)
        .isEqualTo(403);
  }

  @Test
  void whoSearchesForARestrictedReferenceIsToldWhomToAsk() throws Exception {
    assertThat(told("edt", State.OUTSIDE)).contains(Sight.RESTRICTED);
    assertThat(told("edt", State.OPEN)).isEmpty();
    assertThat(told("edt", State.NAMED)).isEmpty();
    assertThat(told("edt", State.CONNECTED)).isEmpty();
    // Whoever has no case to look for does not learn, number by number, which ones are closed.
    for (var person : List.of("commissioner", "analyst", "sysadmin")) {
      assertThat(told(person, State.OUTSIDE)).as(person).isEmpty();
    }
  }

  private java.util.Optional<String> told(String person, State state) throws Exception {
    var browser = sessions.get(person);
    var door = browser == null ? "/engine-rest" : "/camunda/api/engine/engine/default";
    var search =
        HttpRequest.newBuilder(
            address(
                door + "/task/count?processInstanceBusinessKey=" + cases.get(state).get("ref")));
    if (browser == null) {
      search.header("Authorization", basic(person));
    }
    return (browser == null ? programs : browser)
        .send(search.build(), BodyHandlers.ofString())
        .headers()
        .firstValue("Restricted-Record");
  }

  @Test
  void noLineOfTheLogNamesAChild() {
    var lines = new ArrayList<>(log.list);
    assertThat(lines).noneMatch(line -> line.getFormattedMessage().contains("M.R."));
  }
}
