package org.hsbpathway.access;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes no permission row for each task: permissions follow the process, and rows per task make
 * every list of tasks slower with every case. Only a task that is offered to somebody by name, who
 * may be of a group that does not work on that process, has one for them as long as it is.
 */
final class RowsByNameOnly extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
    return NONE;
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
    if (!IdentityLinkType.CANDIDATE.equals(type)) {
      return NONE;
    }
    var row =
        Context.getCommandContext()
            .getAuthorizationManager()
            .findAuthorizationByUserIdAndResourceId(
                Authorization.AUTH_TYPE_GRANT, userId, Resources.TASK, task.getId());
    return row == null ? NONE : new AuthorizationEntity[] {row};
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }
}
