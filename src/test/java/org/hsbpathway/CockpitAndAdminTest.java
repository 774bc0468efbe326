package org.hsbpathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.referral;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind all the doors Cockpit and Admin still work: the browser has nothing to complain of. */
@WebTest
class CockpitAndAdminTest {

  @LocalServerPort int port;
  @Autowired Cast cast;

  private final List<String> complaints = new ArrayList<>();
  private final Page page = Chromium.page();
  private final Consumer<String> onError = complaints::add;
  private final Consumer<Response> onResponse = this::answered;
  private final Consumer<ConsoleMessage> onMessage = this::hears;

  @BeforeEach
  void theBrowserIsHeard() {
    page.onPageError(onError);
    page.onResponse(onResponse);
    page.onConsoleMessage(onMessage);
  }

  @AfterEach
  void theBrowserIsLeft() {
    page.offPageError(onError);
    page.offResponse(onResponse);
    page.offConsoleMessage(onMessage);
  }

  @Test
  void aManagerFindsTheCasesInCockpit() {
    var reference =
        cast.raises("frontdoor", referral("receivedAt", "2026-11-02T08:30")).reference().value();
    signIn("cockpit", "manager");
    opens("cockpit", "/dashboard", "Processes");
    opens("cockpit", "/processes", "Harmful sexual behaviour pathway");
    page.getByText("Harmful sexual behaviour pathway").first().click();
    assertThat(page.getByText(reference).first()).isVisible();
    opens("cockpit", "/decisions", "Decision");
    opens("cockpit", "/tasks", "Human Tasks");
    assertThat(complaints).isEmpty();
  }

  @Test
  void anAdministratorLooksAfterUsersInAdmin() {
    signIn("admin", "sysadmin");
    opens("admin", "/users", "Team manager");
    opens("admin", "/users/manager?tab=account", "Account");
    opens("admin", "/users/manager?tab=groups", "hsb-team-manager");
    opens("admin", "/groups", "hsb-front-door");
    opens("admin", "/authorization?resource=0", "Authorizations");
    opens("admin", "/system?section=system-settings-general", "System");
    assertThat(complaints).isEmpty();
  }

  /** Nobody is signed in yet when the page asks first; the demonstration has no policy. */
  private void answered(Response answer) {
    if (answer.status() >= 400
        && !answer.url().endsWith("/auth/user/default")
        && !answer.url().endsWith("/identity/password-policy")) {
      complaints.add(answer.status() + " " + answer.url());
    }
  }

  private void hears(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      complaints.add(message.text());
    }
  }

  private void signIn(String application, String user) {
    page.navigate(address(application, "/"));
    LoginPage.signIn(page, user);
    assertThat(page.locator("li.account").first()).isVisible();
  }

  private void opens(String application, String route, String words) {
    page.navigate(address(application, route));
    assertThat(page.getByText(words).first()).isVisible();
    page.waitForTimeout(300);
  }

  private String address(String application, String route) {
    return "http://localhost:" + port + "/camunda/app/" + application + "/default/#" + route;
  }
}
