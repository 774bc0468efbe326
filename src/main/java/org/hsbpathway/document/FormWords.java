package org.hsbpathway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Days;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of a form for the codes people chose in it: a copy says what the screen said. */
final class FormWords {

  private final Map<String, String> words = new HashMap<>();

  private FormWords() {}

  static FormWords of(String form, ObjectMapper json) {
    var found = new FormWords();
    if (form == null) {
      return found;
    }
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:/forms/**/" + form + ".form")) {
        try (var content = file.getInputStream()) {
          found.collect(json.readTree(content));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void collect(JsonNode container) {
    for (var component : container.path("components")) {
      var key = component.path("key").asText();
      for (var choice : component.path("values")) {
        words.put(key + "=" + choice.path("value").asText(), choice.path("label").asText());
      }
      collect(component);
    }
  }

  /** One answer as people read it; empty where there is none. */
  String of(String key, Object answer) {
    if (answer == null) {
      return "";
    }
    if (answer instanceof Boolean yes) {
      return yes ? "Yes" : "No";
    }
    if (answer instanceof Collection<?> several) {
      return several.stream().map(one -> of(key, one)).collect(Collectors.joining(", "));
    }
    var text = answer.toString();
    var label = words.get(key + "=" + text);
    if (label != null) {
      return label;
    }
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? day(text) : text;
  }

  private static String day(String text) {
    try {
      return Days.inWords(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return text;
    }
  }
}
