package org.hsbpathway.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.deadline.DateReached;
import org.hsbpathway.deadline.DateReached.Mark;

/** One thing one person is told: which step of which case, and by when. Nothing about a child. */
@Entity
@Table(name = "notices")
class Notice {

  @Id private UUID id;
  @Version private Integer version;
  private String recipient;
  @Embedded private CaseReference caseReference;
  private String step;
  private String task;
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private Mark mark;

  private Instant toldAt;
  private String run;
  private Instant sentAt;
  private Instant stoppedAt;

  static Notice of(DateReached reached, String recipient, Instant now) {
    var notice = new Notice();
    notice.id = UUID.randomUUID();
    notice.recipient = recipient;
    notice.caseReference = reached.caseReference();
    notice.step = reached.step();
    notice.task = reached.task();
    notice.dueAt = reached.dueAt();
    notice.mark = reached.mark();
    notice.toldAt = now;
    return notice;
  }

  /** The instance of the process that sends it. */
  Notice sentBy(String run) {
    this.run = run;
    return this;
  }

  void sent(Instant at) {
    this.sentAt = at;
  }

  /** It never leaves: nobody may be written to about this case any more. */
  void stop(Instant at) {
    this.stoppedAt = at;
  }

  /** Whether it was kept for the morning; what cannot wait leaves as it is. */
  boolean isKept() {
    return mark == Mark.AMBER || mark == Mark.REMINDED_AGAIN;
  }

  boolean waits() {
    return sentAt == null && stoppedAt == null;
  }

  String recipient() {
    return recipient;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  String step() {
    return step;
  }

  Optional<String> task() {
    return Optional.ofNullable(task);
  }

  Instant dueAt() {
    return dueAt;
  }

  Mark mark() {
    return mark;
  }

  protected Notice() {}
}
