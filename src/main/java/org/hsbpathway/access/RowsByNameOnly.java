package org.hsbpathway.access;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.hsbpathway.workflow.Offer;
import org.hsbpathway.workflow.Staff;

/**
 * Writes no permission row for each task: permissions follow the process, and rows per task make
 * every list of tasks slower with every case. Only a task that is offered to somebody by name, or
 * given to somebody of a group that does not work on that process, has one for them as long as it
 * is theirs.
 */
final class RowsByNameOnly extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    if (oldAssignee != null && !oldAssignee.equals(newAssignee) && !isNamed(oldAssignee, task)) {
      forget(oldAssignee, task);
    }
    return newAssignee == null || worksOn(task, newAssignee)
        ? NONE
        : super.newTaskAssignee(task, oldAssignee, newAssignee);
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
    return NONE;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
    return IdentityLinkType.CANDIDATE.equals(type)
        ? super.newTaskUserIdentityLink(task, userId, type)
        : NONE;
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
    if (!IdentityLinkType.CANDIDATE.equals(type) || userId.equals(task.getAssignee())) {
      return NONE;
    }
    var row = getGrantAuthorizationByUserId(userId, TASK, task.getId());
    return row == null ? NONE : new AuthorizationEntity[] {row};
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }

  private static boolean isNamed(String user, Task task) {
    return ((TaskEntity) task)
        .getCandidates().stream().anyMatch(link -> user.equals(link.getUserId()));
  }

  private void forget(String user, Task task) {
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              var row = getGrantAuthorizationByUserId(user, TASK, task.getId());
              if (row != null) {
                getAuthorizationManager().delete(row);
              }
              return null;
            });
  }

  /** Whether one of the person's groups works on the process of the task. */
  private static boolean worksOn(Task task, String user) {
    var groups = Context.getCommandContext().runWithoutAuthorization(() -> Staff.groupsOf(user));
    return Offer.may(user, groups, (TaskEntity) task, READ, READ_TASK, TASK_WORK);
  }
}
