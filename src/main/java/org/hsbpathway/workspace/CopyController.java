package org.hsbpathway.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.document.Copies;
import org.hsbpathway.sharing.CopyReaders;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Pages;
import org.hsbpathway.workflow.Readers;
import org.hsbpathway.workflow.Readers.Reader;
import org.springframework.context.ApplicationEventPublisher;
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
 * A copy as a PDF, for those who share it or oversee all cases ({@link CopyReaders}); for everybody
 * else it is not there. Neither the address nor the file's name says anything about anybody.
 */
@RestController
class CopyController {

  private final Copies copies;
  private final Readers readers;
  private final CopyReaders who;
  private final ApplicationEventPublisher events;

  CopyController(
      Copies copies, Readers readers, CopyReaders who, ApplicationEventPublisher events) {
    this.copies = copies;
    this.readers = readers;
    this.who = who;
    this.events = events;
  }

  @GetMapping("/copies/{id:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> copy(@PathVariable UUID id) {
    return forReaders(id, Act.Kind.PRINTED, () -> copies.read(id).map(copy -> pdf(id, copy)));
  }

  @GetMapping(path = "/copies/{id:[0-9a-f-]{36}}/calendar", produces = "text/calendar")
  ResponseEntity<byte[]> calendar(@PathVariable UUID id) {
    return forReaders(
        id, Act.Kind.EXPORTED, () -> copies.calendarOf(id).map(entry -> ics(id, entry)));
  }

  private ResponseEntity<byte[]> forReaders(
      UUID id, Act.Kind kind, Supplier<Optional<ResponseEntity<byte[]>>> answer) {
    var asking = readers.signedIn();
    if (asking.isEmpty()) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .cacheControl(CacheControl.noStore())
          .build();
    }
    var reader = asking.get();
    return who.asks(reader, id)
        .filter(copy -> isTheirs(reader, copy, id))
        .flatMap(copy -> told(kind, reader, copy.caseReference(), id, answer.get()))
        .orElseGet(() -> Pages.noFile("There is no such copy."));
  }

  private boolean isTheirs(Reader reader, CopyReaders.Asked copy, UUID id) {
    if (!copy.isTheirs()) {
      tell(Act.Kind.REFUSED, reader, copy.caseReference(), id);
    }
    return copy.isTheirs();
  }

  private <T> Optional<T> told(
      Act.Kind kind, Reader reader, CaseReference reference, UUID id, Optional<T> answer) {
    answer.ifPresent(given -> tell(kind, reader, reference, id));
    return answer;
  }

  /** By the number that stands on the copy. */
  private void tell(Act.Kind kind, Reader reader, CaseReference reference, UUID id) {
    events.publishEvent(
        new Act(kind, reader.id(), reference.value(), "copy:" + id.toString().substring(0, 8)));
  }

  private static ResponseEntity<byte[]> ics(UUID id, String entry) {
    return file(
        MediaType.parseMediaType("text/calendar;charset=UTF-8"),
        ContentDisposition.attachment().filename("meeting-" + id + ".ics"),
        entry.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> pdf(UUID id, byte[] copy) {
    return file(
        MediaType.APPLICATION_PDF,
        ContentDisposition.inline().filename("copy-" + id + ".pdf"),
        copy);
  }

  private static ResponseEntity<byte[]> file(
      MediaType type, ContentDisposition.Builder shown, byte[] content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.build().toString())
        .body(content);
  }
}
