package org.hsbpathway.deadline;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.deadline.DeadlineFact.Kind;
import org.hsbpathway.workflow.Cases;
import org.springframework.stereotype.Component;

/** Tells the next manager that nobody has said why. */
@Component
class EscalateDelay implements JavaDelegate {

  private final Reminders reminders;

  private final Standing standing;

  EscalateDelay(Reminders reminders, Standing standing) {
    this.reminders = reminders;
    this.standing = standing;
  }

  @Override
  public void execute(DelegateExecution watch) {
    reminders.remind(Cases.runOf(watch), Kind.ESCALATED, asked(watch).orElse(null));
  }

  /** Whoever took the question, else the manager of the case: the next is somebody else. */
  private Optional<String> asked(DelegateExecution watch) {
    return watch
        .getProcessEngineServices()
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(Cases.runOf(watch))
        .taskDefinitionKey(Watches.ASKS)
        .list()
        .stream()
        .map(Task::getAssignee)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> standing.now(Cases.caseOf(watch), Fact.TEAM_MANAGER));
  }
}
