package org.hsbpathway.access;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * People as the provider described them when they last came. Nobody changes them here, and no
 * password is right; who has left can be removed.
 */
final class PeopleOfTheProvider extends DbIdentityServiceProvider {

  static SessionFactory factory() {
    return new OpensSession(PeopleOfTheProvider.class, PeopleOfTheProvider::new);
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    refuseByHand();
    return super.saveUser(user);
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    refuseByHand();
    return super.createMembership(userId, groupId);
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    refuseByHand();
    return super.deleteMembership(userId, groupId);
  }

  /** Whoever arrives is not known to the engine yet; whoever is at work here is. */
  private static void refuseByHand() {
    if (Context.getCommandContext().getAuthenticatedUserId() != null) {
      throw new BadUserRequestException(
          "People and their groups come from the sign-in service. Please change them there.");
    }
  }
}
