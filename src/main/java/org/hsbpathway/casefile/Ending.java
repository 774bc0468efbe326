package org.hsbpathway.casefile;

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

/** That a case ended, when and how; one that is opened again keeps it and may end again. */
@Entity
@Table(name = "case_endings")
public class Ending {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private ClosureReason reason;

  private Instant endedAt;
  private Instant openedAgainAt;

  static Ending of(CaseReference caseReference, ClosureReason reason, Instant at) {
    var ending = new Ending();
    ending.id = UUID.randomUUID();
    ending.caseReference = caseReference;
    ending.reason = reason;
    ending.endedAt = at;
    return ending;
  }

  Ending openedAgain(Instant at) {
    openedAgainAt = at;
    return this;
  }

  public CaseReference caseReference() {
    return caseReference;
  }

  public ClosureReason reason() {
    return reason;
  }

  public Instant endedAt() {
    return endedAt;
  }

  /** Empty while it stands, and for one of long ago whose day nobody kept. */
  public Optional<Instant> openedAgainAt() {
    return Optional.ofNullable(openedAgainAt);
  }

  protected Ending() {}
}
