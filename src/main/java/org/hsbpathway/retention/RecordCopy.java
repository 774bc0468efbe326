package org.hsbpathway.retention;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;

/**
 * A copy of a whole record: gathered once, gone through by one person, checked by another, handed
 * over by a person, and kept exactly as it was given.
 */
@Entity
@Table(name = "record_copies")
class RecordCopy {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String run;
  private Instant gatheredAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Passage> passages;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Withheld> withheld;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PaperDecided> papers;

  private String redactedBy;
  private String checkedBy;
  private String handedOverBy;
  private Instant handedOverAt;
  private byte[] content;

  static RecordCopy of(CaseReference reference, String run, List<Passage> passages, Instant at) {
    var copy = new RecordCopy();
    copy.id = UUID.randomUUID();
    copy.caseReference = reference;
    copy.run = run;
    copy.passages = List.copyOf(passages);
    copy.withheld = List.of();
    copy.gatheredAt = at;
    return copy;
  }

  /**
   * Leaves these passages out and gives these documents; whoever checked an earlier version checks
   * again.
   */
  RecordCopy withhold(List<Withheld> leftOut, List<PaperDecided> documents, String by) {
    requireNotHandedOver();
    var seen = new HashSet<Integer>();
    for (var one : leftOut) {
      if (one.passage() < 1 || one.passage() > passages.size()) {
        throw new Refusal(
            "withheld",
            "Passages left out: give numbers from 1 to "
                + passages.size()
                + ", as they stand in the draft.");
      }
      if (!seen.add(one.passage())) {
        throw new Refusal("withheld", "Passages left out: name each passage once.");
      }
    }
    withheld = List.copyOf(leftOut);
    papers = List.copyOf(documents);
    redactedBy = by;
    checkedBy = null;
    return this;
  }

  RecordCopy check(String by) {
    requireNotHandedOver();
    refuseRedactor(by);
    checkedBy = by;
    return this;
  }

  /** Whoever went through it does not check it. */
  void refuseRedactor(String by) {
    if (by.equals(redactedBy)) {
      throw new Refusal(
          "decision", "You went through this copy yourself: somebody else checks it.");
    }
  }

  RecordCopy handOver(byte[] made, String by, Instant at) {
    requireNotHandedOver();
    if (checkedBy == null) {
      throw new IllegalStateException("Nobody has checked the copy of " + caseReference);
    }
    content = made.clone();
    handedOverBy = by;
    handedOverAt = at;
    return this;
  }

  private void requireNotHandedOver() {
    if (handedOverAt != null) {
      throw new IllegalStateException("The copy of " + caseReference + " was handed over");
    }
  }

  UUID id() {
    return id;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  List<Passage> passages() {
    return passages;
  }

  List<Withheld> withheld() {
    return withheld;
  }

  /** Documents about which somebody decided; one that came later is not given. */
  List<PaperDecided> papers() {
    return papers == null ? List.of() : papers;
  }

  List<PaperDecided> papersGiven() {
    return papers().stream().filter(paper -> paper.given() != null).toList();
  }

  Optional<Withheld> withheld(Passage passage) {
    return withheld.stream().filter(one -> one.passage() == passage.number()).findFirst();
  }

  Optional<String> checkedBy() {
    return Optional.ofNullable(checkedBy);
  }

  Optional<byte[]> content() {
    return Optional.ofNullable(content).map(byte[]::clone);
  }

  /** The numbers of the passages that may be about somebody else. */
  String marked() {
    return passages.stream()
        .filter(Passage::marked)
        .map(passage -> Integer.toString(passage.number()))
        .collect(Collectors.joining(", "));
  }

  protected RecordCopy() {}
}
