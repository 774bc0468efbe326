package org.hsbpathway.workflow;

import org.camunda.bpm.engine.impl.context.Context;
import org.hsbpathway.casefile.CurrentUser;
import org.springframework.stereotype.Component;

/** Who is at work, as the engine knows it. */
@Component
class SignedIn implements CurrentUser {

  @Override
  public String id() {
    var command = Context.getCommandContext();
    var user = command == null ? null : command.getAuthenticatedUserId();
    return user == null ? "system" : user;
  }
}
