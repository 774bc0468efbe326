package org.hsbpathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A Chromium with Tasklist or Cockpit in it, and the verbs of whoever sits in front of it. Only
 * here is known where the form library keeps its fields. What was seen is left in {@code
 * target/walk}.
 */
final class Browser implements AutoCloseable {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Path PICTURES = Path.of("target", "walk");
  private static final int TIMES_TO_LOOK = 50;
  private static final String A_MOMENT =
      """
      async () => {
        document.activeElement.blur();
        for (let frame = 0; frame < 3; frame++) {
          await new Promise(requestAnimationFrame);
          await new Promise(done => setTimeout(done, 30));
        }
      }
      """;

  private final String application;
  private final Page page = Chromium.page();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> leftBehind = new ArrayList<>();
  private final Consumer<String> onError = complaints::add;
  private final Consumer<ConsoleMessage> onMessage = this::hears;
  private int picture;

  Browser(int port) {
    application = "http://localhost:" + port + "/camunda/app";
    page.onPageError(onError);
    page.onConsoleMessage(onMessage);
  }

  /** Somebody else sits down at the computer. */
  Browser signIn(String user) {
    Chromium.isLeft(page);
    page.navigate(application + "/tasklist/default/");
    LoginPage.signIn(page, user);
    assertThat(page.locator(".task-filters")).isVisible();
    return this;
  }

  private void hears(ConsoleMessage message) {
    if (message.type().equals("error") && !isExpected(message.text(), message.location())) {
      complaints.add(message.text() + " " + message.location());
    }
  }

  /** Tasklist asks who is there before anybody signed in; a refused form is answered with 400. */
  private static boolean isExpected(String text, String where) {
    return text.contains("status of 404") && where.contains("/auth/user/default")
        || text.contains("status of 400") && where.contains("/submit-form");
  }

  /** "Start process", and the name of the process. */
  Form starts(String process) {
    page.getByText("Start process").first().click();
    page.locator(".modal-body").getByText(process).click();
    return new Form(
        page.locator(".modal-body .fjs-container"), page.locator(".modal-footer .btn-primary"));
  }

  /** Finds the task of this child under "For my team". */
  Locator finds(String task, String child) {
    var card =
        page.locator(".tasks-list li.task")
            .filter(new Locator.FilterOptions().setHas(page.locator("h4").filter(withText(task))))
            .filter(new Locator.FilterOptions().setHasText(child))
            .first();
    for (int look = 0; look < TIMES_TO_LOOK && !card.isVisible(); look++) {
      page.waitForTimeout(200);
      if (look % 15 == 14) {
        page.reload();
      }
    }
    assertThat(card).isVisible();
    return card;
  }

  /** Takes the task and has its form open. */
  Form opens(String task, String child) {
    finds(task, child).click();
    assertThat(page.locator(".task-card h2, .task-card .name").first()).containsText(task);
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
    var form =
        new Form(
            page.locator(".form-pane .fjs-container"), page.locator(".form-actions .btn-primary"));
    assertThat(form.complete).isEnabled();
    takePicture(task);
    return form;
  }

  /** Cockpit, the process, and the case in it. */
  void looksAt(String process, String caseReference) {
    page.navigate(application + "/cockpit/default/#/processes");
    page.getByText(process).first().click();
    page.locator("tr")
        .filter(new Locator.FilterOptions().setHasText(caseReference))
        .locator("a")
        .first()
        .click();
    assertThat(page.locator(".process-information").getByText(caseReference).first()).isVisible();
    assertThat(page.locator(".djs-overlays .instance-count").first()).isVisible();
    takePicture(process);
  }

  /** Where the diagram that is open shows work under way. */
  Locator token(String element) {
    return page.locator(".djs-overlays[data-container-id='" + element + "'] .instance-count");
  }

  /**
   * What the browser showed or kept beside the pages themselves: addresses, titles, its storage.
   */
  List<String> leftBehind() {
    return leftBehind;
  }

  /** Errors of the pages so far. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    takePicture("the end");
    page.offPageError(onError);
    page.offConsoleMessage(onMessage);
  }

  private void lookAround() {
    leftBehind.add(page.url());
    leftBehind.add(page.title());
    @SuppressWarnings("unchecked")
    var stored =
        (List<String>)
            page.evaluate(
                "() => [localStorage, sessionStorage].flatMap(it => Object.entries(it)).flat()");
    leftBehind.addAll(stored);
  }

  private void takePicture(String name) {
    lookAround();
    var file = "%02d-%s.png".formatted(++picture, name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(exactly(text));
  }

  /** The text and nothing else but the star of a question that has to be answered. */
  private static Pattern exactly(String text) {
    return Pattern.compile(
        "^\\s*" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "\\s*\\*?\\s*$");
  }

  /** A form, or one row of a list in it. */
  final class Form {

    private final Locator place;
    private final Locator complete;

    private Form(Locator place, Locator complete) {
      this.place = place;
      this.complete = complete;
    }

    /** The row of a list, counted from one; the next one is added. */
    Form row(String list, int row) {
      var container =
          place
              .locator(".fjs-form-field-dynamiclist")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(page.locator("> label, > * > label").filter(withText(list))));
      var rows = container.locator(".fjs-repeat-row-container");
      if (rows.count() < row) {
        container.getByText("Add new").click();
      }
      return new Form(rows.nth(row - 1), complete);
    }

    Form fills(String label, String text) {
      return types(field(label).locator("input, textarea").first(), text);
    }

    private Form types(Locator field, String text) {
      field.fill(text);
      leavesTheField();
      assertThat(field).hasValue(text);
      return this;
    }

    Form dates(String label, LocalDate day) {
      // The calendar comes a moment after the field, and does not hear what was typed before.
      return types(field(label).locator("input.flatpickr-input").first(), DAY.format(day));
    }

    /**
     * Forms know a time of day to five minutes, and take what is typed down to the last of them.
     */
    Form dates(String label, LocalDateTime moment) {
      var time = moment.minusMinutes(moment.getMinute() % 5);
      dates(label, time.toLocalDate());
      return types(field(label).locator("input[placeholder='hh:mm']"), TIME.format(time));
    }

    /** Follows the link with these words to the file it leads to, as this person. */
    byte[] fetches(String words) {
      var address = place.locator("a").filter(withText(words)).getAttribute("href");
      return page.request().get(java.net.URI.create(page.url()).resolve(address).toString()).body();
    }

    /** One answer of those offered, whether they stand there or in a list that opens. */
    Form chooses(String label, String answer) {
      var field = field(label);
      if (field.locator(".fjs-input-group, .fjs-taglist").count() == 0) {
        var offered = field.locator("label").filter(withText(answer));
        offered.click();
        leavesTheField();
        assertThat(offered.locator("input")).isChecked();
        return this;
      }
      field.locator(".fjs-input-group, .fjs-taglist").first().click();
      field.locator(".fjs-dropdownlist-item").filter(withText(answer)).click();
      return leavesTheField();
    }

    Form ticks(String sentence) {
      place.locator(".fjs-form-field-checkbox label").filter(withText(sentence)).click();
      return this;
    }

    Form sees(String text) {
      assertThat(place).containsText(text);
      return this;
    }

    Form isNotAsked(String label) {
      assertThat(place.locator("label.fjs-form-field-label").filter(withText(label))).hasCount(0);
      return this;
    }

    /** Tries to complete it, and is told this instead. */
    Form isToldThat(String sentence) {
      complete.click();
      assertThat(page.getByText(sentence)).isVisible();
      takePicture("told");
      return this;
    }

    /** The red words at one question. */
    Form isToldAt(String label, String words) {
      assertThat(field(label).locator(".fjs-form-field-error")).hasText(words);
      return this;
    }

    /** Whoever was told something of a question has it in sight. */
    Form isInSight(String label) {
      assertThat(field(label).locator("input").first()).isInViewport();
      return this;
    }

    /** What was typed is still there. */
    Form stillSays(String label, String text) {
      assertThat(field(label).locator("input, textarea").first()).hasValue(text);
      return this;
    }

    void completes() {
      complete.click();
      try {
        assertThat(place).hasCount(0);
      } catch (AssertionError stays) {
        takePicture("stays");
        throw new AssertionError("The form stays and says: " + complaintsOfTheForm(), stays);
      }
      takePicture("completed");
    }

    private List<String> complaintsOfTheForm() {
      return page.locator(".fjs-form-field:has(> .fjs-form-field-error), .notifications .alert")
          .allInnerTexts();
    }

    private Locator field(String label) {
      return place
          .locator("label.fjs-form-field-label")
          .filter(withText(label))
          .first()
          .locator(
              "xpath=ancestor::div[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]");
    }

    /**
     * The form library takes an answer down some frames later, and until then draws what it knew
     * before.
     */
    private Form leavesTheField() {
      page.evaluate(A_MOMENT);
      return this;
    }
  }
}
