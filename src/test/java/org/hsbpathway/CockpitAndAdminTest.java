package org.hsbpathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hsbpathway.FrontDoor.referral;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
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
  private Playwright playwright;
  private Page page;

  @BeforeEach
  void aBrowserIsThere() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
    playwright = Chromium.driver();
    page = Chromium.launchedBy(playwright).newPage();
    page.setDefaultTimeout(45_000);
    page.onPageError(complaints::add);
    page.onResponse(
        answer -> {
          // Nobody is signed in yet when the page asks first; the demonstration has no policy.
          if (answer.status() >= 400
              && !answer.url().endsWith("/auth/user/default")
              && !answer.url().endsWith("/identity/password-policy")) {
            complaints.add(answer.status() + " " + answer.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  @AfterEach
  void theBrowserIsClosed() {
    playwright.close();
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
