package org.hsbpathway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Reads the schema of a deployed form and fills it in, rightly or wrongly, knowing nothing of the
 * stage behind it.
 */
final class FormFiller {

  private static final ObjectMapper JSON = new ObjectMapper();
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
  static final String WORDS =
      "The child was calm and the plan for the evening was agreed with everybody in the house. ";

  private static final Set<String> STAND_ALONE =
      Set.of("NONE", "NONE_NEEDED", "NOBODY", "NOBODY_KNEW", "NOT_KNOWN");

  private static final int DRAWS = 4;

  /** How many of a hundred questions that may be left open are answered. */
  private static final int USUAL = 40;

  private static final int QUIET = 15;

  /** How often of a hundred times all of a list is chosen. */
  private static final int EVERYTHING = 15;

  private final Random random;
  private final LocalDate today;
  private final String words;
  private int talkative = USUAL;

  private final Map<String, Object> remembered;
  private final Lessons lessons;
  private final int onwards;
  private final Map<String, Integer> spoiled = new TreeMap<>();

  /**
   * @param words what is written into texts
   * @param remembered answers that a person knows from elsewhere, by key
   * @param lessons what was learnt from refusals
   * @param onwards how many of a hundred choices fall on what is named first, which mostly leads on
   */
  FormFiller(
      Random random,
      LocalDate today,
      String words,
      Map<String, Object> remembered,
      Lessons lessons,
      int onwards) {
    this.lessons = lessons;
    this.onwards = onwards;
    this.remembered = remembered;
    this.random = random;
    this.today = today;
    this.words = words;
  }

  /**
   * Values the form would accept as far as its schema tells; what it opened with is mostly kept.
   */
  Map<String, Object> fill(JsonNode form, Map<String, Object> opened) {
    var answers = new LinkedHashMap<String, Object>();
    fillInto(form, answers, opened, true);
    return answers;
  }

  /** Only what has to be answered, always the same way: what is known, the first choice, today. */
  static Map<String, Object> simply(JsonNode form, Map<String, Object> opened, LocalDate today) {
    var answers = new LinkedHashMap<String, Object>();
    var random = new Random(0);
    new FormFiller(random, today, WORDS, Map.of(), new Lessons(random), 100)
        .fillSimply(form, answers, opened);
    return answers;
  }

  private void fillSimply(
      JsonNode container, Map<String, Object> answers, Map<String, Object> opened) {
    for (var field : container.path("components")) {
      var type = field.path("type").asText();
      var key =
          type.equals("dynamiclist") ? field.path("path").asText() : field.path("key").asText();
      if (type.equals("group")) {
        fillSimply(field, answers, opened);
      } else if ((INPUTS.contains(type) && !field.path("disabled").asBoolean())
          || type.equals("dynamiclist")) {
        var known = opened.get(key);
        if (known != null && !known.equals("")) {
          answers.put(key, plain(known));
        } else if (required(field)) {
          answers.put(key, simplest(field, opened));
        }
      }
    }
  }

  private Object simplest(JsonNode field, Map<String, Object> opened) {
    var choices = choices(field, opened);
    return switch (field.path("type").asText()) {
      case "textfield" -> "Somebody";
      case "number" -> field.path("validate").path("min").asInt(0);
      case "checkbox" -> true;
      case "radio", "select" -> choices.isEmpty() ? null : choices.get(0);
      case "checklist", "taglist" -> choices.isEmpty() ? List.of() : List.of(choices.get(0));
      default -> value(field, opened);
    };
  }

  private void fillInto(
      JsonNode container, Map<String, Object> answers, Map<String, Object> opened, boolean top) {
    for (var field : container.path("components")) {
      var type = field.path("type").asText();
      if (type.equals("group")) {
        fillInto(field, answers, opened, top);
      } else if (type.equals("dynamiclist")) {
        rows(field, answers, opened);
      } else if (INPUTS.contains(type) && !field.path("disabled").asBoolean()) {
        var key = field.path("key").asText();
        var known = top ? plain(opened.get(key)) : null;
        if (known != null && !Set.of("", List.of()).contains(known) && random.nextInt(100) < 85) {
          answers.put(key, known);
        } else if (required(field)
            || lessons.answers(key)
            || random.nextInt(100) < talkative && !lessons.leavesOpen(key)) {
          answers.put(key, value(field, opened));
        }
      }
    }
  }

  private void rows(JsonNode list, Map<String, Object> answers, Map<String, Object> opened) {
    var path = list.path("path").asText();
    var known = opened.get(path);
    if (known != null
        && random.nextInt(100) < 60
        && plain(known) instanceof List<?> said
        && !said.isEmpty()) {
      answers.put(path, said.stream().map(row -> completed(list, row, opened)).toList());
      return;
    }
    var before = talkative;
    talkative = lessons.leavesOpen(path) ? QUIET : talkative;
    var rows = new ArrayList<Map<String, Object>>();
    int wanted = 1 + random.nextInt(4);
    // The first choice differs from row to row, as it does when several agencies or places are
    // written down.
    int offset = random.nextBoolean() ? 0 : random.nextInt(8);
    for (int i = 0; i < wanted; i++) {
      var row = new LinkedHashMap<String, Object>();
      fillInto(list, row, opened, false);
      vary(list, row, offset + i);
      rows.add(row);
    }
    talkative = before;
    answers.put(path, rows);
  }

  /** A row that is known in part: what it says stays, and the rest is answered. */
  private Map<String, Object> completed(JsonNode list, Object row, Map<String, Object> opened) {
    var whole = new LinkedHashMap<String, Object>();
    fillInto(list, whole, opened, false);
    ((Map<?, ?>) row).forEach((key, value) -> whole.put((String) key, value));
    return whole;
  }

  private static void vary(JsonNode list, Map<String, Object> row, int turn) {
    for (var field : list.path("components")) {
      if (field.path("type").asText().equals("select") && field.path("values").size() > 4) {
        row.put(
            field.path("key").asText(),
            field.path("values").path(turn % field.path("values").size()).path("value").asText());
        return;
      }
    }
  }

  private Object value(JsonNode field, Map<String, Object> opened) {
    if (remembered.containsKey(field.path("key").asText())) {
      return remembered.get(field.path("key").asText());
    }
    var rules = field.path("validate");
    return switch (field.path("type").asText()) {
      case "textfield" -> text(rules, 20);
      case "textarea" -> text(rules, 120);
      case "number" -> number(rules);
      case "checkbox" -> required(field) || random.nextInt(100) < 80;
      case "radio", "select" -> {
        var choices = choices(field, opened);
        yield choices.isEmpty() ? null : choices.get(choice(choices.size()));
      }
      case "checklist", "taglist" -> {
        var choices = choices(field, opened);
        Collections.shuffle(choices, random);
        yield choices.isEmpty()
            ? List.of()
            : withoutContradiction(choices.subList(0, howMany(choices.size())));
      }
      default -> moment(field);
    };
  }

  /** Nothing, nobody and not known are said alone. */
  private static List<String> withoutContradiction(List<String> chosen) {
    return chosen.stream()
        .filter(STAND_ALONE::contains)
        .findFirst()
        .map(List::of)
        .orElseGet(() -> new ArrayList<>(chosen));
  }

  /** Mostly one to three, now and then all. */
  private int howMany(int choices) {
    return random.nextInt(100) < EVERYTHING ? choices : 1 + random.nextInt(Math.min(3, choices));
  }

  private int choice(int choices) {
    return random.nextInt(100) < onwards ? 0 : random.nextInt(choices);
  }

  private String text(JsonNode rules, int usual) {
    int least = rules.path("minLength").asInt(0);
    int most = rules.path("maxLength").asInt(255);
    var text =
        words
            .repeat(1 + Math.max(least, usual) / words.length())
            .substring(0, Math.max(least, usual))
            .strip();
    text = text.length() < least ? text + "x".repeat(least - text.length()) : text;
    return text.length() > most ? text.substring(0, most) : text;
  }

  private int number(JsonNode rules) {
    int least = rules.path("min").asInt(0);
    int most = Math.min(rules.path("max").asInt(least + 12), least + 12);
    return least + random.nextInt(most - least + 1);
  }

  private String moment(JsonNode field) {
    var day =
        day(
            field.path("key").asText().toLowerCase(),
            field.path("dateLabel").asText().toLowerCase());
    return field.path("subtype").asText().equals("datetime") ? day + "T08:30:00Z" : day.toString();
  }

  /** Dates that make sense by their name: what is ahead lies ahead, what happened lies behind. */
  private LocalDate day(String key, String label) {
    if (key.contains("birth")) {
      return today.minusYears(6 + random.nextInt(11)).minusDays(random.nextInt(360));
    }
    if (key.matches(
        ".*(review|next|until|by|due|reconvene|followup|start|return|chase|return|panel|expir).*")) {
      return today.plusDays(1 + random.nextInt(7));
    }
    if (key.contains("occurred") || label.contains("happened")) {
      return today.minusDays(10);
    }
    return today;
  }

  private static List<String> choices(JsonNode field, Map<String, Object> opened) {
    var offered =
        field.has("valuesKey")
            ? node(opened.get(field.get("valuesKey").asText()))
            : field.path("values");
    var choices = new ArrayList<String>();
    offered.forEach(
        choice ->
            choices.add(choice.isTextual() ? choice.asText() : choice.path("value").asText()));
    return choices;
  }

  private static boolean required(JsonNode field) {
    return field.path("validate").path("required").asBoolean();
  }

  /**
   * The same answers but for the one that was refused: asked again, and answered another way.
   *
   * @param times how often the same was said before: whoever hears it again also looks at the
   *     questions around, and now and then at any other
   */
  Map<String, Object> mend(
      JsonNode form,
      Map<String, Object> refused,
      Map<String, Object> opened,
      String field,
      int times) {
    var mended = new LinkedHashMap<>(refused);
    var asked = inputsAndLists(form);
    if (asked.containsKey(field)) {
      askAgain(field, asked.get(field), mended, opened);
    }
    if (!asked.containsKey(field) || random.nextInt(100) < 20) {
      askSome(new ArrayList<>(asked.keySet()), asked, mended, opened);
    } else if (times > 0) {
      askSome(around(form, field), asked, mended, opened);
    }
    return mended;
  }

  /** Whether a form has this question or list. */
  static boolean asks(JsonNode form, String key) {
    return inputsAndLists(form).containsKey(key);
  }

  private void askSome(
      List<String> keys,
      Map<String, JsonNode> asked,
      Map<String, Object> answers,
      Map<String, Object> opened) {
    Collections.shuffle(keys, random);
    keys.stream()
        .limit(1 + random.nextInt(3))
        .forEach(key -> askAgain(key, asked.get(key), answers, opened));
  }

  /** The questions of the same group. */
  private static List<String> around(JsonNode form, String field) {
    for (var group : form.path("components")) {
      var keys = inputsAndLists(group).keySet();
      if (group.path("type").asText().equals("group") && keys.contains(field)) {
        return new ArrayList<>(keys);
      }
    }
    return new ArrayList<>(inputsAndLists(form).keySet());
  }

  /** What was left out is answered; what was answered is answered another way, or left out. */
  private void askAgain(
      String key, JsonNode field, Map<String, Object> answers, Map<String, Object> opened) {
    var before = answers.get(key);
    if (field.path("type").asText().equals("dynamiclist")) {
      talkative = QUIET;
      rows(field, answers, opened);
      talkative = USUAL;
    } else if (saysSomething(before) && !required(field) && random.nextInt(100) < 40) {
      answers.remove(key);
    } else {
      var another = value(field, opened);
      for (int draw = 0; draw < DRAWS && Objects.equals(another, before); draw++) {
        another = value(field, opened);
      }
      if (Objects.equals(another, before) && !required(field)) {
        answers.remove(key);
      } else {
        answers.put(key, another);
      }
    }
  }

  private static Map<String, JsonNode> inputsAndLists(JsonNode container) {
    var fields = new LinkedHashMap<String, JsonNode>();
    for (var field : container.path("components")) {
      var type = field.path("type").asText();
      if (type.equals("group")) {
        fields.putAll(inputsAndLists(field));
      } else if (type.equals("dynamiclist")) {
        fields.put(field.path("path").asText(), field);
      } else if (INPUTS.contains(type) && !field.path("disabled").asBoolean()) {
        fields.put(field.path("key").asText(), field);
      }
    }
    return fields;
  }

  /** An answer that can be made wrong, and the map that it stands in: the form or one row. */
  private record Spot(
      JsonNode field, Map<String, Object> answers, boolean inRow, BooleanSupplier shown) {

    boolean conditional() {
      return field.path("conditional").has("hide");
    }

    /** A row in which nothing is left says nothing, and nobody complains. */
    boolean mayBeLeftOut() {
      return !inRow || answers.values().stream().filter(FormFiller::saysSomething).count() > 1;
    }
  }

  /**
   * One answer made wrong in a way every form must refuse, in a row of a list or under a condition
   * as well; empty where the form has nothing to break.
   */
  Map<String, Object> spoil(JsonNode form, Map<String, Object> right, Map<String, Object> opened) {
    var wrong = new LinkedHashMap<String, Object>();
    right.forEach((key, value) -> wrong.put(key, copied(value)));
    var shown = new HashMap<>(opened);
    shown.keySet().removeAll(inputsAndLists(form).keySet());
    shown.replaceAll((key, value) -> plain(value));
    var spots = new ArrayList<Spot>();
    collect(form, wrong, shown, false, () -> true, spots);
    Collections.shuffle(spots, random);
    // Conditions and rows are rarer than plain questions.
    if (random.nextBoolean()) {
      spots.sort(Comparator.comparing(spot -> !spot.inRow() && !spot.conditional()));
    }
    for (var spot : spots) {
      // What is hidden is not asked, so it cannot be wrong.
      if (spot.shown().getAsBoolean()) {
        spot.answers().put(spot.field().path("key").asText(), wrongValue(spot));
        spoiled.merge(
            spot.inRow() ? "row" : spot.conditional() ? "condition" : "plain", 1, Integer::sum);
        return wrong;
      }
    }
    return Map.of();
  }

  /** How often what kind of answer was made wrong. */
  Map<String, Integer> spoiled() {
    return spoiled;
  }

  private static Object copied(Object value) {
    return value instanceof List<?> rows
        ? rows.stream()
            .map(row -> row instanceof Map<?, ?> answers ? new LinkedHashMap<>(answers) : row)
            .toList()
        : value;
  }

  /** Not known is what some forms choose by themselves. */
  static boolean saysSomething(Object answer) {
    return answer != null && !Set.of("", false, List.of(), "NOT_KNOWN").contains(answer);
  }

  @SuppressWarnings("unchecked")
  private static void collect(
      JsonNode container,
      Map<String, Object> answers,
      Map<String, Object> around,
      boolean inRow,
      BooleanSupplier shown,
      List<Spot> spots) {
    for (var field : container.path("components")) {
      var condition = field.path("conditional").path("hide").asText("");
      BooleanSupplier here =
          condition.isEmpty()
              ? shown
              : () -> shown.getAsBoolean() && !Conditions.hold(condition, around, answers);
      var type = field.path("type").asText();
      if (type.equals("group")) {
        collect(field, answers, around, inRow, here, spots);
      } else if (type.equals("dynamiclist")) {
        var rows = answers.get(field.path("path").asText());
        var outside = new HashMap<>(around);
        outside.putAll(answers);
        if (rows instanceof List<?> list) {
          list.forEach(
              row -> collect(field, (Map<String, Object>) row, outside, true, here, spots));
        }
      } else if (INPUTS.contains(type) && !field.path("disabled").asBoolean()) {
        spots.add(new Spot(field, answers, inRow, here));
      }
    }
  }

  private Object wrongValue(Spot spot) {
    var field = spot.field();
    if (required(field) && spot.mayBeLeftOut() && random.nextBoolean()) {
      return null;
    }
    return switch (field.path("type").asText()) {
      case "textfield", "textarea" -> random.nextBoolean() ? "ZEBRA".repeat(20_000) : (Object) 42;
      case "number" -> random.nextBoolean() ? "ZEBRA" : (Object) 99_999_999_999L;
      case "checkbox" -> "ZEBRA";
      case "radio", "select" -> "ZEBRA";
      case "checklist", "taglist" -> List.of("ZEBRA");
      default -> random.nextBoolean() ? "ZEBRA" : "0026-13-41";
    };
  }

  private static Object plain(Object value) {
    var node = node(value);
    return node.isContainerNode() ? JSON.convertValue(node, Object.class) : value;
  }

  private static JsonNode node(Object value) {
    try {
      return value == null || value instanceof String
          ? JSON.nullNode()
          : JSON.readTree(value.toString());
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }
}
