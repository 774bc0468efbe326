package org.hsbpathway.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody's statement that a fact holds from now on; later statements replace it, none removes it.
 */
@Entity
@Table(name = "statements")
class Statement {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long number;

  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private Fact fact;

  @Column(name = "stated_value")
  private String value;

  @Column(name = "stated_by")
  private String by;

  @Column(name = "stated_at")
  private Instant at;

  static Statement of(CaseReference caseReference, Fact fact, String value, String by, Instant at) {
    var statement = new Statement();
    statement.caseReference = caseReference;
    statement.fact = fact;
    statement.value = value;
    statement.by = by;
    statement.at = at;
    return statement;
  }

  CaseReference caseReference() {
    return caseReference;
  }

  Fact fact() {
    return fact;
  }

  String value() {
    return value;
  }

  Standing.Stated toStated() {
    return new Standing.Stated(fact, value, by, at);
  }

  protected Statement() {}
}
