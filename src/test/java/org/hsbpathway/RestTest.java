package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a program gets over REST when it sends nonsense: 400 and a sentence, and nothing is half
 * written.
 */
@WebTest
class RestTest {

  @Autowired TestRestTemplate web;
  @Autowired CaseFiles files;
  @Autowired Cast cast;
  @Autowired ObjectMapper json;

  String reference;

  @BeforeEach
  void aConcernIsRaised() {
    var answer = post("frontdoor", "/process-definition/key/pathway/submit-form", form(concern()));
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    reference = (String) answer.getBody().get("businessKey");
    new Journey(cast, reference);
  }

  private Map<String, Object> concern(Object... pairs) {
    return referral(
        Stream.concat(Stream.of("receivedAt", "2026-11-02T08:30"), Stream.of(pairs)).toArray());
  }

  @Test
  void theBusinessKeyIsTheCaseReference() {
    assertThat(reference).matches("HSB-\\d{4}-\\d{6}");
    assertThat(files.find(new CaseReference(reference))).isPresent();
  }

  @Test
  void aMissingAnswerIsNamedByItsLabel() {
    var answer =
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            form(concern("reported", null)));
    assertRefused(answer, "please fill this in");
  }

  @Test
  void aMillionLettersAreTooMany() {
    assertRefused(
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            form(concern("reported", "x".repeat(100_000)))),
        "at most 4000 characters");
  }

  @Test
  void anUnknownChoiceAWrongTypeAndAFutureDateAreRefused() {
    assertRefused(
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            form(concern("receivedVia", "PIGEON"))),
        "choose one of the answers offered");
    assertRefused(
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            form(concern("childName", 42))),
        "this is a text");
    assertRefused(
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            form(concern("receivedAt", "2199-01-01T08:30"))),
        "future");
    assertRefused(
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            form(concern("favouriteColour", "blue"))),
        "does not have every field");
  }

  @Test
  void anAnswerOfAnotherTypeThanItSaysIsNamedAndNotRepeated() {
    Map.of(
            "Integer", "PIGEON", "Date", "PIGEON", "Pigeon", "a", "Bytes", "PIGEON", "Xml",
            "<PIGEON")
        .forEach(
            (type, value) -> {
              var answers = variables(form(concern()));
              answers.put("childName", Map.of("type", type, "value", value));
              assertRefused(
                  post(
                      "frontdoor",
                      "/process-definition/key/pathway/submit-form",
                      Map.of("variables", answers)),
                  type.equals("Xml")
                      ? "texts, numbers"
                      : "childName: the answer is not of the type");
            });
    var nothing = variables(form(concern()));
    nothing.put("reported", new HashMap<>(Map.of("type", "Json")));
    assertRefused(
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            Map.of("variables", nothing)),
        "please fill this in");
    nothing.put("reported", null);
    assertRefused(
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            Map.of("variables", nothing)),
        "reported: ");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> variables(Map<String, Object> form) {
    return (Map<String, Object>) form.get("variables");
  }

  @Test
  void aJourneyBeginsOnlyWithItsForm() {
    var answer =
        post("frontdoor", "/process-definition/key/pathway/start", Map.of("variables", Map.of()));
    assertRefused(answer, "This begins with its form");
    var chosen =
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            Map.of("businessKey", "my key", "variables", form(concern()).get("variables")));
    assertRefused(chosen, "leave the business key empty");
  }

  @Test
  void markupIsStoredAsTypedAndShownEscaped() {
    var typed = "<script>alert(1)</script> **bold** {{secret}}";
    var answer =
        post(
            "frontdoor",
            "/process-definition/key/pathway/submit-form",
            form(concern("reported", typed, "childName", "<img src=x onerror=alert(1)>")));
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    var journey = new Journey(cast, (String) answer.getBody().get("businessKey"));

    assertThat(files.of(journey.reference()).concern()).isEqualTo(typed);
    assertThat(journey.opens("frontdoor", "recordReferral").get("caseSummary").toString())
        .doesNotContain("<img")
        .doesNotContain("{{");
  }

  @Test
  void aTaskIsNotCompletedPastItsFormNorTwice() {
    var task = taskId("recordReferral");
    assertRefused(
        post("frontdoor", "/task/" + task + "/complete", Map.of()), "submitting its form");
    assertRefused(
        post("frontdoor", "/task/" + task + "/bpmnError", Map.of("errorCode", "done")),
        "submitting its form");
    assertRefused(
        post("frontdoor", "/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "done")),
        "submitting its form");
    assertRefused(
        post("frontdoor", "/task/" + task + "/submit-form", Map.of("variables", Map.of())), ":");
    Map.of("favouriteColour", "blue", "occurredFrom", "1999-05-01")
        .forEach(
            (key, value) ->
                assertRefused(
                    post(
                        "frontdoor",
                        "/task/" + task + "/submit-form",
                        form(
                            FrontDoor.record(
                                "incidents", List.of(FrontDoor.incident(key, value))))),
                    key.equals("occurredFrom")
                        ? "before the child was born"
                        : "does not have every field"));
    assertThat(
            post(
                    "frontdoor",
                    "/task/" + task + "/submit-form",
                    form(FrontDoor.record("incidents", null, "childrenHarmed", null)))
                .getStatusCode()
                .value())
        .isEqualTo(400);
    var right =
        form(
            FrontDoor.record(
                "incidents", List.of(FrontDoor.incident("occurredFrom", "2026-10-27"))));
    assertThat(post("frontdoor", "/task/" + task + "/submit-form", right).getStatusCode().value())
        .isIn(200, 204);
    assertRefused(post("frontdoor", "/task/" + task + "/submit-form", right), "no longer open");
  }

  @Test
  void twoPeopleAtOnceAndOneOfThemIsToldSo() throws Exception {
    var task = taskId("recordReferral");
    var right =
        form(
            FrontDoor.record(
                "incidents", List.of(FrontDoor.incident("occurredFrom", "2026-10-27"))));
    var start = new CountDownLatch(1);
    try (var people = new People()) {
      var answers =
          Stream.of(1, 2, 3)
              .map(
                  i ->
                      people.asks(
                          () -> {
                            start.await();
                            return post("frontdoor", "/task/" + task + "/submit-form", right);
                          }))
              .toList();
      start.countDown();
      int succeeded = 0;
      for (var answer : answers) {
        if (answer.get().getStatusCode().is2xxSuccessful()) {
          succeeded++;
        } else {
          assertRefused(answer.get(), "");
        }
      }
      assertThat(succeeded).isEqualTo(1);
    }
    new Journey(cast, reference).waitsAt("decideReferral");
  }

  @Test
  void nobodyWritesVariablesPastTheForms() {
    var task = taskId("recordReferral");
    for (var user : List.of("frontdoor", "manager", "sysadmin")) {
      var answer =
          web.withBasicAuth(user, "demo")
              .exchange(
                  "/engine-rest/task/" + task + "/variables/note",
                  HttpMethod.PUT,
                  body(Map.of("value", "She said", "type", "String")),
                  String.class);
      assertThat(answer.getStatusCode().value()).as(user).isEqualTo(403);
      assertThat(answer.getBody()).doesNotContain("She said");
    }
  }

  @Test
  void anUnknownCaseIsNotFoundButNotRepeated() {
    var journey = new Journey(cast, reference);
    journey.submits(
        "frontdoor",
        "recordReferral",
        FrontDoor.record("incidents", List.of(FrontDoor.incident("occurredFrom", "2026-10-27"))));
    journey.submits("manager", "decideReferral", FrontDoor.decision("LINK_TO_OPEN_CASE"));
    var task = taskId("linkConcern");
    assertRefused(
        post(
            "frontdoor",
            "/task/" + task + "/submit-form",
            form(Map.of("linkedCase", "HSB-2019-999999", "sameChildConfirmed", true))),
        "case");
    assertRefused(
        post(
            "frontdoor",
            "/task/" + task + "/submit-form",
            form(Map.of("linkedCase", "'; drop table", "sameChildConfirmed", true))),
        "case");
  }

  @Test
  void aReportAboutAnUnknownCaseBeginsNothing() {
    for (var unknown : List.of("HSB-2019-999999", "'; drop table", "x".repeat(100_000))) {
      var report =
          Map.<String, Object>of(
              "caseReference", unknown,
              "kind", "WRONG_FACT",
              "what", "The year is another one",
              "seenBy", "Nobody",
              "knownAt", "2026-11-02T08:30");
      var before = processes();
      assertRefused(
          post("frontdoor", "/process-definition/key/wrongEntry/submit-form", form(report)),
          "case");
      assertThat(processes()).isEqualTo(before);
    }
  }

  private long processes() {
    return cast.runtime().createProcessInstanceQuery().count();
  }

  @Test
  void aDayBeforeTheStepBeforeOrWithoutSenseLeavesTheTaskAsItWas() {
    var child = cast.starts("moveOn", cast.aCase());
    var task = child.task("holdMoveOnMeeting").getId();
    var answers =
        FormFiller.simply(
            cast.formOf(task),
            new HashMap<>(child.opens("practitioner", "holdMoveOnMeeting")),
            cast.today());
    var refused =
        Map.<Object, String>of(
            "2020-01-01",
            "cannot have been held before",
            "2199-01-01",
            "future",
            "yesterday",
            ":",
            42,
            ":");
    refused.forEach(
        (day, words) -> {
          answers.put("heldOn", day);
          assertRefused(
              post("practitioner", "/task/" + task + "/submit-form", form(answers)), words);
          child.waitsOnlyAt("holdMoveOnMeeting");
        });
  }

  @Test
  void brokenJsonIsABadRequestWithoutAStackTrace() {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    var answer =
        web.withBasicAuth("frontdoor", "demo")
            .exchange(
                "/engine-rest/process-definition/key/pathway/submit-form",
                HttpMethod.POST,
                new HttpEntity<>("{\"variables\": {", headers),
                String.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody()).doesNotContain("\tat ", "org.camunda");
  }

  // -- talking ------------------------------------------------------------------------------------

  private static final class People implements AutoCloseable {
    private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(3);

    <T> Future<T> asks(java.util.concurrent.Callable<T> question) {
      return threads.submit(question);
    }

    @Override
    public void close() {
      threads.shutdown();
    }
  }

  private void assertRefused(ResponseEntity<Map<String, Object>> answer, String words) {
    var message = String.valueOf(answer.getBody().get("message"));
    assertThat(answer.getStatusCode().value()).as(message).isEqualTo(400);
    assertThat(message)
        .containsIgnoringCase(words)
        .doesNotContain(
            "ENGINE-", "Exception", "PIGEON", "HSB-2019", "drop table", "org.", "java.", "Cannot ");
  }

  private String taskId(String step) {
    return new Journey(cast, reference).task(step).getId();
  }

  private Map<String, Object> form(Map<String, Object> answers) {
    var variables = new HashMap<String, Object>();
    answers.forEach(
        (key, value) -> {
          try {
            variables.put(
                key,
                value instanceof List<?> || value instanceof Map<?, ?>
                    ? Map.of("value", json.writeValueAsString(value), "type", "Json")
                    : Map.of("value", value));
          } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
          }
        });
    return Map.of("variables", variables);
  }

  private static HttpEntity<Object> body(Object content) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return new HttpEntity<>(content, headers);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private ResponseEntity<Map<String, Object>> post(String user, String address, Object content) {
    return (ResponseEntity)
        web.withBasicAuth(user, "demo")
            .exchange("/engine-rest" + address, HttpMethod.POST, body(content), Map.class);
  }

  private ResponseEntity<String> get(String user, String address) {
    return web.withBasicAuth(user, "demo").getForEntity("/engine-rest" + address, String.class);
  }
}
