package org.hsbpathway.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.hsbpathway.workflow.Offer;

/**
 * Whoever asks for a task by its number, or for something of it, finds what they find in lists
 * ({@link TasksInSight}), and is refused beyond.
 */
final class OwnTasks extends AuthorizationCommandChecker {

  @Override
  protected void checkTaskPermission(TaskEntity task, Permission ofProcess, Permission ofTask) {
    super.checkTaskPermission(task, ofProcess, ofTask);
    refuseUnseen(task);
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    super.checkTaskWork(task);
    refuseUnseen(task);
  }

  private static void refuseUnseen(TaskEntity task) {
    var command = Context.getCommandContext();
    var person = command.getAuthentication();
    if (command.isAuthorizationCheckEnabled()
        && Context.getProcessEngineConfiguration().isAuthorizationEnabled()
        && person != null
        && person.getUserId() != null
        && !sees(person, task)) {
      throw isOpen(task)
          ? new AuthorizationException(
              person.getUserId(), READ.getName(), TASK.resourceName(), task.getId())
          : new NullValueException("Cannot find task with id " + task.getId() + ": task is null");
    }
  }

  /** Whoever completes a task takes its offers with it, also from somebody who just read it. */
  private static boolean isOpen(TaskEntity task) {
    var query = new TaskQueryImpl();
    query.taskId(task.getId());
    var command = Context.getCommandContext();
    return command.runWithoutAuthorization(
        () -> command.getTaskManager().findTaskCountByQueryCriteria(query) > 0);
  }

  private static boolean sees(Authentication person, TaskEntity task) {
    return Objects.equals(person.getUserId(), task.getAssignee())
        || Objects.equals(person.getUserId(), task.getOwner())
        || person.getGroupIds() != null && Role.oversees(person.getGroupIds())
        || Offer.isTo(person, task);
  }
}
