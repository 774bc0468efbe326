package org.hsbpathway.restriction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hsbpathway.casefile.CaseEvent;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Restriction;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A record closed to all but named people: asked for, decided by somebody else, lifted once. */
@Entity
@Table(name = "restricted_records")
class RestrictedRecord extends AbstractAggregateRoot<RestrictedRecord> {

  @Id private UUID id;
  @Version private Integer version;
  @Embedded private CaseReference caseReference;
  private String run;

  @Enumerated(EnumType.STRING)
  private Restriction ground;

  private String reason;
  private String requestedBy;
  private Instant requestedAt;
  private String decidedBy;
  private Instant decidedAt;
  private boolean approved;
  private String decision;
  private String liftedBy;
  private Instant liftedAt;
  private String liftedBecause;

  @OneToMany(mappedBy = "record", cascade = CascadeType.ALL)
  private List<NamedPerson> people = new ArrayList<>();

  static RestrictedRecord ask(
      CaseReference caseReference,
      Restriction ground,
      String reason,
      String by,
      Instant now,
      String run) {
    if (ground == Restriction.NO) {
      throw new Refusal("ground", "Say why the record has to be closed.");
    }
    var record = new RestrictedRecord();
    record.id = UUID.randomUUID();
    record.caseReference = caseReference;
    record.ground = ground;
    record.reason = reason;
    record.requestedBy = by;
    record.requestedAt = now;
    record.run = run;
    record.registerEvent(new Asked(caseReference));
    return record;
  }

  /** A manager who did not ask closes the record; these people go on seeing it. */
  RestrictedRecord close(Collection<String> seenBy, String why, String by, Instant now) {
    decide(why, by, now);
    approved = true;
    seenBy.forEach(person -> add(person, by, now));
    add(by, by, now);
    registerEvent(new Closed(caseReference));
    return this;
  }

  RestrictedRecord leaveOpen(String why, String by, Instant now) {
    decide(why, by, now);
    registerEvent(new LeftOpen(caseReference));
    return this;
  }

  private void decide(String why, String by, Instant now) {
    if (decidedAt != null) {
      throw new IllegalStateException("The request for " + caseReference + " has been decided");
    }
    if (by.equals(requestedBy)) {
      throw new Refusal(
          "decision", "Who asks for a restriction does not approve it: a second manager decides.");
    }
    decision = why;
    decidedBy = by;
    decidedAt = now;
  }

  RestrictedRecord name(String person, String by, Instant now) {
    requireClosed();
    add(person, by, now);
    registerEvent(new PeopleChanged(caseReference));
    return this;
  }

  RestrictedRecord forget(String person, String by, Instant now) {
    requireClosed();
    people.stream()
        .filter(NamedPerson::isNamed)
        .filter(named -> named.person().equals(person))
        .forEach(named -> named.remove(by, now));
    registerEvent(new PeopleChanged(caseReference));
    return this;
  }

  private void add(String person, String by, Instant now) {
    if (!named().contains(person)) {
      people.add(NamedPerson.of(this, person, by, now));
    }
  }

  RestrictedRecord lift(String why, String by, Instant now) {
    requireClosed();
    liftedBecause = why;
    liftedBy = by;
    liftedAt = now;
    registerEvent(new Lifted(caseReference));
    return this;
  }

  private void requireClosed() {
    if (!isClosed()) {
      throw new Refusal("caseReference", "This record is not restricted.");
    }
  }

  boolean isClosed() {
    return approved && liftedAt == null;
  }

  /** Who sees it now. */
  List<String> named() {
    return people.stream().filter(NamedPerson::isNamed).map(NamedPerson::person).sorted().toList();
  }

  CaseReference caseReference() {
    return caseReference;
  }

  Restriction ground() {
    return ground;
  }

  String reason() {
    return reason;
  }

  String requestedBy() {
    return requestedBy;
  }

  record Asked(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Somebody asked to restrict this record to named people.";
    }
  }

  record Closed(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The record was restricted to named people.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  record LeftOpen(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "A manager decided not to restrict this record.";
    }
  }

  record PeopleChanged(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "Who may see this restricted record was changed.";
    }
  }

  record Lifted(CaseReference caseReference) implements CaseEvent {
    @Override
    public String summary() {
      return "The restriction of this record was lifted.";
    }

    @Override
    public boolean significant() {
      return true;
    }
  }

  protected RestrictedRecord() {}
}
