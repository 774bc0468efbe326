package org.hsbpathway.retention;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.RetentionClass;
import org.hsbpathway.casefile.SharedIncidents;
import org.hsbpathway.casefile.SiblingCases;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.sharing.SharingLedger;
import org.hsbpathway.workflow.Act;
import org.hsbpathway.workflow.Strands;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes a record as the register says, all of it in one transaction: the rows of the case and of
 * the concerns that are part of it, the child where this was the last case, what the engine
 * remembers. Other children's records stay. What remains is a certificate.
 */
@Component
class Destruction {

  private final PersonalData register;
  private final ReviewNotes notes;
  private final Retention retention;
  private final DestructionCertificates certificates;
  private final CaseFiles files;
  private final Standing standing;
  private final SharedIncidents shared;
  private final SiblingCases siblings;
  private final SharingLedger ledger;
  private final Strands strands;
  private final EntityManager entities;
  private final NamedParameterJdbcTemplate rows;
  private final ApplicationEventPublisher events;

  Destruction(
      PersonalData register,
      ReviewNotes notes,
      Retention retention,
      DestructionCertificates certificates,
      CaseFiles files,
      Standing standing,
      SharedIncidents shared,
      SiblingCases siblings,
      SharingLedger ledger,
      Strands strands,
      EntityManager entities,
      NamedParameterJdbcTemplate rows,
      ApplicationEventPublisher events) {
    this.register = register;
    this.notes = notes;
    this.retention = retention;
    this.certificates = certificates;
    this.files = files;
    this.standing = standing;
    this.shared = shared;
    this.siblings = siblings;
    this.ledger = ledger;
    this.strands = strands;
    this.entities = entities;
    this.rows = rows;
    this.events = events;
  }

  /**
   * @param run the review in which two people agreed
   */
  void of(CaseReference reference, String run) {
    var agreed = agreed(reference, run);
    var cases =
        Stream.concat(files.partsOf(reference).stream(), Stream.of(files.of(reference)))
            .map(CaseFile::caseReference)
            .toList();
    var removed = new LinkedHashMap<String, Integer>();
    cases.forEach(
        each -> {
          shared.forget(each, agreed.confirmedBy());
          siblings.forget(each, agreed.confirmedBy());
          count(removed, "sharing_ledger (names)", ledger.forgetNames(each));
        });
    var runs = strands.forget(cases, run, "The record was destroyed.");
    cases.forEach(each -> remove(each, removed));
    count(removed, "runs of the engine", runs);
    certificates.issue(agreed, removed);
    events.publishEvent(
        new Act(Act.Kind.DESTROYED, agreed.confirmedBy(), reference.value(), "confirmDestruction"));
  }

  /** What the certificate will say of how it came to this; afterwards nobody can read it. */
  private DestructionCertificate.Agreed agreed(CaseReference reference, String run) {
    var proposal = notes.last(reference, run, "reviewRecord");
    var confirmation = notes.last(reference, run, "confirmDestruction");
    var kept =
        standing
            .now(reference, Fact.RETENTION_CLASS, RetentionClass.class)
            .orElseGet(() -> retention.proposed(reference));
    return new DestructionCertificate.Agreed(
        reference,
        kept,
        files.of(reference).closedAt().map(WorkingDays::dateOf).orElse(null),
        standing.dateOf(reference, Fact.RECORD_REVIEW_ON).orElseThrow(),
        retention.rule(reference, kept),
        Ground.valueOf(proposal.answers().get("ground").toString()),
        proposal.author(),
        WorkingDays.dateOf(proposal.at()),
        confirmation.author(),
        WorkingDays.dateOf(confirmation.at()));
  }

  private void remove(CaseReference reference, Map<String, Integer> removed) {
    entities.flush();
    // From here on the rows are gone below the records that were read.
    entities.clear();
    var ofCase = Map.of("case", reference.value());
    var children =
        rows.queryForList(
            "select child_id from case_files where case_reference = :case and child_id is not null",
            ofCase,
            UUID.class);
    rows.update("update linked_people set own_case = null where own_case = :case", ofCase);
    for (var table : register.tables()) {
      if (table.rule() == KeptTable.Rule.CASE) {
        count(
            removed,
            table.name(),
            rows.update("delete from " + table.name() + " where " + table.rows(), ofCase));
      }
    }
    children.forEach(child -> count(removed, "children", forget(child)));
  }

  /** The child's own record goes with the last case; whoever pointed to it points nowhere. */
  private int forget(UUID child) {
    var ofChild = Map.of("child", child);
    var last = "id = :child and not exists (select 1 from case_files where child_id = :child)";
    rows.update(
        "update linked_people set own_record = null where own_record in (select pseudonym from children where "
            + last
            + ")",
        ofChild);
    return rows.update("delete from children where " + last, ofChild);
  }

  private static void count(Map<String, Integer> removed, String what, int number) {
    if (number > 0) {
      removed.merge(what, number, Integer::sum);
    }
  }
}
