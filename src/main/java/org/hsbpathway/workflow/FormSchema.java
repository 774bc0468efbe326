package org.hsbpathway.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hsbpathway.casefile.Refusal;

/**
 * One Camunda Form, read on the server: what Tasklist checks as a courtesy is checked here for
 * good. Every refusal names the field by its label and never repeats what was typed.
 */
final class FormSchema {

  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "taglist",
          "datetime");
  private static final int PROBLEMS_TOLD = 5;
  private static final String NO_LABEL = "This form";

  private final JsonNode schema;
  private final Hiding hiding;

  FormSchema(JsonNode schema, Hiding hiding) {
    this.schema = schema;
    this.hiding = hiding;
  }

  /**
   * Which of these conditions ({@code conditional.hide}, FEEL expressions) hide a section under the
   * answers given so far.
   */
  interface Hiding {
    Set<String> hidden(List<String> conditions, Map<String, JsonNode> answers);
  }

  /** Keys of the top level: inputs and repeatable lists. */
  Set<String> keys() {
    return keys(schema);
  }

  private static Set<String> keys(JsonNode container) {
    var keys = new LinkedHashSet<String>();
    collectKeys(container, keys);
    return keys;
  }

  private static void collectKeys(JsonNode container, Set<String> keys) {
    for (var component : components(container)) {
      switch (type(component)) {
        case "group" -> collectKeys(component, keys);
        case "dynamiclist" -> keys.add(component.path("path").asText());
        default -> {
          if (INPUTS.contains(type(component))) {
            keys.add(component.path("key").asText());
          }
        }
      }
    }
  }

  /**
   * Whether a question was answered that is only answered when a rule is set aside; the form marks
   * it with the property {@code setsAside}.
   */
  boolean setsAside(ObjectNode cleaned) {
    return setsAside(schema, cleaned);
  }

  private static boolean setsAside(JsonNode container, ObjectNode cleaned) {
    for (var component : components(container)) {
      if (type(component).equals("group")
          ? setsAside(component, cleaned)
          : component.path("properties").has("setsAside")
              && cleaned.hasNonNull(component.path("key").asText())) {
        return true;
      }
    }
    return false;
  }

  /** What left the team by these answers. */
  List<Marked.Left> left(ObjectNode cleaned) {
    return left(schema, cleaned).toList();
  }

  private static Stream<Marked.Left> left(JsonNode container, JsonNode answers) {
    return StreamSupport.stream(components(container).spliterator(), false)
        .flatMap(
            component ->
                switch (type(component)) {
                  case "group" -> left(component, answers);
                  case "dynamiclist" ->
                      StreamSupport.stream(
                              answers.path(component.path("path").asText()).spliterator(), false)
                          .flatMap(row -> left(component, row));
                  default -> Marked.of(component).stream().flatMap(marked -> marked.left(answers));
                });
  }

  /**
   * Checks a submission and returns it cleaned: hidden answers dropped, blanks as null, instants
   * normalised.
   *
   * @param known values the form was opened with: choices of {@code valuesKey} come from there, and
   *     what is only shown decides with the answers which sections are hidden
   */
  ObjectNode check(ObjectNode submitted, Map<String, JsonNode> known) {
    var problems = new ArrayList<Problem>();
    refuseUnknown(submitted, keys(), problems);
    var cleaned = JsonNodeFactory.instance.objectNode();
    var shown = new HashMap<>(known);
    shown.keySet().removeAll(keys());
    checkInto(
        schema, submitted, cleaned, shown, known, hidden(schema, submitted, shown), "", problems);
    if (!problems.isEmpty()) {
      throw new Refusal(
          problems.get(0).field(),
          String.join(" ", problems.stream().limit(PROBLEMS_TOLD).map(Problem::sentence).toList()));
    }
    return cleaned;
  }

  private static void refuseUnknown(JsonNode answers, Set<String> keys, List<Problem> problems) {
    if (answers.properties().stream().anyMatch(answer -> !keys.contains(answer.getKey()))) {
      problems.add(new Problem("form", "This form does not have every field that was sent."));
    }
  }

  private record Problem(String field, String sentence) {}

  private void checkInto(
      JsonNode container,
      JsonNode submitted,
      ObjectNode cleaned,
      Map<String, JsonNode> outer,
      Map<String, JsonNode> known,
      Set<String> hidden,
      String row,
      List<Problem> problems) {
    for (var component : components(container)) {
      if (hidden.contains(condition(component))) {
        continue;
      }
      switch (type(component)) {
        case "group" ->
            checkInto(component, submitted, cleaned, outer, known, hidden, row, problems);
        case "dynamiclist" -> checkRows(component, submitted, cleaned, outer, known, problems);
        default -> {
          if (INPUTS.contains(type(component)) && !component.path("disabled").asBoolean()) {
            var key = component.path("key").asText();
            var answer = new FormAnswer(component, known);
            answer
                .problemWith(submitted.path(key))
                .ifPresentOrElse(
                    sentence ->
                        problems.add(new Problem(key, row + label(component) + ": " + sentence)),
                    () -> cleaned.set(key, answer.cleaned(submitted.path(key))));
          }
        }
      }
    }
  }

  private void checkRows(
      JsonNode list,
      JsonNode submitted,
      ObjectNode cleaned,
      Map<String, JsonNode> outer,
      Map<String, JsonNode> known,
      List<Problem> problems) {
    var path = list.path("path").asText();
    var rows = submitted.path(path);
    var kept = cleaned.putArray(path);
    if (rows.isMissingNode() || rows.isNull()) {
      return;
    }
    if (!(rows instanceof ArrayNode) || rows.size() > 200) {
      problems.add(new Problem(path, label(list) + ": send a list of at most 200 entries."));
      return;
    }
    var around = answersSoFar(submitted, outer);
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isObject()) {
        problems.add(new Problem(path, label(list) + ": each entry has fields of its own."));
        return;
      }
      if (isBlankRow(list, rows.get(i))) {
        continue;
      }
      refuseUnknown(rows.get(i), keys(list), problems);
      checkInto(
          list,
          rows.get(i),
          kept.addObject(),
          around,
          known,
          hidden(list, rows.get(i), around),
          label(list) + " " + (i + 1) + ", ",
          problems);
    }
  }

  /**
   * A row that was opened and left as it was says nothing: it is not kept and not complained about.
   */
  private static boolean isBlankRow(JsonNode list, JsonNode row) {
    var chosenByTheForm = new HashMap<String, JsonNode>();
    for (var component : components(list)) {
      chosenByTheForm.put(component.path("key").asText(), component.path("defaultValue"));
    }
    for (var answer : row.properties()) {
      var value = answer.getValue();
      if (!(value.isNull()
          || value.isTextual() && value.asText().isBlank()
          || value.isContainerNode() && value.isEmpty()
          || value.isBoolean() && !value.asBoolean()
          || value.equals(chosenByTheForm.get(answer.getKey())))) {
        return false;
      }
    }
    return true;
  }

  private Set<String> hidden(JsonNode container, JsonNode answers, Map<String, JsonNode> outer) {
    var conditions = new LinkedHashSet<String>();
    collectConditions(container, conditions);
    return hiding.hidden(List.copyOf(conditions), answersSoFar(answers, outer));
  }

  /** Those that are asked with the same answers: a list's rows have answers of their own. */
  private void collectConditions(JsonNode container, Set<String> conditions) {
    for (var component : components(container)) {
      if (!condition(component).isEmpty()) {
        conditions.add(condition(component));
      }
      if (type(component).equals("group")) {
        collectConditions(component, conditions);
      }
    }
  }

  private static String condition(JsonNode component) {
    return component.path("conditional").path("hide").asText("");
  }

  private Map<String, JsonNode> answersSoFar(JsonNode submitted, Map<String, JsonNode> outer) {
    var answers = new HashMap<>(outer);
    submitted.fields().forEachRemaining(entry -> answers.put(entry.getKey(), entry.getValue()));
    return answers;
  }

  private static Iterable<JsonNode> components(JsonNode container) {
    return container.path("components");
  }

  private static String type(JsonNode component) {
    return component.path("type").asText();
  }

  static String label(JsonNode component) {
    for (var name : List.of("label", "dateLabel", "timeLabel", "key")) {
      var text = component.path(name).asText("");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "List";
  }

  /** What a form calls the answer at this place of its record, as in {@code rows[1].name}. */
  String labelOf(String path) {
    var key = path.substring(path.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
    return all(schema).stream()
        .filter(
            component ->
                key.equals(component.path("key").asText())
                    || key.equals(component.path("path").asText()))
        .map(FormSchema::label)
        .findFirst()
        .orElse(NO_LABEL);
  }

  /**
   * A refusal by a rule of the record, as this form says it: a sentence that does not name the
   * question it is about begins with it.
   */
  Refusal named(Refusal refusal) {
    var sentence = refusal.sentence();
    return refusal
        .field()
        .filter(field -> !isNamed(labelOf(field), sentence))
        .filter(field -> labels().noneMatch(label -> sentence.startsWith(label + ":")))
        .map(field -> new Refusal(field, begun(labelOf(field)) + sentence))
        .orElse(refusal);
  }

  private static boolean isNamed(String label, String sentence) {
    var question = label.replaceFirst("\\?$", "");
    return label.equals(NO_LABEL)
        || Pattern.compile("(?iu)\\b" + Pattern.quote(question) + "\\b").matcher(sentence).find();
  }

  private static String begun(String label) {
    return label + (label.endsWith("?") ? " " : ": ");
  }

  private Stream<String> labels() {
    return all(schema).stream().map(FormSchema::label);
  }

  /** Every component, however deep, for checks over whole forms. */
  static List<JsonNode> all(JsonNode container) {
    return StreamSupport.stream(components(container).spliterator(), false)
        .flatMap(
            component ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(component), all(component).stream()))
        .toList();
  }
}
