package org.hsbpathway.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/** Moves when something is due, wherever a case knows it already. Only within a step. */
@Component
public class DueDates {

  private final RuntimeService runtime;
  private final TaskService tasks;

  DueDates(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** Every strand of the case that knows this due date learns the new one; open tasks show it. */
  public void move(CaseReference caseReference, ProcessVariable<Instant> due, Instant to) {
    var date = Date.from(to);
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseReference.value())
        .list()
        .stream()
        .map(ExecutionEntity.class::cast)
        .filter(instance -> instance.hasVariableLocal(due.name()))
        .forEach(instance -> instance.setVariableLocal(due.name(), date));
    tasks.createTaskQuery().processInstanceBusinessKey(caseReference.value()).list().stream()
        .map(TaskEntity.class::cast)
        .filter(task -> shows(task, due))
        .forEach(task -> task.setDueDate(date));
  }

  private static boolean shows(TaskEntity task, ProcessVariable<Instant> due) {
    var expression = task.getTaskDefinition().getDueDateExpression();
    return expression != null && expression.getExpressionText().equals("${" + due.name() + "}");
  }
}
