package org.hsbpathway.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The doors of the web: the REST interface asks for name and password, the set-up page is bricked
 * up.
 */
@Configuration(proxyBeanMethods = false)
class WebAccess {

  @Bean
  FilterRegistrationBean<Filter> restSignIn(ObjectProvider<ProcessEngine> engine) {
    var filter = new FilterRegistrationBean<Filter>(new RestSignIn(engine));
    filter.setName("restSignIn");
    filter.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        HttpBasicAuthenticationProvider.class.getName());
    filter.addUrlPatterns("/engine-rest/*");
    return filter;
  }

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

  /**
   * Asks at every address, also at the list of engines, which the engine's own filter leaves open.
   */
  private static final class RestSignIn extends ProcessEngineAuthenticationFilter {

    private final ObjectProvider<ProcessEngine> engine;

    RestSignIn(ObjectProvider<ProcessEngine> engine) {
      this.engine = engine;
    }

    @Override
    protected boolean requiresEngineAuthentication(String requestUrl) {
      return true;
    }

    @Override
    protected ProcessEngine getAddressedEngine(String engineName) {
      return engine.getObject();
    }
  }
}
