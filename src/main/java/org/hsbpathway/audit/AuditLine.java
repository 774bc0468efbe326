package org.hsbpathway.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.chain.Link;
import org.hsbpathway.chain.Place;
import org.hsbpathway.workflow.Act;

/** One line of the audit; it never changes. */
@Entity
@Table(name = "audit_lines")
class AuditLine extends Link {

  private Instant doneAt;
  private String person;

  @Enumerated(EnumType.STRING)
  private Act.Kind kind;

  @Embedded private CaseReference caseReference;
  private String what;

  static AuditLine of(Act act, Place place, Instant at) {
    var line = new AuditLine();
    line.doneAt = at;
    line.person = act.person();
    line.kind = act.kind();
    line.caseReference =
        act.caseReference() == null ? null : new CaseReference(act.caseReference());
    line.what = act.what();
    line.bind(place);
    return line;
  }

  @Override
  public List<?> content() {
    return Arrays.asList(doneAt.toEpochMilli(), person, kind, caseReference, what);
  }

  Instant doneAt() {
    return doneAt;
  }

  String person() {
    return person;
  }

  Act.Kind kind() {
    return kind;
  }

  String what() {
    return what;
  }

  protected AuditLine() {}
}
