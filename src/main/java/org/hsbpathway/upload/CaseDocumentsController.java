package org.hsbpathway.upload;

import static org.hsbpathway.workflow.Pages.html;
import static org.hsbpathway.workflow.Pages.told;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CaseStatus;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Readers;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The documents of a case, for those who see a task of it or oversee all cases; for everybody else
 * there are none. Neither an address nor the name of what is fetched says anything about anybody.
 */
@RestController
@EnableConfigurationProperties(UploadSettings.class)
@RequestMapping(CaseDocumentsController.ADDRESS + "{reference:HSB-20\\d{2}-\\d{6}}")
class CaseDocumentsController {

  static final String ADDRESS = "/case-documents/";

  private static final String MANAGERS = "hsb-team-manager";
  private static final String GOVERNANCE = "hsb-info-governance";
  private static final String AUDITORS = "hsb-auditor";

  /** They see no assessment by default and no unrelated history (domain roles, table C1). */
  private static final Set<String> ONE_AT_A_TIME = Set.of("hsb-business-support", "hsb-yjs");

  /**
   * While these last whoever works on the case adds documents; later only a manager does, and
   * information governance the redacted version of one while a copy of the record is made.
   */
  private static final Set<CaseStatus> AT_WORK = EnumSet.of(CaseStatus.CONCERN, CaseStatus.OPEN);

  private final CaseDocuments documents;
  private final UploadSettings settings;
  private final CaseFiles files;
  private final Readers readers;
  private final List<StepsAboutDocuments> steps;
  private final ApplicationEventPublisher events;

  CaseDocumentsController(
      CaseDocuments documents,
      UploadSettings settings,
      CaseFiles files,
      Readers readers,
      List<StepsAboutDocuments> steps,
      ApplicationEventPublisher events) {
    this.steps = steps;
    this.documents = documents;
    this.settings = settings;
    this.files = files;
    this.readers = readers;
    this.events = events;
  }

  @GetMapping
  ResponseEntity<String> list(@PathVariable String reference) {
    var reader = asker(reference);
    tell(Act.Kind.VIEWED, reader, "documents");
    return page(HttpStatus.OK, reader, "", new Upload());
  }

  @PostMapping
  ResponseEntity<String> add(@PathVariable String reference, HttpServletRequest request)
      throws IOException {
    var reader = asker(reference);
    if (!adds(reader)) {
      return refused(
          HttpStatus.FORBIDDEN,
          reader,
          "Whoever works on an open case adds documents; a manager, always.",
          new Upload());
    }
    var upload = new Upload();
    try {
      upload.read(
          request,
          settings.limit(),
          (described, file) ->
              documents.keep(reader.reference(), described, file, reader.person()));
    } catch (Refusal e) {
      return refused(
          e instanceof ReceivedFile.TooLarge
              ? HttpStatus.PAYLOAD_TOO_LARGE
              : HttpStatus.UNPROCESSABLE_ENTITY,
          reader,
          e.sentence(),
          upload);
    }
    return backToTheList(reader);
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/removal")
  ResponseEntity<String> askToTakeOut(
      @PathVariable String reference,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String because) {
    return onRemoval(
        reference,
        id,
        (document, reader) -> documents.askToTakeOut(document, because, reader.person()));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/removal/agreed")
  ResponseEntity<String> takeOut(@PathVariable String reference, @PathVariable UUID id) {
    return onRemoval(
        reference, id, (document, reader) -> documents.takeOut(document, reader.person()));
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/removal/refused")
  ResponseEntity<String> keep(@PathVariable String reference, @PathVariable UUID id) {
    return onRemoval(
        reference, id, (document, reader) -> documents.keep(document, reader.person()));
  }

  private ResponseEntity<String> onRemoval(
      String reference, UUID id, BiConsumer<CaseDocument, Asker> what) {
    var reader = asker(reference);
    var document = documents.find(reader.reference(), id).orElseThrow(NotThere::new);
    if (!takesOut(reader)) {
      return refused(
          HttpStatus.FORBIDDEN,
          reader,
          "A manager or information governance takes a document out.",
          new Upload());
    }
    try {
      what.accept(document, reader);
    } catch (Refusal e) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, reader, e.sentence(), new Upload());
    }
    return backToTheList(reader);
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  void fetch(@PathVariable String reference, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    var reader = asker(reference);
    var document =
        documents
            .find(reader.reference(), id)
            .filter(there -> !there.isTakenOut())
            .filter(there -> !there.isClosed() || takesOut(reader))
            .filter(
                there ->
                    opens(
                        reader,
                        there,
                        () -> Papers.numberOf(there, documents.of(reader.reference()))))
            .orElseThrow(NotThere::new);
    tell(Act.Kind.EXPORTED, reader, CaseDocuments.shortly(id));
    response.setContentType(document.fileKind().mediaType());
    response.setContentLengthLong(document.sizeInBytes());
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(
                "document-"
                    + id.toString().substring(0, 8)
                    + "."
                    + document.fileKind().name().toLowerCase(Locale.ROOT))
            .build()
            .toString());
    documents.write(document, response.getOutputStream());
  }

  /** Somebody who asks for the documents of this case. */
  private record Asker(CaseReference reference, Reader reader, CaseStatus status) {

    String person() {
      return reader.id();
    }
  }

  private Asker asker(String typed) {
    var signedIn =
        readers
            .signedIn()
            .orElseThrow(
                () -> new NotThere(HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first."));
    var reader =
        Optional.of(new CaseReference(typed))
            .flatMap(files::find)
            .map(file -> new Asker(file.caseReference(), signedIn, file.status()))
            .orElseThrow(NotThere::new);
    if (!readers.mayRead(reader.reader(), reader.reference())) {
      tell(Act.Kind.REFUSED, reader, "documents");
      throw new NotThere();
    }
    return reader;
  }

  private boolean adds(Asker reader) {
    var groups = reader.reader().groups();
    return groups.contains(MANAGERS)
        || groups.contains(GOVERNANCE) && readers.seesATask(reader.reference())
        || !groups.contains(AUDITORS)
            && AT_WORK.contains(reader.status())
            && readers.seesATask(reader.reference());
  }

  /** Business support and youth justice read what their step is about, and what they added. */
  private boolean opens(Asker reader, CaseDocument document, IntSupplier number) {
    return !ONE_AT_A_TIME.containsAll(reader.reader().groups())
        || reader.person().equals(document.addedBy())
        || steps.stream().anyMatch(some -> some.areSeenFor(reader.reference(), number.getAsInt()));
  }

  private static boolean takesOut(Asker reader) {
    return reader.reader().isInOneOf(Set.of(MANAGERS, GOVERNANCE));
  }

  private void tell(Act.Kind kind, Asker reader, String what) {
    events.publishEvent(new Act(kind, reader.person(), reader.reference().value(), what));
  }

  private ResponseEntity<String> refused(
      HttpStatus status, Asker reader, String told, Upload typed) {
    tell(Act.Kind.REFUSED, reader, "documents");
    return page(status, reader, told, typed);
  }

  private static ResponseEntity<String> backToTheList(Asker reader) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ADDRESS + reader.reference()))
        .build();
  }

  private ResponseEntity<String> page(HttpStatus status, Asker reader, String told, Upload typed) {
    return html(
        status,
        DocumentsPage.of(
            reader.reference(),
            documents.of(reader.reference()),
            told,
            typed,
            new DocumentsPage.Reader(
                reader.person(),
                adds(reader),
                takesOut(reader),
                (document, number) -> opens(reader, document, () -> number)),
            settings.limit()));
  }

  @ExceptionHandler
  ResponseEntity<String> explain(NotThere notThere) {
    return told(notThere.status, notThere.getMessage());
  }

  /** For whoever asks, there is nothing here. */
  private static final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    NotThere(HttpStatus status, String sentence) {
      super(sentence);
      this.status = status;
    }

    NotThere() {
      this(HttpStatus.NOT_FOUND, "There is no such document.");
    }
  }
}
