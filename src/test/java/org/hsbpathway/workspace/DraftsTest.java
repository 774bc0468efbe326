package org.hsbpathway.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hsbpathway.Cast;
import org.hsbpathway.Visitor;
import org.hsbpathway.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A half-finished form waits on the server, for the person who began it and for nobody else. */
@WebTest
class DraftsTest {

  private static final String HALF_FINISHED = "{\"where\":\"At school\",\"account\":null}";

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired StoredDrafts stored;

  String process;
  String task;

  @BeforeEach
  void aTaskWaits() {
    cast.rehearses();
    process = runtime.startProcessInstanceByKey("rehearsal", cast.aCase().value()).getId();
    task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
  }

  @Test
  void aDraftIsKeptReplacedAndForgotten() throws Exception {
    var socialWorker = signIn("socialworker");

    assertThat(read(socialWorker, task).statusCode()).isEqualTo(204);
    assertThat(keep(socialWorker, task, "{\"where\":\"At home\"}").statusCode()).isEqualTo(204);
    assertThat(keep(socialWorker, task, HALF_FINISHED).statusCode()).isEqualTo(204);

    var draft = read(socialWorker, task);
    assertThat(draft.statusCode()).isEqualTo(200);
    assertThat(draft.body()).isEqualTo(HALF_FINISHED);
    assertThat(draft.headers().firstValue("Draft-User")).contains("socialworker");
    assertThat(draft.headers().firstValue("Draft-Saved-At")).isPresent();
    assertThat(draft.headers().firstValue("Cache-Control")).contains("no-store");

    assertThat(send(socialWorker, request(task).DELETE()).statusCode()).isEqualTo(204);
    assertThat(read(socialWorker, task).statusCode()).isEqualTo(204);
  }

  @Test
  void nobodyElseReadsIt() throws Exception {
    keep(signIn("socialworker"), task, HALF_FINISHED);

    assertThat(read(signIn("yjs"), task).statusCode()).isEqualTo(204);
    assertThat(read(signIn("frontdoor"), task).statusCode()).isEqualTo(404);
    assertThat(keep(signIn("frontdoor"), task, HALF_FINISHED).statusCode()).isEqualTo(404);
    assertThat(read(browser(), task).statusCode()).isEqualTo(401);
    assertThat(keep(browser(), task, HALF_FINISHED).statusCode()).isEqualTo(401);
  }

  @Test
  void pagesOfOtherSitesCannotReachIt() throws Exception {
    var withoutHeader = HttpRequest.newBuilder(address("/drafts/" + task));

    assertThat(
            send(signIn("socialworker"), withoutHeader.PUT(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aDraftIsOfReasonableSizeAndShape() throws Exception {
    var socialWorker = signIn("socialworker");

    var tooLarge = keep(socialWorker, task, "{\"account\":\"" + "x".repeat(1024 * 1024) + "\"}");
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("Please shorten it");
    assertThat(keep(socialWorker, task, "[1]").statusCode()).isEqualTo(400);
    assertThat(keep(socialWorker, task, "{\"where\":").statusCode()).isEqualTo(400);
  }

  @Test
  void theFormThatStartsACaseIsKeptToo() throws Exception {
    var frontDoor = signIn("frontdoor");

    assertThat(keep(frontDoor, "start-pathway", HALF_FINISHED).statusCode()).isEqualTo(204);
    assertThat(read(frontDoor, "start-pathway").body()).isEqualTo(HALF_FINISHED);
    assertThat(read(frontDoor, "start-newIncident").statusCode())
        .as("it is not offered in another form")
        .isEqualTo(204);
    assertThat(keep(frontDoor, "start-nothing", HALF_FINISHED).statusCode()).isEqualTo(404);
    assertThat(read(signIn("edt"), "start-pathway").statusCode()).isEqualTo(204);
  }

  @Test
  void aCompletedTaskTakesItsDraftsAlong() throws Exception {
    keep(signIn("socialworker"), task, HALF_FINISHED);
    keep(signIn("yjs"), task, HALF_FINISHED);

    forms.submitTaskForm(task, Map.of("where", "At school"));

    assertThat(stored.findByTaskIdAndUserId(task, "socialworker")).isEmpty();
    assertThat(stored.findByTaskIdAndUserId(task, "yjs")).isEmpty();
  }

  @Test
  void soDoesACancelledTask() throws Exception {
    keep(signIn("socialworker"), task, HALF_FINISHED);

    runtime.deleteProcessInstance(process, "no longer needed");

    assertThat(stored.findByTaskIdAndUserId(task, "socialworker")).isEmpty();
  }

  private HttpResponse<String> read(HttpClient browser, String form)
      throws IOException, InterruptedException {
    return send(browser, request(form).GET());
  }

  private HttpResponse<String> keep(HttpClient browser, String form, String answers)
      throws IOException, InterruptedException {
    return send(browser, request(form).PUT(BodyPublishers.ofString(answers)));
  }

  private HttpRequest.Builder request(String form) {
    return HttpRequest.newBuilder(address("/drafts/" + form))
        .header("X-Requested-With", "hsb-pathway");
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private HttpClient signIn(String user) throws IOException, InterruptedException {
    return Visitor.signedIn(user, port);
  }

  private static HttpClient browser() {
    return Visitor.anybody();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
