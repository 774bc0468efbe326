package org.hsbpathway.access;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Sees sessions end of themselves: whoever signed out is no longer in a session when it ends, and
 * whoever still is was away for too long or somebody else signed in in their place.
 */
@Component
class SessionsEnd implements HttpSessionListener {

  private final SignIns signIns;
  private final ConfigurableApplicationContext application;

  SessionsEnd(SignIns signIns, ConfigurableApplicationContext application) {
    this.signIns = signIns;
    this.application = application;
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent end) {
    // All sessions end with the node, when nothing can be written any more.
    if (application.isActive()) {
      AuthenticationUtil.getAuthsFromSession(end.getSession()).getAuthentications().stream()
          .findFirst()
          .ifPresent(person -> signIns.sessionEnded(person.getIdentityId()));
    }
  }
}
