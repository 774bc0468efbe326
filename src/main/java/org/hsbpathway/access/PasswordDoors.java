package org.hsbpathway.access;

import static org.hsbpathway.access.WebAccess.any;
import static org.hsbpathway.access.WebAccess.forPrograms;
import static org.hsbpathway.access.WebAccess.guarded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where names and passwords are kept by the application itself. */
@Configuration(proxyBeanMethods = false)
@Profile("!oidc")
class PasswordDoors {

  /** Scripts, styles, pictures and empty pages, the same for everybody. */
  private static final RequestMatcher WHAT_PAGES_ARE_MADE_OF =
      any(
          HttpMethod.GET,
          "/",
          "/camunda/lib/**",
          "/camunda/assets/**",
          "/camunda/app/**",
          "/camunda/favicon.ico",
          "/camunda/api/{app}/plugin/{plugin}/static/**");

  /** What the page on which one signs in asks, before and afterwards. */
  private static final RequestMatcher THE_PAGE_TO_SIGN_IN =
      new OrRequestMatcher(
          any(
              HttpMethod.GET,
              "/camunda/api/engine/engine/",
              "/camunda/api/admin/auth/user/{engine}"),
          any(
              HttpMethod.POST,
              "/camunda/api/admin/auth/user/{engine}/login/{app}",
              "/camunda/api/admin/auth/user/{engine}/logout"));

  @Bean
  SessionFactory people(FailedSignIns failures, SignIns signIns) {
    return Passwords.countedBy(failures, signIns);
  }

  /** Programs: name and password with every request, no session. */
  @Bean
  @Order(1)
  SecurityFilterChain rest(HttpSecurity http, @Lazy IdentityService identity, SignIns signIns)
      throws Exception {
    return forPrograms(http, identity, signIns)
        .httpBasic(basic -> basic.authenticationEntryPoint(PasswordDoors::askForNameAndPassword))
        .exceptionHandling(
            refuse -> refuse.authenticationEntryPoint(PasswordDoors::askForNameAndPassword))
        .build();
  }

  /** People: the session that begins on the page of Tasklist, Cockpit or Admin. */
  @Bean
  @Order(2)
  SecurityFilterChain web(HttpSecurity http, SignIns signIns) throws Exception {
    return guarded(http)
        .authorizeHttpRequests(
            ask -> WebAccess.whoMayOpenWhat(ask, WHAT_PAGES_ARE_MADE_OF, THE_PAGE_TO_SIGN_IN))
        .exceptionHandling(refuse -> refuse.authenticationEntryPoint(PasswordDoors::askToSignIn))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .addFilterBefore(new CamundaSession(), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new ComesAndGoes(signIns), AuthorizationFilter.class)
        .build();
  }

  private static void askForNameAndPassword(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"HSB pathway\"");
    Sentence.answer(
        response,
        HttpStatus.UNAUTHORIZED,
        why instanceof LockedException
            ? why.getMessage()
            : "Please send the name and the password of a user.");
  }

  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    Sentence.answer(response, HttpStatus.UNAUTHORIZED, "Please sign in to Tasklist first.");
  }
}
