package org.hsbpathway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A marked string in all that is said of a document from elsewhere and of a copy of the record: it
 * stays with the record, and stands in no address, refusal, mail, account or table of the engine.
 */
@WebTest
@ExtendWith({TestClock.class, OutputCaptureExtension.class})
class PapersCanaryTest {

  private static final String CANARY = "Papierkranich";
  private static final String WRITTEN = CANARY + " was mentioned by somebody in the house. ";
  private static final Pattern TOLD = Pattern.compile("<p class=told.*?</p>", Pattern.DOTALL);

  @LocalServerPort int port;
  @Autowired Cast cast;
  @Autowired DataSource database;

  private final List<String> told = new ArrayList<>();

  @Test
  void whatIsSaidOfADocumentStaysWithIt(CapturedOutput log) throws Exception {
    TestClock.at(TestClock.START);
    var page =
        "/case-documents/" + cast.raises("frontdoor", FrontDoor.referral()).reference().value();
    var social = Visitor.signedIn("socialworker", port);

    assertThat(upload(social, page, WRITTEN, "text").statusCode()).isEqualTo(303);
    for (var title : List.of(WRITTEN, WRITTEN.repeat(9))) {
      assertThat(upload(social, page, title, "\0 " + CANARY).statusCode()).isEqualTo(422);
    }
    var list = get(social, page);
    var address = Pattern.compile(page + "/[^'\" ]+").matcher(text(list));
    assertThat(text(list)).contains(CANARY);
    assertThat(address.find()).isTrue();
    told.add(address.group());
    get(social, address.group());

    assertThat(Traces.of(CANARY, database, "case_documents"))
        .hasSize(2)
        .allMatch(column -> column.matches("(?i).*\\.(title|file_name)"));
    var manager = Visitor.signedIn("manager", port);
    for (var because : List.of(WRITTEN.repeat(40), WRITTEN)) {
      kept(
          manager.send(
              request(address.group() + "/removal")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("because=" + because))
                  .build(),
              BodyHandlers.ofByteArray()));
    }
    assertThat(text(get(manager, page))).contains(CANARY);
    kept(
        Visitor.signedIn("manager2", port)
            .send(
                request(address.group() + "/removal/agreed").POST(BodyPublishers.noBody()).build(),
                BodyHandlers.ofByteArray()));

    nothingIsFoundElsewhere(log);
    assertThat(Traces.of(CANARY, database, "case_document"))
        .singleElement(STRING)
        .endsWithIgnoringCase(".taken_out_because");
  }

  @Test
  void whatIsSaidOfACopyOfTheRecordStaysWithIt(CapturedOutput log) throws Exception {
    TestClock.at(TestClock.START);
    var child = cast.raises("frontdoor", FrontDoor.referral());
    Practice.recordIsAskedFor(child, "askedBy", WRITTEN, "covers", WRITTEN);
    var address =
        Pattern.compile("/records/[^)]+")
            .matcher(child.opens("governance", "redactRecord").get("draft").toString());
    assertThat(address.find()).isTrue();
    told.add(address.group());

    refused(child, "redactRecord", "withheld", List.of(leftOut(99999)));
    refused(child, "redactRecord", "withheld", List.of(leftOut(1), leftOut(1)));
    refused(child, "redactRecord", "withheld", List.of(leftOut(1)), "allRead", WRITTEN);
    Practice.aDocument(new JdbcTemplate(database), child.reference(), "a");
    var paper = Map.of("document", 1, "decision", "LEFT_OUT", "exemption", "CRIME", "why", WRITTEN);
    refused(child, "redactRecord", "papers", List.of(paper, paper));
    child.does(
        "governance", "redactRecord", "withheld", List.of(leftOut(1)), "papers", List.of(paper));
    refused(child, "checkRedaction", "decision", "RIGHT", "why", WRITTEN);
    child.does("manager", "checkRedaction", "decision", "AGAIN", "why", WRITTEN);
    child.does("governance", "redactRecord", "withheld", List.of(leftOut(1)));
    child.does("manager", "checkRedaction", "decision", "RIGHT", "why", WRITTEN);
    refused(child, "answerSubjectAccess", given("identitySeen", false));
    refused(child, "answerSubjectAccess", given("answeredOn", WRITTEN));
    child.does("governance", "answerSubjectAccess", given("lateBecause", WRITTEN));
    child.does("governance", "reviewHold", "decision", "LIFT", "reasons", WRITTEN);

    var copy = get(Visitor.signedIn("governance", port), address.group());
    assertThat(copy.statusCode()).isEqualTo(200);
    try (var pdf = Loader.loadPDF(copy.body())) {
      var about = pdf.getDocumentInformation();
      told.addAll(about.getMetadataKeys().stream().map(about::getCustomMetadataValue).toList());
      told.add(
          new String(pdf.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes()));
    }
    nothingIsFoundElsewhere(log);
    assertThat(Traces.of(CANARY, database, "record_copies")).isNotEmpty();
  }

  private void nothingIsFoundElsewhere(CapturedOutput log) throws Exception {
    assertThat(told).isNotEmpty().noneMatch(text -> String.valueOf(text).contains(CANARY));
    assertThat(log.getAll()).doesNotContain(CANARY);
    for (var tables : List.of("act_", "audit_", "notices", "drafts")) {
      assertThat(Traces.of(CANARY, database, tables)).as(tables).isEmpty();
    }
  }

  private void refused(Journey child, String step, Object... answers) {
    var refusal = catchThrowable(() -> child.does("governance", step, answers));
    assertThat(refusal)
        .isInstanceOf(
            org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException.class);
    told.add(refusal.getMessage());
  }

  private static Map<String, Object> leftOut(int passage) {
    return Map.of("passage", passage, "exemption", "OTHER_PERSON", "why", WRITTEN);
  }

  private static Object[] given(String question, Object answer) {
    return new Object[] {
      "answer",
      "COPY",
      "givenTo",
      "CHILD",
      "recipientName",
      WRITTEN,
      "givenHow",
      "POST",
      "identitySeen",
      true,
      question,
      answer
    };
  }

  private HttpResponse<byte[]> upload(HttpClient visitor, String page, String title, String content)
      throws Exception {
    var body = Upload.of("LETTER", title, title.strip() + ".txt", content.getBytes(UTF_8));
    return kept(
        visitor.send(
            request(page)
                .header("Content-Type", Upload.TYPE)
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofByteArray()));
  }

  private HttpResponse<byte[]> get(HttpClient visitor, String path) throws Exception {
    return kept(visitor.send(request(path).build(), BodyHandlers.ofByteArray()));
  }

  /** The head of an answer, and why something is refused. */
  private HttpResponse<byte[]> kept(HttpResponse<byte[]> answer) {
    told.add(answer.headers().map().toString());
    TOLD.matcher(text(answer)).results().forEach(refusal -> told.add(refusal.group()));
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }
}
