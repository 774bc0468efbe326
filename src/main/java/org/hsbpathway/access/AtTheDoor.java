package org.hsbpathway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever searches for the reference of a restricted record finds nothing, and is told in a header
 * why and whom to ask; whoever is connected with the family, or works on no cases, is told nothing.
 */
final class AtTheDoor extends OncePerRequestFilter {

  static final String HEADER = "Restricted-Record";

  private static final Pattern REFERENCE = Pattern.compile("HSB-20\\d{2}-\\d{6}");

  private final ObjectProvider<Sight> sight;

  AtTheDoor(ObjectProvider<Sight> sight) {
    this.sight = sight;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asking = SecurityContextHolder.getContext().getAuthentication();
    var query = request.getQueryString();
    var named = REFERENCE.matcher(query == null ? "" : query);
    if (asking != null && worksOnCases(asking) && named.find()) {
      var degree = sight.getObject().of(asking.getName(), new CaseReference(named.group()));
      if (degree == Sight.Degree.STUB) {
        response.setHeader(HEADER, Sight.RESTRICTED);
      }
    }
    chain.doFilter(request, response);
  }

  /** Whoever has no case to look for is not told which ones are closed. */
  private static boolean worksOnCases(Authentication asking) {
    return Role.worksOnCases(
        asking.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
  }
}
