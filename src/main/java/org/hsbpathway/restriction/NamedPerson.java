package org.hsbpathway.restriction;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody who sees a restricted record: since when, until when, and who decided it. */
@Entity
@Table(name = "named_people")
class NamedPerson {

  @Id private UUID id;
  @Version private Integer version;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "restricted_record")
  private RestrictedRecord record;

  private String person;
  private String addedBy;
  private Instant addedAt;
  private String removedBy;
  private Instant removedAt;

  static NamedPerson of(RestrictedRecord record, String person, String by, Instant now) {
    var named = new NamedPerson();
    named.id = UUID.randomUUID();
    named.record = record;
    named.person = person;
    named.addedBy = by;
    named.addedAt = now;
    return named;
  }

  void remove(String by, Instant now) {
    removedBy = by;
    removedAt = now;
  }

  boolean isNamed() {
    return removedAt == null;
  }

  String person() {
    return person;
  }

  protected NamedPerson() {}
}
