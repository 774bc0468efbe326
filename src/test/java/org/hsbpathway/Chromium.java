package org.hsbpathway;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of the machine: at {@code /usr/bin/chromium}, or where {@code CHROMIUM} says. All
 * tests sit down at the same page, one after the other: in another one Tasklist would be read and
 * translated anew for each of them, which costs more than what the test does there.
 */
final class Chromium {

  private static final int PATIENCE = 45_000;

  private static Page page;

  private Chromium() {}

  /** The page, empty; of whoever sat there before nothing is left. */
  static synchronized Page page() {
    if (page == null) {
      page = opened();
    }
    if (page.url().startsWith("http")) {
      page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }");
    }
    isLeft(page);
    return page;
  }

  /** Whoever sat there gets up: nobody is signed in, no page is open. */
  static void isLeft(Page page) {
    page.navigate("about:blank");
    page.context().clearCookies();
  }

  /**
   * Somebody sits down who is signed in already: for tests that are about something else than the
   * page on which everybody signs in.
   */
  static void isSignedIn(Page page, String user, int port)
      throws IOException, InterruptedException {
    isLeft(page);
    page.context()
        .addCookies(
            Visitor.cookiesOf(Visitor.signedIn(user, port))
                .map(
                    cookie ->
                        new Cookie(cookie.getName(), cookie.getValue())
                            .setDomain("localhost")
                            .setPath(cookie.getPath()))
                .toList());
  }

  private static Page opened() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    var driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // With nobody to tell it, the driver would complain when the JVM is gone.
    Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
    var opened =
        driver
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")))
            .newPage(
                new Browser.NewPageOptions()
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setViewportSize(1440, 900));
    opened.setDefaultTimeout(PATIENCE);
    return opened;
  }
}
