package org.hsbpathway.oversight;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;

/**
 * Somebody who does not work: on anything for a time, on anything any more, or on one case because
 * of a connection with the family. Reported once, never changed.
 */
@Entity
@Table(name = "absences")
class Absence {

  enum Kind {
    AWAY,
    LEFT,
    CONFLICT
  }

  @Id private UUID id;
  @Version private Integer version;
  private String worker;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Embedded private CaseReference caseReference;
  private LocalDate awayFrom;
  private LocalDate awayUntil;
  private String deputy;
  private String reportedBy;
  private Instant reportedAt;
  private String run;

  static Absence from(
      Kind kind,
      String worker,
      LocalDate awayFrom,
      LocalDate awayUntil,
      String deputy,
      String by,
      Instant now,
      String run) {
    if (worker.equals(deputy)) {
      throw new Refusal("deputy", "Who stands in: somebody else than who is away.");
    }
    if (awayUntil != null && awayUntil.isBefore(awayFrom)) {
      throw new Refusal("awayUntil", "The last day away lies before the first.");
    }
    var absence = report(kind, worker, awayFrom, by, now, run);
    absence.awayUntil = awayUntil;
    absence.deputy = deputy;
    return absence;
  }

  static Absence conflict(
      CaseReference caseReference,
      String worker,
      LocalDate today,
      String by,
      Instant now,
      String run) {
    var absence = report(Kind.CONFLICT, worker, today, by, now, run);
    absence.caseReference = caseReference;
    return absence;
  }

  private static Absence report(
      Kind kind, String worker, LocalDate awayFrom, String by, Instant now, String run) {
    var absence = new Absence();
    absence.id = UUID.randomUUID();
    absence.kind = kind;
    absence.worker = worker;
    absence.awayFrom = awayFrom;
    absence.reportedBy = by;
    absence.reportedAt = now;
    absence.run = run;
    return absence;
  }

  /** Whether the worker does not work on this case on that day. */
  boolean keepsFrom(CaseReference reference, LocalDate day) {
    return (caseReference == null || caseReference.equals(reference))
        && !day.isBefore(awayFrom)
        && (awayUntil == null || !day.isAfter(awayUntil));
  }

  String worker() {
    return worker;
  }

  Kind kind() {
    return kind;
  }

  Optional<String> deputy() {
    return Optional.ofNullable(deputy);
  }

  protected Absence() {}
}
