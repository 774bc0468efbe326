package org.hsbpathway;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** The page on which everybody signs in, whichever application they asked for. */
public final class LoginPage {

  private static final int TIMES_TO_TRY = 20;
  private static final int A_MOMENT = 250;

  private LoginPage() {}

  /** Signs a demo user in on the page that asks who is there. */
  public static void signIn(Page page, String user) {
    var typed =
        Map.of(page.getByPlaceholder("Username"), user, page.getByPlaceholder("Password"), "demo");
    // The page draws itself twice and moves the cursor as it does, so that what is typed before
    // may land in the other field.
    for (int time = 0; time < TIMES_TO_TRY && !holds(typed); time++) {
      typed.forEach(Locator::fill);
      page.waitForTimeout(A_MOMENT);
    }
    page.getByText("Log in").click();
  }

  private static boolean holds(Map<Locator, String> typed) {
    return typed.entrySet().stream()
        .allMatch(field -> field.getKey().inputValue().equals(field.getValue()));
  }
}
