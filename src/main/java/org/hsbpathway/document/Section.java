package org.hsbpathway.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hsbpathway.sharing.Written;

/** One part of a copy under its heading, with what may stand in it. */
public record Section(String heading, List<Row> rows) {

  /** A label and what stands beside it, paragraph by paragraph. */
  public record Row(String key, String label, List<String> paragraphs) {

    // Templates read properties.

    public String getKey() {
      return key;
    }

    public String getLabel() {
      return label;
    }

    public List<String> getParagraphs() {
      return paragraphs;
    }
  }

  public String getHeading() {
    return heading;
  }

  public List<Row> getRows() {
    return rows;
  }

  /** What of a record this audience may see, and nothing else. */
  static List<Section> of(Written written, List<Field> fields, Audience audience, FormWords words) {
    var sections = new LinkedHashMap<String, List<Row>>();
    var listed = new HashSet<String>();
    var visible = fields.stream().filter(field -> field.isFor(audience)).toList();
    for (var field : visible) {
      var rows = new ArrayList<Row>();
      if (field.list().isEmpty()) {
        add(rows, field, audience, words.of(field.key(), written.answers().get(field.key())));
      } else if (listed.add(field.list().get())) {
        addEntries(rows, field.list().get(), visible, audience, written, words);
      }
      if (!rows.isEmpty()) {
        sections
            .computeIfAbsent(field.sectionFor(audience), heading -> new ArrayList<>())
            .addAll(rows);
      }
    }
    return sections.entrySet().stream()
        .map(section -> new Section(section.getKey(), List.copyOf(section.getValue())))
        .toList();
  }

  /** The entries of a list one after the other, each with all that may be seen of it. */
  private static void addEntries(
      List<Row> rows,
      String list,
      List<Field> visible,
      Audience audience,
      Written written,
      FormWords words) {
    if (written.answers().get(list) instanceof List<?> entries) {
      for (var entry : entries) {
        visible.stream()
            .filter(field -> field.list().filter(list::equals).isPresent())
            .forEach(
                field ->
                    add(
                        rows,
                        field,
                        audience,
                        words.of(field.ownKey(), ((Map<?, ?>) entry).get(field.ownKey()))));
      }
    }
  }

  private static void add(List<Row> rows, Field field, Audience audience, String text) {
    if (!text.isBlank()) {
      rows.add(
          new Row(
              field.key(),
              field.labelFor(audience),
              text.lines().filter(line -> !line.isBlank()).toList()));
    }
  }
}
