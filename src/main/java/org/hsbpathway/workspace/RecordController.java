package org.hsbpathway.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.retention.DestructionCertificates;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Pages;
import org.hsbpathway.workflow.Readers;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The copy of a whole record as a PDF, for those who go through it and check it; for everybody else
 * it is not there. Beside it, the certificates of what was destroyed.
 */
@RestController
class RecordController {

  private static final Set<String> READERS = Set.of("hsb-info-governance", "hsb-team-manager");

  private static final Set<String> SEE_CERTIFICATES = Set.of("hsb-info-governance", "hsb-auditor");

  private final RecordCopies copies;
  private final DestructionCertificates certificates;
  private final Readers readers;
  private final Sight sight;
  private final ApplicationEventPublisher events;

  RecordController(
      RecordCopies copies,
      DestructionCertificates certificates,
      Readers readers,
      Sight sight,
      ApplicationEventPublisher events) {
    this.copies = copies;
    this.certificates = certificates;
    this.readers = readers;
    this.sight = sight;
    this.events = events;
  }

  @GetMapping(RecordCopies.ADDRESS + "{id:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> record(@PathVariable UUID id) {
    return forReaders(
        reader ->
            copies
                .caseOf(id)
                .filter(reference -> mayRead(reader, reference))
                .flatMap(reference -> copies.read(id, reader.id()))
                .map(copy -> pdf(id, copy))
                .orElseGet(() -> Pages.noFile("There is no such copy.")));
  }

  /** What was given with its documents, once it was. */
  @GetMapping(RecordCopies.ADDRESS + "{id:[0-9a-f-]{36}}/package")
  ResponseEntity<Resource> pack(@PathVariable UUID id) {
    return forReaders(
        reader ->
            copies
                .caseOf(id)
                .filter(reference -> mayRead(reader, reference))
                .flatMap(reference -> copies.packed(id, reader.id()))
                .map(
                    content ->
                        fresh()
                            .contentType(MediaType.parseMediaType("application/zip"))
                            .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                    .filename("record-" + id + ".zip")
                                    .build()
                                    .toString())
                            .<Resource>body(new InputStreamResource(content)))
                .orElseGet(RecordController::notThere));
  }

  private boolean mayRead(Reader reader, CaseReference reference) {
    var may = reader.isInOneOf(READERS) && sight.isFull(reader.id(), reference);
    if (!may) {
      tell(Act.Kind.REFUSED, reader, reference.value(), "recordCopy");
    }
    return may;
  }

  /** What remains of records that were destroyed; there is no name in it. */
  @GetMapping("/certificates")
  ResponseEntity<byte[]> certificates() {
    return forReaders(
        reader -> {
          var may = reader.isInOneOf(SEE_CERTIFICATES);
          tell(may ? Act.Kind.VIEWED : Act.Kind.REFUSED, reader, null, "certificates");
          return may
              ? fresh()
                  .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                  .body(certificates.asCsv().getBytes(StandardCharsets.UTF_8))
              : Pages.noFile("This list is not yours to read.");
        });
  }

  private void tell(Act.Kind kind, Reader reader, String reference, String what) {
    events.publishEvent(new Act(kind, reader.id(), reference, what));
  }

  private <T> ResponseEntity<T> forReaders(Function<Reader, ResponseEntity<T>> answer) {
    return readers
        .signedIn()
        .map(answer)
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .cacheControl(CacheControl.noStore())
                    .build());
  }

  private static ResponseEntity<byte[]> pdf(UUID id, byte[] copy) {
    return fresh()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("record-" + id + ".pdf").build().toString())
        .body(copy);
  }

  /** Kept by nobody on the way. */
  private static ResponseEntity.BodyBuilder fresh() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore());
  }

  private static <T> ResponseEntity<T> notThere() {
    return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
  }
}
