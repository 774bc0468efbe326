package org.hsbpathway.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.hsbpathway.casefile.Refusal;

/**
 * Users and passwords in the engine's tables. After too many wrong ones a name is closed for a
 * while, whichever door was tried: the sign-in page, REST or the change of a password.
 */
final class Passwords extends DbIdentityServiceProvider {

  private final FailedSignIns failures;
  private final SignIns signIns;

  private Passwords(FailedSignIns failures, SignIns signIns) {
    this.failures = failures;
    this.signIns = signIns;
  }

  static SessionFactory countedBy(FailedSignIns failures, SignIns signIns) {
    return new OpensSession(Passwords.class, () -> new Passwords(failures, signIns));
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    if (failures.tooMany(userId)) {
      throw new TooManyAttempts();
    }
    var user = userId == null ? null : findUserById(userId);
    if (user != null && password != null && matchPassword(password, user)) {
      failures.forget(userId);
      return true;
    }
    var inARow = failures.count(userId);
    if (user == null) {
      signIns.strangerFailed("password");
    } else {
      signIns.failed(user.getId(), inARow);
    }
    return false;
  }

  /** The engine lets people change who they are; mail about cases goes where it says. */
  @Override
  public IdentityOperationResult saveUser(User user) {
    var command = Context.getCommandContext();
    var person = command.getAuthentication();
    if (command.isAuthorizationCheckEnabled()
        && person != null
        && user.getId().equals(person.getUserId())
        && !command.getAuthorizationManager().isAuthorized(UPDATE, USER, ANY)) {
      refuseAnotherNameOrAddress(user);
    }
    return super.saveUser(user);
  }

  private void refuseAnotherNameOrAddress(User user) {
    var known = findUserById(user.getId());
    if (known != null
        && !(Objects.equals(known.getFirstName(), user.getFirstName())
            && Objects.equals(known.getLastName(), user.getLastName())
            && Objects.equals(known.getEmail(), user.getEmail()))) {
      throw new Refusal(
          "email",
          "An administrator changes your name and address: mail about cases goes to that address.");
    }
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    OthersOnly.refuseOwnGroups(userId);
    return super.createMembership(userId, groupId);
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    OthersOnly.refuseOwnGroups(userId);
    return super.deleteMembership(userId, groupId);
  }

  @Override
  public IdentityOperationResult unlockUser(String userId) {
    var unlocked = super.unlockUser(userId);
    failures.forget(userId);
    return unlocked;
  }
}
