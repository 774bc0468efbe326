package org.hsbpathway.workspace;

import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets our own pages know who is signed in to Tasklist, the way Tasklist's own interfaces do. */
@Configuration(proxyBeanMethods = false)
class WebSession {

  @Bean
  FilterRegistrationBean<AuthenticationFilter> workspaceSession(CamundaBpmProperties camunda) {
    var filter = new FilterRegistrationBean<>(new AuthenticationFilter());
    filter.setName("workspaceSession");
    filter.addUrlPatterns(
        "/drafts/*",
        "/dates",
        "/dates/*",
        "/ended",
        "/copies/*",
        "/case-documents/*",
        "/contact-plan/*",
        "/audit",
        "/audit/*",
        "/records/*",
        "/certificates");
    var cache = camunda.getWebapp().getAuth().getCache();
    if (cache.isTtlEnabled()) {
      filter.setInitParameters(
          Map.of(
              AuthenticationFilter.AUTH_CACHE_TTL_INIT_PARAM_NAME,
              Long.toString(cache.getTimeToLive())));
    }
    return filter;
  }
}
