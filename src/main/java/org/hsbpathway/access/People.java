package org.hsbpathway.access;

import org.camunda.bpm.engine.IdentityService;

/** Sees to it, whenever the application starts, that somebody can sign in. */
interface People {

  void arrive(IdentityService identity);

  /** Adds a person to a group they are not in yet. */
  static void join(IdentityService identity, String user, String group) {
    if (identity.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
      identity.createMembership(user, group);
    }
  }
}
