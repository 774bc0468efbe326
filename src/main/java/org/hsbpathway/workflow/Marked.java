package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A question of a form that says with {@code leaves} and {@code to} what left, and for whom. */
record Marked(String key, String leaves, String to, String name) {

  /** What left by one answer. */
  record Left(String question, String item, String recipient, String name) {}

  static Optional<Marked> of(JsonNode component) {
    var properties = component.path("properties");
    return properties.has("leaves")
        ? Optional.of(
            new Marked(
                component.path("key").asText(),
                properties.path("leaves").asText(),
                properties.path("to").asText(),
                properties.path("name").asText()))
        : Optional.empty();
  }

  /**
   * @param answers of the form, or of one row of a list
   */
  Stream<Left> left(JsonNode answers) {
    return texts(answers.path(key))
        .flatMap(
            answer ->
                word(leaves, answer)
                    .flatMap(
                        item ->
                            word(to, answer)
                                .map(
                                    recipient ->
                                        new Left(
                                            key, item, recipient, answers.path(name).asText(null))))
                    .stream());
  }

  private static Stream<String> texts(JsonNode answer) {
    if (answer.isArray()) {
      return StreamSupport.stream(answer.spliterator(), false).map(JsonNode::asText);
    }
    return answer.isMissingNode() || answer.isNull() || answer.isBoolean() && !answer.asBoolean()
        ? Stream.empty()
        : Stream.of(answer.asText());
  }

  private static Optional<String> word(String words, String answer) {
    return words.contains("=")
        ? Arrays.stream(words.split(" "))
            .filter(word -> word.startsWith(answer + "="))
            .map(word -> word.substring(answer.length() + 1))
            .findFirst()
        : Optional.of(words);
  }
}
