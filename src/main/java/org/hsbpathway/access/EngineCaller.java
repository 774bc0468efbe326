package org.hsbpathway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who asks, for as long as it answers. */
final class EngineCaller extends OncePerRequestFilter {

  private final IdentityService identity;
  private final SignIns signIns;

  EngineCaller(IdentityService identity, SignIns signIns) {
    this.identity = identity;
    this.signIns = signIns;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    var groups = caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    signIns.cameAsProgram(caller.getName());
    try {
      identity.setAuthentication(caller.getName(), groups);
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
