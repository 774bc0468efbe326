package org.hsbpathway.restriction;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hsbpathway.casefile.CaseReference;

/** Somebody who works here is connected with the family of a case. Recorded once, never changed. */
@Entity
@Immutable
@Table(name = "connections")
class Connection {

  @Id private UUID id;
  @Embedded private CaseReference caseReference;
  private String person;
  private String recordedBy;
  private Instant recordedAt;

  static Connection of(CaseReference caseReference, String person, String by, Instant now) {
    var connection = new Connection();
    connection.id = UUID.randomUUID();
    connection.caseReference = caseReference;
    connection.person = person;
    connection.recordedBy = by;
    connection.recordedAt = now;
    return connection;
  }

  protected Connection() {}
}
