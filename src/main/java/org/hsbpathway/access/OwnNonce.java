package org.hsbpathway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The number that lets a page run its own scripts belongs to that page. The engine's web
 * applications keep one for everybody, so that a page opened while others are at work could be told
 * another number than its scripts carry, and stayed empty.
 */
final class OwnNonce extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new OfOnePage(request), response);
  }

  private static final class OfOnePage extends HttpServletRequestWrapper {

    private final AtomicReference<Object> nonce = new AtomicReference<>();

    OfOnePage(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletContext getServletContext() {
      var shared = super.getServletContext();
      return (ServletContext)
          Proxy.newProxyInstance(
              ServletContext.class.getClassLoader(),
              new Class<?>[] {ServletContext.class},
              (proxy, method, arguments) -> {
                var isNonce =
                    arguments != null
                        && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
                if (isNonce && method.getName().equals("setAttribute")) {
                  nonce.set(arguments[1]);
                  return null;
                }
                if (isNonce && method.getName().equals("getAttribute")) {
                  return nonce.get();
                }
                try {
                  return method.invoke(shared, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
