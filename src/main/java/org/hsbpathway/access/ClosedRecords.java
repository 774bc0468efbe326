package org.hsbpathway.access;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives what the engine holds of a closed case a tenant of its own, whose name is the case
 * reference: the engine shows rows of a tenant to nobody who does not belong to it, in any list,
 * count or history. A run that is opened to one person has a tenant of its own too.
 *
 * <p>Written at the end of the transaction, when everything it did is in the database; the revision
 * goes up, so that whoever holds an older copy of a row does not write it back.
 */
@Component
class ClosedRecords extends AbstractBpmnParseListener {

  /** Rows that change while a case runs. */
  static final List<String> RUNNING =
      List.of(
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_VARIABLE",
          "ACT_RU_EVENT_SUBSCR",
          "ACT_RU_INCIDENT",
          "ACT_RU_EXT_TASK",
          "ACT_RU_JOB");

  static final List<String> HISTORY =
      List.of(
          "ACT_HI_PROCINST",
          "ACT_HI_ACTINST",
          "ACT_HI_TASKINST",
          "ACT_HI_VARINST",
          "ACT_HI_DETAIL",
          "ACT_HI_INCIDENT",
          "ACT_HI_COMMENT",
          "ACT_HI_ATTACHMENT",
          "ACT_HI_OP_LOG",
          "ACT_HI_DECINST",
          "ACT_HI_EXT_TASK_LOG",
          "ACT_HI_JOB_LOG");

  /** Who is asked to do a task, by the table of the task. */
  static final Map<String, String> OF_A_TASK =
      Map.of("ACT_RU_IDENTITYLINK", "ACT_RU_TASK", "ACT_HI_IDENTITYLINK", "ACT_HI_TASKINST");

  private static final Set<String> JOBS = Set.of("ACT_RU_JOB", "ACT_HI_JOB_LOG");

  private final ObjectProvider<Sight> sight;
  private final JdbcTemplate database;

  ClosedRecords(ObjectProvider<Sight> sight, JdbcTemplate database) {
    this.sight = sight;
    this.database = database;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    process.addBuiltInListener(
        ExecutionListener.EVENTNAME_START, (ExecutionListener) this::beganIn);
  }

  private void beganIn(DelegateExecution instance) {
    var reference = instance.getProcessBusinessKey();
    if (reference != null) {
      atTheEnd()
          .began
          .computeIfAbsent(new CaseReference(reference), first -> new ArrayList<>())
          .add(instance.getProcessInstanceId());
    }
  }

  @EventListener
  void changed(Sight.Changed changed) {
    atTheEnd().changed.add(changed.caseReference());
  }

  private static Stream<Writing> pending() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Writing.class::isInstance)
        .map(Writing.class::cast);
  }

  private Writing atTheEnd() {
    return pending()
        .findFirst()
        .orElseGet(
            () -> {
              var writing = new Writing();
              TransactionSynchronizationManager.registerSynchronization(writing);
              return writing;
            });
  }

  private final class Writing implements TransactionSynchronization {

    private final Set<CaseReference> changed = new HashSet<>();
    private final Map<CaseReference, List<String>> began = new HashMap<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      changed.forEach(ClosedRecords.this::write);
      began.forEach(
          (reference, runs) -> {
            if (!changed.contains(reference) && sight.getObject().isClosed(reference)) {
              runs.forEach(run -> write(List.of(run), tenantOf(run, reference)));
            }
          });
    }
  }

  private String tenantOf(String run, CaseReference reference) {
    return sight.getObject().runsOpenedIn(reference).contains(run) ? run : reference.value();
  }

  private void write(CaseReference reference) {
    var runs =
        database.queryForList(
            "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?",
            String.class,
            reference.value());
    if (!sight.getObject().isClosed(reference)) {
      write(runs, null);
      return;
    }
    var opened = sight.getObject().runsOpenedIn(reference);
    write(runs.stream().filter(run -> !opened.contains(run)).toList(), reference.value());
    runs.stream().filter(opened::contains).forEach(run -> write(List.of(run), run));
  }

  private void write(List<String> runs, String tenant) {
    if (runs.isEmpty()) {
      return;
    }
    var in = runs.stream().map(run -> "?").collect(joining(", ", " in (", ")"));
    var other =
        tenant == null ? "TENANT_ID_ is not null" : "(TENANT_ID_ is null or TENANT_ID_ <> ?)";
    var values = new ArrayList<Object>();
    values.add(tenant);
    values.addAll(runs);
    if (tenant != null) {
      values.add(tenant);
    }
    var given = values.toArray();
    Stream.concat(RUNNING.stream(), HISTORY.stream())
        .forEach(
            table ->
                database.update(
                    "update "
                        + table
                        + " set TENANT_ID_ = ?"
                        + (RUNNING.contains(table) ? ", REV_ = REV_ + 1" : "")
                        + " where "
                        + (JOBS.contains(table) ? "PROCESS_INSTANCE_ID_" : "PROC_INST_ID_")
                        + in
                        + " and "
                        + other,
                    given));
    OF_A_TASK.forEach(
        (table, tasks) ->
            database.update(
                "update "
                    + table
                    + " set TENANT_ID_ = ? where TASK_ID_ in (select ID_ from "
                    + tasks
                    + " where PROC_INST_ID_"
                    + in
                    + ") and "
                    + other,
                given));
  }
}
