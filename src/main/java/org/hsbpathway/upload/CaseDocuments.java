package org.hsbpathway.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.workflow.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps documents with their case, in parts, so that no document is ever whole in memory. */
@Component
class CaseDocuments {

  private final StoredCaseDocuments documents;
  private final LookInside inside;
  private final ContentParts parts;
  private final Standing standing;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseDocuments(
      StoredCaseDocuments documents,
      LookInside inside,
      JdbcTemplate database,
      Standing standing,
      ApplicationEventPublisher events,
      Clock clock) {
    this.documents = documents;
    this.inside = inside;
    this.parts = new ContentParts(database, "case_document_parts", "document_id");
    this.standing = standing;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(rollbackFor = IOException.class)
  void keep(
      CaseReference reference, CaseDocument.Description described, ReceivedFile file, String person)
      throws IOException {
    var kind = inside.of(file.path());
    var document =
        documents.saveAndFlush(
            CaseDocument.of(reference, described, file, kind, person, clock.instant()));
    parts.keep(document.id(), file.path());
    tellEdited(document, person);
  }

  /**
   * Somebody says that it does not belong here: from now on only those who may agree open it.
   *
   * @throws Refusal without a reason
   */
  @Transactional
  void askToTakeOut(CaseDocument document, String because, String person) {
    documents.saveAndFlush(document.askToTakeOut(because, person, clock.instant()));
    tellEdited(document, person);
  }

  /** It belongs here after all. */
  @Transactional
  void keep(CaseDocument document, String person) {
    documents.saveAndFlush(document.keep());
    tellEdited(document, person);
  }

  /** Somebody who read it says that it names another child. */
  @Transactional
  void close(CaseDocument document, String person) {
    documents.saveAndFlush(document.namesAnotherChild());
    tellEdited(document, person);
  }

  private void tellEdited(CaseDocument document, String person) {
    events.publishEvent(
        new Act(Act.Kind.EDITED, person, document.caseReference().value(), shortly(document.id())));
  }

  /**
   * Takes out what does not belong here; the content is gone for good, the entry stays.
   *
   * @throws Refusal to whoever asked for it, or while the record is on hold
   */
  @Transactional
  void takeOut(CaseDocument document, String person) {
    if (standing.is(document.caseReference(), Fact.LEGAL_HOLD, "YES")) {
      throw new Refusal(
          "because", "This record is on hold: nothing is taken out until the hold is lifted.");
    }
    documents.saveAndFlush(document.takeOut(person, clock.instant()));
    parts.remove(document.id());
    events.publishEvent(
        new Act(
            Act.Kind.DESTROYED, person, document.caseReference().value(), shortly(document.id())));
  }

  /** What came, the newest first. */
  List<CaseDocument> of(CaseReference reference) {
    return documents.findByCaseReferenceOrderByAddedAtDesc(reference);
  }

  Optional<CaseDocument> find(CaseReference reference, UUID id) {
    return documents.findByIdAndCaseReference(id, reference);
  }

  void write(CaseDocument document, OutputStream out) throws IOException {
    try (var content = parts.open(document.id()).orElseThrow()) {
      content.transferTo(out);
    }
  }

  /** How the audit calls it. */
  static String shortly(UUID id) {
    return "document:" + id.toString().substring(0, 8);
  }
}
