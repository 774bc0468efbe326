package org.hsbpathway.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID provider on a port of its own, and the browser of whoever signs in there. */
@ImportAutoConfiguration({
  ServletWebServerFactoryAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  OAuth2AuthorizationServerAutoConfiguration.class,
  OAuth2AuthorizationServerJwtAutoConfiguration.class
})
class Provider {

  static final String CLIENT = "hsb-pathway";
  static final String SECRET = UUID.randomUUID().toString();
  private static final String PASSWORD = UUID.randomUUID().toString();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  /** What the provider says of each person; the tests change it. */
  static final Map<String, List<String>> GROUPS = new java.util.concurrent.ConcurrentHashMap<>();

  private static ConfigurableApplicationContext running;

  static String start() {
    if (running == null) {
      running =
          new SpringApplicationBuilder(Provider.class)
              .properties("spring.config.name=provider", "server.port=0")
              .run();
    }
    return "http://localhost:" + ((WebServerApplicationContext) running).getWebServer().getPort();
  }

  static void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Bean
  RegisteredClientRepository clients() {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId(CLIENT)
            .clientId(CLIENT)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .redirectUri("http://localhost/login/oauth2/code/sso")
            .postLogoutRedirectUri("http://localhost/camunda/app/tasklist/")
            .scope("openid")
            .scope("profile")
            .scope("email")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  @Bean
  AuthorizationServerSettings settings() {
    return AuthorizationServerSettings.builder().build();
  }

  @Bean
  UserDetailsService people() {
    return new InMemoryUserDetailsManager(
        List.of("a.baker", "c.dean").stream()
            .map(name -> User.withUsername(name).password("{noop}" + PASSWORD).roles().build())
            .toList());
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return token -> {
      var name = token.getPrincipal().getName();
      token
          .getClaims()
          .claim("preferred_username", name)
          .claim("given_name", "Given")
          .claim("family_name", "Family")
          .claim("email", name + "@council.invalid")
          .claim("groups", GROUPS.getOrDefault(name, List.of()));
    };
  }

  /** Signs in at the provider and returns the address to which it sends the browser back. */
  static URI signIn(String person, URI asked) throws IOException, InterruptedException {
    var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var page = follow(browser, HttpRequest.newBuilder(asked));
    var token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("No page to sign in: " + page.statusCode());
    }
    var sent =
        follow(
            browser,
            HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "username=%s&password=%s&_csrf=%s"
                            .formatted(person, PASSWORD, encoded(token.group(1))))));
    return URI.create(sent.headers().firstValue("Location").orElseThrow());
  }

  /** Until there is a page, or until it leads away from the provider. */
  private static HttpResponse<String> follow(HttpClient browser, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = send(browser, request);
    while (answer.statusCode() == 302) {
      var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      if (next.getPort() != answer.uri().getPort()) {
        return answer;
      }
      answer = send(browser, HttpRequest.newBuilder(next));
    }
    return answer;
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
  }

  /** A token for a program, which has the groups that are said of it. */
  static String tokenForProgram() throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(start() + "/oauth2/token"))
                    .header(
                        "Authorization",
                        "Basic "
                            + Base64.getEncoder()
                                .encodeToString(
                                    (CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build(),
                BodyHandlers.ofString());
    var token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
    if (!token.find()) {
      throw new IllegalStateException(answer.body());
    }
    return token.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
