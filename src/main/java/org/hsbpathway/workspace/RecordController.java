package org.hsbpathway.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.hsbpathway.retention.DestructionCertificates;
import org.hsbpathway.retention.RecordCopies;
import org.hsbpathway.workflow.Act;
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
 * The copy of a whole record as a PDF, for those who go through it and check it; for everybody else
 * it is not there. Beside it, the certificates of what was destroyed.
 */
@RestController
class RecordController {

  private static final Set<String> READERS = Set.of("hsb-info-governance", "hsb-team-manager");

  private static final Set<String> SEE_CERTIFICATES = Set.of("hsb-info-governance", "hsb-auditor");

  private final RecordCopies copies;
  private final DestructionCertificates certificates;
  private final IdentityService identity;
  private final Sight sight;
  private final ApplicationEventPublisher events;

  RecordController(
      RecordCopies copies,
      DestructionCertificates certificates,
      IdentityService identity,
      Sight sight,
      ApplicationEventPublisher events) {
    this.copies = copies;
    this.certificates = certificates;
    this.identity = identity;
    this.sight = sight;
    this.events = events;
  }

  @GetMapping(RecordCopies.ADDRESS + "{id:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> record(@PathVariable UUID id) {
    var reader = identity.getCurrentAuthentication();
    if (reader == null || reader.getUserId() == null) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .cacheControl(CacheControl.noStore())
          .build();
    }
    if (Collections.disjoint(READERS, reader.getGroupIds())) {
      return notThere();
    }
    return copies
        .caseOf(id)
        .filter(reference -> mayRead(reader.getUserId(), reference))
        .flatMap(reference -> copies.read(id, reader.getUserId()))
        .map(
            copy ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                            .filename("record-" + id + ".pdf")
                            .build()
                            .toString())
                    .body(copy))
        .orElseGet(RecordController::notThere);
  }

  private boolean mayRead(String reader, CaseReference reference) {
    var may = sight.isFull(reader, reference);
    if (!may) {
      events.publishEvent(new Act(Act.Kind.REFUSED, reader, reference.value(), "recordCopy"));
    }
    return may;
  }

  /** What remains of records that were destroyed; there is no name in it. */
  @GetMapping("/certificates")
  ResponseEntity<byte[]> certificates() {
    var reader = identity.getCurrentAuthentication();
    if (reader == null || reader.getUserId() == null) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .cacheControl(CacheControl.noStore())
          .build();
    }
    if (Collections.disjoint(SEE_CERTIFICATES, reader.getGroupIds())) {
      return notThere();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(certificates.asCsv().getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> notThere() {
    return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
  }
}
