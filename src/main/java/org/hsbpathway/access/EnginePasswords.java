package org.hsbpathway.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Asks the engine whether name and password fit, and for the groups of that person. */
@Component
@Profile("!oidc")
class EnginePasswords implements AuthenticationProvider {

  private final IdentityService identity;

  EnginePasswords(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    if (!fits(typed)) {
      throw new BadCredentialsException("Name and password do not fit.");
    }
    var groups = identity.createGroupQuery().groupMember(typed.getName()).list();
    return UsernamePasswordAuthenticationToken.authenticated(
        typed.getName(),
        null,
        AuthorityUtils.createAuthorityList(groups.stream().map(Group::getId).toList()));
  }

  private boolean fits(Authentication typed) {
    try {
      return identity.checkPassword(typed.getName(), String.valueOf(typed.getCredentials()));
    } catch (TooManyAttempts e) {
      throw new LockedException(e.getMessage(), e);
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
