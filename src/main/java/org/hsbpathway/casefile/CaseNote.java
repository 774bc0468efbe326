package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The answers of a step that has no record of its own, kept as they were given. */
@Entity
@Table(name = "case_notes")
public class CaseNote extends AbstractAggregateRoot<CaseNote> {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String step;
  private String title;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, Object> answers;

  private String author;

  @Column(name = "written_at")
  private Instant at;

  @Column(insertable = false, updatable = false)
  private Long number;

  static CaseNote write(
      CaseReference caseReference,
      String step,
      String title,
      Map<String, ?> answers,
      String author,
      Instant at,
      String sentence) {
    var note = new CaseNote();
    note.id = UUID.randomUUID();
    note.caseReference = caseReference;
    note.step = step;
    note.title = title;
    note.answers = new LinkedHashMap<>(answers);
    note.author = author;
    note.at = at;
    note.registerEvent(new Written(caseReference, sentence));
    return note;
  }

  /** It was written into the wrong record. */
  CaseNote moveTo(CaseReference right) {
    caseReference = right;
    registerEvent(new Written(right, Chronology.MOVED_HERE));
    return this;
  }

  public UUID id() {
    return id;
  }

  public CaseReference caseReference() {
    return caseReference;
  }

  /** Id of the step whose answers these are. */
  public String step() {
    return step;
  }

  /** Name of the step as people read it. */
  public String title() {
    return title;
  }

  /** The answers by form key. */
  public Map<String, Object> answers() {
    return Collections.unmodifiableMap(answers);
  }

  public String author() {
    return author;
  }

  public Instant at() {
    return at;
  }

  record Written(CaseReference caseReference, String summary) implements CaseEvent {}

  protected CaseNote() {}
}
