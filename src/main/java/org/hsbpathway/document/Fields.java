package org.hsbpathway.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.hsbpathway.sharing.Cells;
import org.springframework.core.io.ClassPathResource;

/**
 * Which field of a record goes into whose copy, read from {@code forms/letters/….csv}: key,
 * section, label, label for the child, then one column for each audience, marked with an x.
 */
final class Fields {

  private static final int FIRST_AUDIENCE = 4;

  private Fields() {}

  /**
   * The fields of one letter in the order in which copies show them; none where it has no table.
   */
  static List<Field> of(String letter) {
    var file = new ClassPathResource("forms/letters/" + letter + ".csv");
    if (!file.exists()) {
      return List.of();
    }
    try {
      return read(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Field> read(String csv) {
    var rows = Cells.of(csv);
    var audiences = rows.get(0).stream().skip(FIRST_AUDIENCE).map(Audience::valueOf).toList();
    return rows.stream().skip(1).map(row -> field(row, audiences)).toList();
  }

  private static Field field(List<String> cells, List<Audience> audiences) {
    var marked = EnumSet.noneOf(Audience.class);
    for (int column = 0; column < audiences.size(); column++) {
      if (cells.get(FIRST_AUDIENCE + column).strip().equals("x")) {
        marked.add(audiences.get(column));
      }
    }
    return new Field(cells.get(0), cells.get(1), cells.get(2), cells.get(3), marked);
  }
}
