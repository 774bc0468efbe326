package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One input of a form: whether an answer to it will do, in a sentence, and the answer as it is
 * kept.
 */
final class FormAnswer {

  private static final int SHORT_TEXT = 255;
  private static final int LONG_TEXT = 4000;

  /** Choices that say there is nothing to choose: each stands alone. */
  private static final Pattern ALONE = Pattern.compile("(NONE|NOBODY)(_[A-Z]+)*|NOT_KNOWN");

  private static final Pattern UNSTORABLE =
      Pattern.compile("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]");

  private final JsonNode component;
  private final String type;
  private final JsonNode rules;
  private final Map<String, JsonNode> known;

  FormAnswer(JsonNode component, Map<String, JsonNode> known) {
    this.component = component;
    this.type = component.path("type").asText();
    this.rules = component.path("validate");
    this.known = known;
  }

  /** What is wrong, never repeating the answer; empty where the answer will do. */
  Optional<String> problemWith(JsonNode answer) {
    if (isBlank(answer)) {
      return rules.path("required").asBoolean() ? Optional.of(missing()) : Optional.empty();
    }
    return Optional.ofNullable(
        switch (type) {
          case "textfield", "textarea" -> text(answer);
          case "number" -> number(answer);
          case "checkbox" -> answer.isBoolean() ? null : "tick it or leave it.";
          case "radio", "select" -> oneOf(answer);
          case "checklist", "taglist" -> someOf(answer);
          default -> moment(answer);
        });
  }

  JsonNode cleaned(JsonNode answer) {
    if (type.equals("checkbox")) {
      return JsonNodeFactory.instance.booleanNode(answer.asBoolean());
    }
    if (type.equals("checklist") || type.equals("taglist")) {
      return answer.isArray() ? answer : JsonNodeFactory.instance.arrayNode();
    }
    if (isBlank(answer)) {
      return NullNode.getInstance();
    }
    return isInstant()
        ? JsonNodeFactory.instance.textNode(instant(answer.asText()).toString())
        : answer;
  }

  private boolean isBlank(JsonNode answer) {
    return answer.isMissingNode()
        || answer.isNull()
        || answer.isTextual() && answer.asText().isBlank()
        || answer.isArray() && answer.isEmpty()
        || type.equals("checkbox") && answer.isBoolean() && !answer.asBoolean();
  }

  private String missing() {
    return switch (type) {
      case "radio", "select" -> "choose one.";
      case "checklist", "taglist" -> "choose at least one.";
      case "checkbox" -> "please confirm.";
      case "datetime" -> "enter a date.";
      default -> "please fill this in.";
    };
  }

  private String text(JsonNode answer) {
    if (!answer.isTextual()) {
      return "this is a text.";
    }
    var length = answer.asText().strip().length();
    var longest = rules.path("maxLength").asInt(type.equals("textarea") ? LONG_TEXT : SHORT_TEXT);
    if (answer.asText().length() > longest) {
      return "at most " + longest + " characters, please.";
    }
    if (length < rules.path("minLength").asInt(0)) {
      return "write at least " + rules.path("minLength").asInt() + " characters.";
    }
    if (UNSTORABLE.matcher(answer.asText()).find()) {
      return "it holds characters that cannot be stored.";
    }
    var pattern = rules.path("pattern").asText("");
    return pattern.isEmpty() || answer.asText().matches(pattern)
        ? null
        : "this does not have the expected form.";
  }

  private String number(JsonNode answer) {
    if (!answer.isNumber()) {
      return "enter a number.";
    }
    var value = answer.decimalValue();
    if (component.path("decimalDigits").asInt(0) == 0 && value.stripTrailingZeros().scale() > 0) {
      return "enter a whole number.";
    }
    if (rules.has("min") && value.compareTo(rules.get("min").decimalValue()) < 0) {
      return "at least " + rules.get("min").asText() + ".";
    }
    var most =
        rules.has("max")
            ? rules.get("max").decimalValue()
            : java.math.BigDecimal.valueOf(Integer.MAX_VALUE);
    return value.compareTo(most) > 0 ? "at most " + most.toPlainString() + "." : null;
  }

  private String oneOf(JsonNode answer) {
    return answer.isTextual() && choices().contains(answer.asText())
        ? null
        : "choose one of the answers offered.";
  }

  private String someOf(JsonNode answer) {
    if (!answer.isArray()) {
      return "choose from the answers offered.";
    }
    for (var one : answer) {
      if (!one.isTextual() || !choices().contains(one.asText())) {
        return "choose from the answers offered.";
      }
      if (answer.size() > 1 && standsAlone(one.asText())) {
        return "\"%s\" excludes the other answers.".formatted(labelOf(one.asText()));
      }
    }
    return null;
  }

  /** Unless the form says that it may stand beside others ({@code beside}). */
  private boolean standsAlone(String choice) {
    return ALONE.matcher(choice).matches()
        && !component.path("properties").path("beside").asText().equals(choice);
  }

  /** As the form words the choice. */
  private String labelOf(String choice) {
    for (var offered : component.path("values")) {
      if (offered.path("value").asText().equals(choice)) {
        return offered.path("label").asText();
      }
    }
    return choice;
  }

  private Set<String> choices() {
    var offered =
        component.has("valuesKey")
            ? known.get(component.get("valuesKey").asText())
            : component.path("values");
    var choices = new HashSet<String>();
    if (offered != null) {
      offered.forEach(
          choice ->
              choices.add(choice.isTextual() ? choice.asText() : choice.path("value").asText()));
    }
    return choices;
  }

  private boolean isInstant() {
    return type.equals("datetime") && component.path("subtype").asText().equals("datetime");
  }

  private String moment(JsonNode answer) {
    if (!answer.isTextual()) {
      return "enter a date.";
    }
    try {
      var year =
          isInstant()
              ? instant(answer.asText()).atZone(EngineClock.LONDON).getYear()
              : LocalDate.parse(answer.asText()).getYear();
      return year < 1900 || year > 2200 ? "check the year." : null;
    } catch (DateTimeException notADate) {
      return isInstant() ? "enter a date and a time." : "enter a date.";
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException withoutOffset) {
      return LocalDateTime.parse(text).atZone(EngineClock.LONDON).toInstant();
    }
  }
}
