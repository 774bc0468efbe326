package org.hsbpathway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed in on the page of Tasklist, Cockpit or Admin is signed in for everything: with
 * their groups, and with what they may open as {@code app:tasklist}.
 */
final class CamundaSession extends OncePerRequestFilter {

  static final String APP = "app:";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null) {
      AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
          .findFirst()
          .ifPresent(CamundaSession::isHere);
    }
    chain.doFilter(request, response);
  }

  private static void isHere(UserAuthentication person) {
    List<String> rights =
        Stream.concat(
                person.getGroupIds().stream(),
                person.getAuthorizedApps().stream().map(app -> APP + app))
            .toList();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person.getIdentityId(), null, AuthorityUtils.createAuthorityList(rights)));
    SecurityContextHolder.setContext(context);
  }
}
