package org.hsbpathway.upload;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A document as it came. Title and file name may name people; they go with its content when it is
 * taken out, and that it was there stays.
 */
@Entity
@Table(name = "case_documents")
class CaseDocument extends AbstractAggregateRoot<CaseDocument> {

  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 1000;

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private DocumentKind kind;

  private String title;
  private String fileName;

  @Enumerated(EnumType.STRING)
  private FileKind fileKind;

  private long sizeInBytes;
  private String sha256;
  private String addedBy;
  private Instant addedAt;
  private String removalAskedBy;
  private Instant removalAskedAt;
  private String takenOutBy;
  private Instant takenOutAt;
  private String takenOutBecause;
  private boolean namesAnotherChild;

  /** What somebody says of the file they add. */
  record Description(DocumentKind kind, String title) {

    static Description of(String kind, String title) {
      if (title.isBlank() || title.length() > LONGEST) {
        throw new Refusal(
            "title",
            "Please give the document a title of no more than " + LONGEST + " characters.");
      }
      try {
        return new Description(DocumentKind.valueOf(kind), title.strip());
      } catch (IllegalArgumentException e) {
        throw new Refusal("kind", "Please say what kind of document it is.");
      }
    }
  }

  static CaseDocument of(
      CaseReference reference,
      Description described,
      ReceivedFile file,
      FileKind fileKind,
      String person,
      Instant at) {
    var document = new CaseDocument();
    document.id = UUID.randomUUID();
    document.caseReference = reference;
    document.kind = described.kind();
    document.title = described.title();
    document.fileName = lastPartOf(file.name());
    document.fileKind = fileKind;
    document.sizeInBytes = file.size();
    document.sha256 = file.sha256();
    document.addedBy = person;
    document.addedAt = at;
    return document;
  }

  /** It came into the wrong record, somebody says; until another person agrees it stays. */
  CaseDocument askToTakeOut(String because, String by, Instant at) {
    requireThere();
    if (because.isBlank() || because.length() > LONGEST_REASON) {
      throw new Refusal(
          "because",
          "Please say why the document is taken out, in no more than "
              + LONGEST_REASON
              + " characters and without a name: the reason stays.");
    }
    if (isAskedToGo()) {
      throw new Refusal("because", "Somebody asked for that already.");
    }
    takenOutBecause = because.strip();
    removalAskedBy = by;
    removalAskedAt = at;
    return this;
  }

  /** It belongs here after all. */
  CaseDocument keep() {
    requireAsked();
    takenOutBecause = null;
    removalAskedBy = null;
    removalAskedAt = null;
    return this;
  }

  /** Another person than who asked agrees. */
  CaseDocument takeOut(String by, Instant at) {
    requireAsked();
    if (by.equals(removalAskedBy)) {
      throw new Refusal("because", "You asked for it yourself: somebody else agrees or does not.");
    }
    title = null;
    fileName = null;
    takenOutBy = by;
    takenOutAt = at;
    registerEvent(new TakenOut(caseReference));
    return this;
  }

  /** It names another child as well: a redacted version goes out in its stead. */
  CaseDocument namesAnotherChild() {
    requireThere();
    namesAnotherChild = true;
    return this;
  }

  private void requireAsked() {
    requireThere();
    if (!isAskedToGo()) {
      throw new Refusal("because", "Nobody asked to take this document out.");
    }
  }

  private void requireThere() {
    if (isTakenOut()) {
      throw new Refusal("because", "This document was taken out already.");
    }
  }

  record TakenOut(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "A document from elsewhere was taken out: it did not belong in this record.";
    }
  }

  /** A name to be read, never a place. */
  private static String lastPartOf(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var read = last.replaceAll("\\p{C}", "").strip();
    return read.length() > LONGEST ? read.substring(0, LONGEST) : read;
  }

  UUID id() {
    return id;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  DocumentKind kind() {
    return kind;
  }

  String title() {
    return title;
  }

  String fileName() {
    return fileName;
  }

  FileKind fileKind() {
    return fileKind;
  }

  long sizeInBytes() {
    return sizeInBytes;
  }

  String sha256() {
    return sha256;
  }

  String addedBy() {
    return addedBy;
  }

  Instant addedAt() {
    return addedAt;
  }

  boolean isTakenOut() {
    return takenOutAt != null;
  }

  boolean isAskedToGo() {
    return removalAskedBy != null && !isTakenOut();
  }

  /** Closed to all but those who take documents out. */
  boolean isClosed() {
    return isAskedToGo() || namesAnotherChild && !isTakenOut();
  }

  String removalAskedBy() {
    return removalAskedBy;
  }

  String takenOutBy() {
    return takenOutBy;
  }

  Instant takenOutAt() {
    return takenOutAt;
  }

  String takenOutBecause() {
    return takenOutBecause;
  }

  protected CaseDocument() {}
}
