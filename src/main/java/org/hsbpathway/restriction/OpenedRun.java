package org.hsbpathway.restriction;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hsbpathway.casefile.CaseReference;

/** One run of a process that somebody sees for a time who does not see its case. */
@Entity
@Immutable
@Table(name = "opened_runs")
class OpenedRun {

  @Id private UUID id;
  @Embedded private CaseReference caseReference;
  private String run;
  private String person;
  private Instant openedUntil;

  static OpenedRun of(CaseReference caseReference, String run, String person, Instant until) {
    var opened = new OpenedRun();
    opened.id = UUID.randomUUID();
    opened.caseReference = caseReference;
    opened.run = run;
    opened.person = person;
    opened.openedUntil = until;
    return opened;
  }

  String person() {
    return person;
  }

  protected OpenedRun() {}
}
