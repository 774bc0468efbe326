package org.hsbpathway.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** One form as a page to write on by hand: every question, every choice, and room for answers. */
final class BlankForm {

  private static final int ROWS = 3;
  private static final int LONG_ANSWER = 5;

  private final StringBuilder html = new StringBuilder();

  private BlankForm() {}

  /** The form as HTML, under the name of its step in words. */
  static String of(JsonNode form) {
    var blank = new BlankForm();
    blank.html.append("<section><h2>").append(inWords(form.path("id").asText())).append("</h2>");
    blank.components(form);
    return blank.html.append("</section>\n").toString();
  }

  private static String inWords(String id) {
    var words = id.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT).strip();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void components(JsonNode container) {
    container.path("components").forEach(this::component);
  }

  private void component(JsonNode component) {
    switch (component.path("type").asText()) {
      case "text" -> text(component.path("text").asText());
      case "group" -> group(component);
      case "dynamiclist" -> list(component);
      case "textfield", "number" -> field(component, line());
      case "textarea" -> field(component, line().repeat(LONG_ANSWER));
      case "datetime" -> field(component, moment(component));
      case "checkbox" ->
          html.append("<p class=q><span class=box></span> ")
              .append(label(component))
              .append("</p>");
      case "radio", "select", "checklist", "taglist" -> field(component, choices(component));
      default -> {}
    }
  }

  /** What the system would fill in is not there on paper. */
  private void text(String text) {
    if (!text.contains("{{")) {
      html.append("<p class=hint>").append(escaped(text.replace("*", ""))).append("</p>");
    }
  }

  private void group(JsonNode group) {
    html.append("<h3>").append(label(group)).append("</h3>");
    components(group);
  }

  private void list(JsonNode list) {
    for (int row = 1; row <= ROWS; row++) {
      html.append("<h3>").append(label(list)).append(" (").append(row).append(")</h3>");
      components(list);
    }
    html.append("<p class=hint>Use another sheet if there are more.</p>");
  }

  private void field(JsonNode component, String answer) {
    html.append("<div class=q><div class=label>")
        .append(label(component))
        .append("</div>")
        .append(answer)
        .append("</div>");
  }

  private static String line() {
    return "<div class=line></div>";
  }

  private static String moment(JsonNode component) {
    var day = "<span class=day>day / month / year</span>";
    return component.path("subtype").asText().equals("datetime")
        ? day + " at <span class=day>hour : minute</span>"
        : day;
  }

  private static String choices(JsonNode component) {
    if (component.path("values").isEmpty()) {
      return line();
    }
    List<String> choices = new ArrayList<>();
    component
        .path("values")
        .forEach(
            choice ->
                choices.add(
                    "<span class=choice><span class=box></span> "
                        + escaped(choice.path("label").asText())
                        + "</span>"));
    return "<div>" + String.join(" ", choices) + "</div>";
  }

  private static String label(JsonNode component) {
    var label = component.path("label").asText(component.path("dateLabel").asText());
    var required = component.path("validate").path("required").asBoolean() ? " *" : "";
    var asked = component.path("conditional").has("hide") ? " <small>if it applies</small>" : "";
    var description = component.path("description").asText("");
    return "<b>"
        + escaped(label)
        + "</b>"
        + required
        + asked
        + (description.isEmpty() ? "" : " <small>" + escaped(description) + "</small>");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
