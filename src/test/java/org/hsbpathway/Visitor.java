package org.hsbpathway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;

/** Whoever visits over HTTP, with the cookies of a browser and without its pages. */
public final class Visitor {

  /** Somebody who did not sign in. */
  public static HttpClient anybody() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /** Signs in as the login page of Tasklist does. */
  public static HttpClient signedIn(String user, int port)
      throws IOException, InterruptedException {
    return signedIn(user, "tasklist", port);
  }

  /** Signs in as the login page of Tasklist or Cockpit does. */
  public static HttpClient signedIn(String user, String application, int port)
      throws IOException, InterruptedException {
    var browser = anybody();
    browser.send(
        HttpRequest.newBuilder(address(port, "/camunda/app/tasklist/default/")).build(),
        BodyHandlers.ofString());
    var answer =
        browser.send(
            HttpRequest.newBuilder(
                    address(port, "/camunda/api/admin/auth/user/default/login/" + application))
                .header("X-XSRF-TOKEN", tokenOf(browser))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=demo"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return browser;
  }

  /** Signs out as the pages do. */
  public static void signsOut(HttpClient browser, int port)
      throws IOException, InterruptedException {
    browser.send(
        HttpRequest.newBuilder(address(port, "/camunda/api/engine/engine/")).build(),
        BodyHandlers.ofString());
    browser.send(
        HttpRequest.newBuilder(address(port, "/camunda/api/admin/auth/user/default/logout"))
            .header("X-XSRF-TOKEN", tokenOf(browser))
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  /** Says why a record is read, as auditors do. */
  public static HttpResponse<String> saysWhy(
      HttpClient browser, CaseReference reference, String why, int port)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address(port, "/audit/" + reference + "/reason"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("reason=" + URLEncoder.encode(why, UTF_8)))
            .build(),
        BodyHandlers.ofString());
  }

  private static String tokenOf(HttpClient browser) {
    return cookiesOf(browser)
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** What a browser would keep of whoever signed in. */
  static Stream<HttpCookie> cookiesOf(HttpClient browser) {
    return ((CookieManager) browser.cookieHandler().orElseThrow())
        .getCookieStore().getCookies().stream();
  }

  private static URI address(int port, String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private Visitor() {}
}
