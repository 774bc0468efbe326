package org.hsbpathway.access;

import static org.hsbpathway.access.WebAccess.any;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sees people sign in and out on the page of Tasklist, Cockpit or Admin. */
final class ComesAndGoes extends OncePerRequestFilter {

  private static final String USER = "/camunda/api/admin/auth/user/{engine}";
  private static final RequestMatcher COMES = any(HttpMethod.POST, USER + "/login/{app}");
  private static final RequestMatcher GOES = any(HttpMethod.POST, USER + "/logout");

  private final SignIns signIns;

  ComesAndGoes(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var goes =
        GOES.matches(request) ? SecurityContextHolder.getContext().getAuthentication() : null;
    var comes = COMES.matcher(request);
    chain.doFilter(request, response);
    if (!HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
      return;
    }
    if (comes.isMatch()) {
      whoIsIn(request).ifPresent(person -> signIns.cameIn(person, comes.getVariables().get("app")));
    } else if (goes != null) {
      signIns.wentOut(goes.getName());
    }
  }

  private static Optional<String> whoIsIn(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .flatMap(
            session ->
                AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                    .findFirst())
        .map(UserAuthentication::getIdentityId);
  }
}
