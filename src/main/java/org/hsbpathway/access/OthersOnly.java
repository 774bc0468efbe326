package org.hsbpathway.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.hsbpathway.workflow.NotAllowed;

/**
 * Nobody changes what they may do themselves, be it by their name, through a group they are in or
 * for everybody: another administrator does it. What the engine writes by itself is not asked, nor
 * are lists of tasks, which show nobody a task that is not offered to them.
 */
final class OthersOnly extends AuthorizationManager {

  @Override
  public void insert(DbEntity permission) {
    refuseOwn((AuthorizationEntity) permission);
    super.insert(permission);
  }

  @Override
  public void update(AuthorizationEntity permission) {
    refuseOwn(permission);
    // A row of one's own is not handed to somebody else either.
    refuseOwn(getDbEntityManager().selectById(AuthorizationEntity.class, permission.getId()));
    super.update(permission);
  }

  @Override
  public void delete(DbEntity permission) {
    refuseOwn((AuthorizationEntity) permission);
    super.delete(permission);
  }

  private static void refuseOwn(AuthorizationEntity permission) {
    var person = whoAsks();
    if (person != null
        && permission != null
        && permission.getResourceType() != FILTER.resourceType()
        && reaches(permission, person)) {
      refuse(person);
    }
  }

  private static boolean reaches(AuthorizationEntity permission, Authentication person) {
    var user = permission.getUserId();
    return ANY.equals(user)
        || person.getUserId().equals(user)
        || person.getGroupIds() != null && person.getGroupIds().contains(permission.getGroupId());
  }

  /** Refuses whoever asks to be in another group, or in one fewer. */
  static void refuseOwnGroups(String user) {
    var person = whoAsks();
    if (person != null && person.getUserId().equals(user)) {
      refuse(person);
    }
  }

  /** Nobody while the application starts, or where the engine works by itself. */
  private static Authentication whoAsks() {
    var command = Context.getCommandContext();
    var person = command.getAuthentication();
    return command.isAuthorizationCheckEnabled() && person != null && person.getUserId() != null
        ? person
        : null;
  }

  private static void refuse(Authentication person) {
    throw new AuthorizationException(
        person.getUserId(), Permissions.UPDATE.getName(), NotAllowed.OWN_ACCOUNT, null);
  }
}
