package org.hsbpathway.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.hsbpathway.casefile.Sight;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the web. Nobody comes in without a name but to ask whether the application is well
 * and to find the page on which one signs in.
 */
@Configuration(proxyBeanMethods = false)
class WebAccess {

  /**
   * For our own pages and copies, which some browsers show as an object; the engine's web
   * applications bring the policy they can work with.
   */
  private static final String ONLY_WHAT_STANDS_ON_THE_PAGE =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Pattern CROOKED = Pattern.compile("//|;|(?i)%(2e|2f|5c|00|25)");

  static final RequestMatcher SCRIPTS_AND_STYLES =
      request -> request.getRequestURI().matches("/camunda/(lib|assets|app)/.*[.][a-z0-9]+");

  static final RequestMatcher HEALTH =
      any(HttpMethod.GET, "/actuator/health", "/actuator/health/**");

  /**
   * Strands tell each other, nobody from outside does: the engine finds whoever waits for a message
   * before it asks who may see the case, and would say so. A job that somebody runs from outside
   * loses an attempt before the engine refuses: three times, and the reminder never comes.
   */
  private static final RequestMatcher WORKS_BY_ITSELF =
      new OrRequestMatcher(
          Stream.of("/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*")
              .flatMap(
                  engine ->
                      Stream.of(
                              "/message/**",
                              "/signal/**",
                              "/condition/**",
                              "/execution/*/signal",
                              "/execution/*/messageSubscriptions/*/trigger",
                              "/job/*/execute",
                              "/process-instance/message-async")
                          .map(what -> any(null, engine + what)))
              .toList());

  /** An administrator always exists here, so nobody needs the page that makes the first one. */
  @Bean
  FilterRegistrationBean<Filter> noSetUp() {
    var filter =
        new FilterRegistrationBean<Filter>(
            (request, response, chain) ->
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND));
    filter.setName("noSetUp");
    filter.addUrlPatterns("/camunda/api/admin/setup/*", "/camunda/app/admin/default/setup/*");
    return filter;
  }

  /** Before everything else: what follows would disagree about where such an address leads. */
  @Bean
  FilterRegistrationBean<Filter> noCrookedAddresses() {
    var filter =
        new FilterRegistrationBean<Filter>(
            (request, response, chain) -> {
              if (CROOKED.matcher(((HttpServletRequest) request).getRequestURI()).find()) {
                Sentence.answer(
                    (HttpServletResponse) response,
                    HttpStatus.BAD_REQUEST,
                    "There is no such address.");
              } else {
                chain.doFilter(request, response);
              }
            });
    filter.setName("noCrookedAddresses");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  static void whoMayOpenWhat(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry ask,
      RequestMatcher... toEverybody) {
    ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(toEverybody)
        .permitAll()
        .requestMatchers(HEALTH)
        .permitAll()
        .requestMatchers(WORKS_BY_ITSELF)
        .denyAll()
        // Of themselves they answer everybody who is signed in.
        .requestMatchers(any(null, "/camunda/api/cockpit/**"))
        .hasAuthority(CamundaSession.APP + "cockpit")
        .requestMatchers(any(null, "/camunda/api/admin/plugin/**"))
        .hasAuthority(CamundaSession.APP + "admin")
        .anyRequest()
        .authenticated();
  }

  /** Programs: who they are comes with every request, and there is no session. */
  static HttpSecurity forPrograms(HttpSecurity http, IdentityService identity, SignIns signIns)
      throws Exception {
    return guarded(http)
        .securityMatcher(any(null, "/engine-rest/**"))
        .authorizeHttpRequests(
            ask -> ask.requestMatchers(WORKS_BY_ITSELF).denyAll().anyRequest().authenticated())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterAfter(new EngineCaller(identity, signIns), AuthorizationFilter.class);
  }

  static HttpSecurity guarded(HttpSecurity http) throws Exception {
    return http
        // The engine's web applications have a token of their own; SameOrigin stands before all.
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(WebAccess::headers)
        .exceptionHandling(
            refuse ->
                refuse.accessDeniedHandler(
                    (request, response, why) ->
                        Sentence.answer(response, HttpStatus.FORBIDDEN, "This is closed to you.")))
        .addFilterAfter(new SameOrigin(), HeaderWriterFilter.class)
        .addFilterAfter(new BodyLimit(), SameOrigin.class)
        .addFilterAfter(new OwnNonce(), BodyLimit.class)
        .addFilterAfter(
            new AtTheDoor(
                http.getSharedObject(ApplicationContext.class).getBeanProvider(Sight.class)),
            AuthorizationFilter.class);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(ONLY_WHAT_STANDS_ON_THE_PAGE))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
        .addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(SCRIPTS_AND_STYLES), new CacheControlHeadersWriter()));
  }

  static RequestMatcher any(HttpMethod method, String... paths) {
    var matcher = PathPatternRequestMatcher.withDefaults();
    var matchers = new RequestMatcher[paths.length];
    for (int i = 0; i < paths.length; i++) {
      matchers[i] = method == null ? matcher.matcher(paths[i]) : matcher.matcher(method, paths[i]);
    }
    return new OrRequestMatcher(matchers);
  }
}
