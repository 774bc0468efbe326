package org.hsbpathway.access;

import static org.hsbpathway.access.WebAccess.any;
import static org.hsbpathway.access.WebAccess.forPrograms;
import static org.hsbpathway.access.WebAccess.guarded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Where people sign in with an OpenID provider, switched on by the profile {@code oidc}: there are
 * no passwords here then, and the provider says in which groups somebody is.
 */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
@EnableConfigurationProperties(GroupClaim.class)
class SingleSignOn {

  private static final String PROVIDER =
      OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/sso";

  /** Tells Tasklist's script where to send the browser; it cannot follow another site itself. */
  static final String SIGN_OUT = "Sign-Out";

  static final String SIGN_IN = "Sign-In";

  /** Asked by scripts: they are told, not sent to a page. */
  private static final RequestMatcher SCRIPTS_ASK =
      any(null, "/camunda/api/**", "/drafts/**", "/error");

  private static final RequestMatcher PAGES =
      new AndRequestMatcher(any(HttpMethod.GET, "/**"), new NegatedRequestMatcher(SCRIPTS_ASK));

  @Bean
  SessionFactory people() {
    return PeopleOfTheProvider.factory();
  }

  /** Programs: a token of the provider with every request, no session. */
  @Bean
  @Order(1)
  SecurityFilterChain rest(
      HttpSecurity http, GroupClaim groups, @Lazy IdentityService identity, SignIns signIns)
      throws Exception {
    return forPrograms(http, identity, signIns)
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(groups::holderOf))
                    .authenticationEntryPoint(
                        (request, response, why) -> askForToken(response, why, signIns)))
        .build();
  }

  /** People: whoever opens a page is sent to the provider and comes back to that page. */
  @Bean
  @Order(2)
  SecurityFilterChain web(
      HttpSecurity http,
      GroupClaim groups,
      Arrival arrival,
      ClientRegistrationRepository providers,
      SignIns signIns)
      throws Exception {
    var pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(PAGES);
    arrival.setRequestCache(pages);
    return guarded(http)
        .authorizeHttpRequests(ask -> WebAccess.whoMayOpenWhat(ask, WebAccess.SCRIPTS_AND_STYLES))
        .requestCache(cache -> cache.requestCache(pages))
        .oauth2Login(
            login ->
                login
                    .loginPage(PROVIDER)
                    .authorizationEndpoint(to -> to.authorizationRequestResolver(proof(providers)))
                    .userInfoEndpoint(who -> who.oidcUserService(groups))
                    .successHandler(arrival)
                    .failureHandler((request, response, why) -> refuse(response, why, signIns)))
        .exceptionHandling(refuse -> refuse.authenticationEntryPoint(SingleSignOn::askToSignIn))
        .logout(
            out ->
                out.logoutRequestMatcher(
                        any(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                    .addLogoutHandler(
                        (request, response, person) -> wentOut(request, person, signIns))
                    .logoutSuccessHandler(alsoThere(providers)))
        .addFilterBefore(new CamundaSession(), AnonymousAuthenticationFilter.class)
        .build();
  }

  private static void wentOut(HttpServletRequest request, Authentication person, SignIns signIns) {
    if (person != null) {
      signIns.wentOut(person.getName());
      // Else the end of the session would be told as well.
      var here = AuthenticationUtil.getAuthsFromSession(request.getSession());
      here.getAuthentications().forEach(one -> here.removeByEngineName(one.getProcessEngineName()));
    }
  }

  /** A code that somebody intercepts is of no use without the proof (PKCE). */
  private static OAuth2AuthorizationRequestResolver proof(ClientRegistrationRepository providers) {
    var resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            providers,
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return resolver;
  }

  private static OidcClientInitiatedLogoutSuccessHandler alsoThere(
      ClientRegistrationRepository providers) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
    handler.setPostLogoutRedirectUri("{baseUrl}/camunda/app/tasklist/");
    handler.setRedirectStrategy(
        (request, response, address) -> {
          response.setHeader(SIGN_OUT, address);
          response.setStatus(HttpStatus.NO_CONTENT.value());
        });
    return handler;
  }

  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (SCRIPTS_ASK.matches(request)) {
      response.setHeader(SIGN_IN, request.getContextPath() + PROVIDER);
      Sentence.answer(response, HttpStatus.UNAUTHORIZED, "Please sign in first.");
    } else {
      response.sendRedirect(request.getContextPath() + PROVIDER);
    }
  }

  private static void askForToken(
      HttpServletResponse response, AuthenticationException why, SignIns signIns)
      throws IOException {
    if (why instanceof InvalidBearerTokenException) {
      signIns.strangerFailed("token");
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Sentence.answer(
        response, HttpStatus.UNAUTHORIZED, "Please send a token of the sign-in service.");
  }

  private static void refuse(
      HttpServletResponse response, AuthenticationException why, SignIns signIns)
      throws IOException {
    signIns.strangerFailed("singleSignOn");
    var stranger =
        why instanceof OAuth2AuthenticationException failure
            && failure.getError().getErrorCode().equals(GroupClaim.NO_GROUP);
    Sentence.answer(
        response,
        stranger ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
        stranger
            ? "The sign-in service knows you, but you are in no group of the pathway. Please ask"
                + " whoever looks after its users."
            : "The sign-in did not succeed. Please open the page again.");
  }
}
