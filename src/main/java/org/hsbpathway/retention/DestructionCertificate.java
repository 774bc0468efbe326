package org.hsbpathway.retention;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.RetentionClass;
import org.hsbpathway.chain.Link;
import org.hsbpathway.chain.Place;

/**
 * That a record was destroyed, when, on which rule and by whom; nothing of what was in it. It never
 * changes.
 */
@Entity
@Table(name = "destruction_certificates")
class DestructionCertificate extends Link {

  /** How it came to the destruction, read before anything is removed. */
  record Agreed(
      CaseReference caseReference,
      RetentionClass retentionClass,
      LocalDate endedOn,
      LocalDate reviewOn,
      String rule,
      Ground ground,
      String proposedBy,
      LocalDate proposedOn,
      String confirmedBy,
      LocalDate confirmedOn) {}

  @Embedded private CaseReference caseReference;

  @Enumerated(EnumType.STRING)
  private RetentionClass retentionClass;

  private LocalDate endedOn;
  private LocalDate reviewOn;
  private String rule;

  @Enumerated(EnumType.STRING)
  private Ground ground;

  private String proposedBy;
  private LocalDate proposedOn;
  private String confirmedBy;
  private LocalDate confirmedOn;
  private Instant destroyedAt;
  private String removed;

  static DestructionCertificate of(
      Agreed agreed, Map<String, Integer> removed, Place place, Instant at) {
    var certificate = new DestructionCertificate();
    certificate.caseReference = agreed.caseReference();
    certificate.retentionClass = agreed.retentionClass();
    certificate.endedOn = agreed.endedOn();
    certificate.reviewOn = agreed.reviewOn();
    certificate.rule = agreed.rule();
    certificate.ground = agreed.ground();
    certificate.proposedBy = agreed.proposedBy();
    certificate.proposedOn = agreed.proposedOn();
    certificate.confirmedBy = agreed.confirmedBy();
    certificate.confirmedOn = agreed.confirmedOn();
    certificate.destroyedAt = at;
    certificate.removed =
        removed.entrySet().stream()
            .map(table -> table.getKey() + ": " + table.getValue())
            .collect(Collectors.joining("; "));
    certificate.bind(place);
    return certificate;
  }

  @Override
  public List<?> content() {
    return Arrays.asList(
        caseReference,
        retentionClass,
        endedOn,
        reviewOn,
        rule,
        ground,
        proposedBy,
        proposedOn,
        confirmedBy,
        confirmedOn,
        destroyedAt.toEpochMilli(),
        removed);
  }

  CaseReference caseReference() {
    return caseReference;
  }

  RetentionClass retentionClass() {
    return retentionClass;
  }

  String rule() {
    return rule;
  }

  String proposedBy() {
    return proposedBy;
  }

  String confirmedBy() {
    return confirmedBy;
  }

  Instant destroyedAt() {
    return destroyedAt;
  }

  /** How many rows of which table. */
  String removed() {
    return removed;
  }

  /** The certificate as a line of a table, with cells between semicolons. */
  String asLine() {
    return Stream.of(
            number(),
            caseReference,
            retentionClass.label(),
            endedOn,
            reviewOn,
            rule,
            ground.label(),
            proposedBy,
            proposedOn,
            confirmedBy,
            confirmedOn,
            destroyedAt,
            removed,
            hash())
        .map(cell -> cell == null ? "" : cell.toString().replace(';', ','))
        .collect(Collectors.joining(";"));
  }

  protected DestructionCertificate() {}
}
