package org.hsbpathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hsbpathway.casefile.CaseFiles;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.ClosureReason;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.sharing.SharingLedger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole cases with a marked string in every text: once destroyed, no table knows any of it. */
@PathwayTest
class RetentionScenariosTest {

  @Autowired Cast cast;
  @Autowired CaseFiles files;
  @Autowired Standing standing;
  @Autowired SharingLedger ledger;
  @Autowired DataSource database;
  @Autowired JdbcTemplate rows;
  @Autowired TransactionTemplate inTransaction;

  private int given;

  @Test
  void aDestroyedRecordIsInNoTableAnyMore() throws Exception {
    var before = references();
    var walker = new Walker(cast, 2611, false);
    for (int i = 0; i < 2; i++) {
      walker.walk(true);
    }
    var ours = references();
    ours.removeAll(before);
    TestClock.at("2027-12-01T09:00");
    assertThat(Traces.of(Walker.MARK, database, "")).hasSizeGreaterThan(20);
    var runs = runsOf(ours);
    ours.forEach(this::ends);

    for (var reference : ours) {
      if (files.find(new CaseReference(reference)).filter(f -> f.partOf().isEmpty()).isPresent()) {
        isGivenToWhoeverAsked(cast.of(new CaseReference(reference)))
            .happens("governance", "recordReview")
            .does("governance", "reviewRecord", "decision", "DESTROY", "ground", "PERIOD_OVER")
            .does("servicemanager", "confirmDestruction", "decision", "CONFIRM", "seen", true)
            .hasPassed("recordDestroyed");
      }
    }

    assertThat(given).as("records that were given before").isPositive();
    assertThat(references()).doesNotContainAnyElementsOf(ours);
    assertThat(Traces.of(Walker.MARK, database, "")).isEmpty();
    assertThat(Traces.of(runs, database, "act_"))
        .as("what the engine remembers of the runs")
        .isEmpty();
    assertThat(ledger.firstBroken()).isEmpty();
  }

  /**
   * As long as anything may leave: after a death, or while the family is not told, nothing does.
   */
  private Journey isGivenToWhoeverAsked(Journey record) {
    if (standing.is(record.reference(), Fact.SILENCED, "YES")
        || standing.is(record.reference(), Fact.TELLING_WITHHELD, "YES")) {
      return record;
    }
    given++;
    return record
        .happens("governance", "legalHold", "kind", "SUBJECT_ACCESS", "extent", "ORDINARY")
        .does("governance", "redactRecord")
        .does("manager2", "checkRedaction", "decision", "RIGHT")
        .does(
            "governance",
            "answerSubjectAccess",
            "answer",
            "COPY",
            "givenTo",
            "CHILD",
            "recipientName",
            Walker.MARK,
            "givenHow",
            "POST",
            "identitySeen",
            true)
        .does("governance", "reviewHold", "decision", "LIFT");
  }

  /** Everybody stops working on it: what is not yet done is left. */
  private void ends(String value) {
    var reference = new CaseReference(value);
    cast
        .runtime()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(value)
        .rootProcessInstances()
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .forEach(
            run ->
                cast.runtime().deleteProcessInstanceIfExists(run, "done", true, true, true, false));
    inTransaction.executeWithoutResult(
        status -> {
          var file = files.of(reference);
          if (!file.status().isOver()) {
            files.save(
                file.close(
                    ClosureReason.COMPLETED, java.time.Instant.parse("2027-11-30T09:00:00Z")));
          }
          // Whoever asks for it need not be on the list of a record that a walk closed.
          rows.update(
              "update restricted_records set lifted_at = current_timestamp"
                  + " where case_reference = ? and lifted_at is null",
              value);
          standing.withdraw(reference, Fact.POLICE_STRAND, "manager");
          standing.withdraw(reference, Fact.LEGAL_HOLD, "manager");
          standing.state(
              reference, Fact.RECORD_REVIEW_ON, LocalDate.parse("2027-11-30"), "manager");
        });
  }

  private Set<String> references() {
    return new TreeSet<>(rows.queryForList("select case_reference from case_files", String.class));
  }

  private Set<String> runsOf(Set<String> references) {
    return references.stream()
        .flatMap(
            reference ->
                cast
                    .history()
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .list()
                    .stream())
        .map(HistoricProcessInstance::getId)
        .collect(Collectors.toSet());
  }
}
