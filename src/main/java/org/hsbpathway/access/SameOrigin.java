package org.hsbpathway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page of another site changes nothing here, whatever the browser sends along: cookie or
 * remembered password. Browsers say where a request comes from; programs say nothing.
 */
final class SameOrigin extends OncePerRequestFilter {

  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (CHANGE_NOTHING.contains(request.getMethod()) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      Sentence.answer(response, HttpStatus.FORBIDDEN, "Pages of other sites change nothing here.");
    }
  }

  private static boolean isOurs(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OURS.contains(site);
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null || isHere(origin, request);
  }

  private static boolean isHere(String origin, HttpServletRequest request) {
    try {
      var host = URI.create(origin).getRawAuthority();
      return host != null && host.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
