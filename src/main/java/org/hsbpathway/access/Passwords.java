package org.hsbpathway.access;

import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

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

  @Override
  public IdentityOperationResult unlockUser(String userId) {
    var unlocked = super.unlockUser(userId);
    failures.forget(userId);
    return unlocked;
  }
}
