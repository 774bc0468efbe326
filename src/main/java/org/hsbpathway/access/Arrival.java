package org.hsbpathway.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Somebody comes from the provider: the engine learns their name, address and groups as they are
 * today, and they are signed in to Tasklist, Cockpit and Admin.
 */
@Component
@Profile("oidc")
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

  private final ProcessEngine engine;
  private final SignIns signIns;

  Arrival(@Lazy ProcessEngine engine, SignIns signIns) {
    this.engine = engine;
    this.signIns = signIns;
    setDefaultTargetUrl("/camunda/app/tasklist/");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication arrived)
      throws ServletException, IOException {
    var person = (OidcUser) arrived.getPrincipal();
    var groups = arrived.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              know(person);
              join(person.getName(), groups);
              return null;
            });
    AuthenticationUtil.getAuthsFromSession(request.getSession())
        .addOrReplace(
            AuthenticationUtil.createAuthentication(engine, person.getName(), groups, List.of()));
    signIns.cameIn(person.getName(), "singleSignOn");
    super.onAuthenticationSuccess(request, response, arrived);
  }

  private void know(OidcUser person) {
    var identity = engine.getIdentityService();
    User known = identity.createUserQuery().userId(person.getName()).singleResult();
    var user = known == null ? identity.newUser(person.getName()) : known;
    user.setFirstName(person.getGivenName());
    user.setLastName(person.getFamilyName());
    user.setEmail(person.getEmail());
    identity.saveUser(user);
  }

  private void join(String user, List<String> groups) {
    var identity = engine.getIdentityService();
    var joined =
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    groups.stream()
        .filter(group -> !joined.contains(group))
        .forEach(
            group -> {
              identity.createMembership(user, group);
              signIns.groupsChanged(user, "createMembership:" + group);
            });
    joined.stream()
        .filter(group -> !groups.contains(group))
        .forEach(
            group -> {
              identity.deleteMembership(user, group);
              signIns.groupsChanged(user, "deleteMembership:" + group);
            });
  }
}
