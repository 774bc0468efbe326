package org.hsbpathway.retention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.document.RecordPdf;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Reads a record as the register says: every column that has a heading, row by row, with the words
 * people know. What was told in confidence and the names of other children are never read.
 */
@Component
class Passages {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

  /** The pseudonym of somebody who has a record of their own. */
  private static final String LINKED_PERSON = "\\bLP-\\d+\\b";

  private static final String CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

  private final PersonalData register;
  private final NamedParameterJdbcTemplate rows;
  private final RecordPdf names;
  private final ObjectMapper json;

  Passages(
      PersonalData register, NamedParameterJdbcTemplate rows, RecordPdf names, ObjectMapper json) {
    this.register = register;
    this.rows = rows;
    this.names = names;
    this.json = json;
  }

  List<Passage> of(CaseReference reference) {
    var passages = new ArrayList<Passage>();
    var withoutOtherChildren = names.withoutOtherChildren(reference);
    for (var table : tablesInOrder()) {
      var columns =
          register.columns().stream()
              .filter(column -> column.table().equals(table.name()))
              .filter(column -> column.heading().isPresent())
              .toList();
      if (!columns.isEmpty()) {
        rows.query(
            "select * from " + table.name() + " where " + table.rowsInCopy(),
            Map.of("case", reference.value()),
            row -> {
              read(columns, row, withoutOtherChildren, passages);
            });
      }
    }
    return passages;
  }

  /** As the columns stand in the register: the child first, then what happened. */
  private List<KeptTable> tablesInOrder() {
    return register.columns().stream()
        .map(PersonalColumn::table)
        .distinct()
        .flatMap(name -> register.tables().stream().filter(table -> table.name().equals(name)))
        .filter(table -> !table.rows().isBlank())
        .toList();
  }

  private void read(
      List<PersonalColumn> columns,
      ResultSet row,
      UnaryOperator<String> withoutOtherChildren,
      List<Passage> passages)
      throws SQLException {
    var confidential =
        columns.stream().anyMatch(column -> column.name().equals("referrer_confidential"))
            && row.getBoolean("referrer_confidential");
    for (var column : columns) {
      if (confidential && column.name().startsWith("referrer_")) {
        continue;
      }
      var text =
          inWords(row, column.name()).stream()
              .map(withoutOtherChildren)
              .map(line -> line.replaceAll(LINKED_PERSON, "another person"))
              .toList();
      if (!text.isEmpty()) {
        passages.add(
            new Passage(
                passages.size() + 1,
                column.heading().orElseThrow(),
                words(column.name()),
                text,
                column.others()));
      }
    }
  }

  private List<String> inWords(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Boolean yes) {
      return List.of(yes ? "Yes" : "No");
    }
    if (value instanceof Date day) {
      return List.of(Days.inWords(day.toLocalDate()));
    }
    if (value instanceof Timestamp || value instanceof OffsetDateTime) {
      var at = row.getObject(column, OffsetDateTime.class);
      return List.of(MINUTE.format(at.atZoneSameInstant(WorkingDays.LONDON)));
    }
    var text = row.getString(column);
    if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
      try {
        var lines = new ArrayList<String>();
        flatten("", json.readTree(text), lines);
        return lines;
      } catch (JsonProcessingException e) {
        // A person began a text with a bracket.
        return text.lines().filter(line -> !line.isBlank()).toList();
      }
    }
    return text.lines().filter(line -> !line.isBlank()).map(Passages::code).toList();
  }

  private static void flatten(String label, JsonNode node, List<String> lines) {
    if (node.isObject()) {
      node.properties().forEach(field -> flatten(words(field.getKey()), field.getValue(), lines));
    } else if (node.isArray()) {
      node.forEach(entry -> flatten(label, entry, lines));
    } else if (!node.isNull() && !node.asText().isBlank()) {
      lines.add((label.isEmpty() ? "" : label + ": ") + code(node.asText()));
    }
  }

  private static String code(String text) {
    return text.length() > 2 && text.matches(CODE)
        ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
        : text;
  }

  /** Keys of forms and names of columns as people read them. */
  private static String words(String name) {
    return StringUtils.capitalize(
        name.replace('_', ' ')
            .replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2")
            .toLowerCase(Locale.ROOT));
  }
}
