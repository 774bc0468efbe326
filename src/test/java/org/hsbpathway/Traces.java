package org.hsbpathway;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks for a text in every row of every table, wherever somebody may have put it. */
final class Traces {

  private Traces() {}

  /** The columns of these tables in which the text stands. */
  static Set<String> of(String text, DataSource database, String tablesBeginningWith)
      throws SQLException {
    return of(Set.of(text), database, tablesBeginningWith);
  }

  /** The columns of these tables in which one of the texts stands. */
  static Set<String> of(Set<String> texts, DataSource database, String tablesBeginningWith)
      throws SQLException {
    var places = new TreeSet<String>();
    try (var connection = database.getConnection()) {
      var tables =
          connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"});
      while (tables.next()) {
        var schema = tables.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT);
        var table = tables.getString("TABLE_NAME");
        if (schema.equals("public")
            && table.toLowerCase(Locale.ROOT).startsWith(tablesBeginningWith)) {
          try (var rows =
              connection.createStatement().executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
              for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                var content = contentOf(rows.getObject(column));
                if (texts.stream().anyMatch(content::contains)) {
                  places.add(table + "." + rows.getMetaData().getColumnName(column));
                }
              }
            }
          }
        }
      }
    }
    return places;
  }

  private static String contentOf(Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (value instanceof java.sql.Blob blob) {
      return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
    }
    if (value instanceof java.sql.Clob clob) {
      return clob.getSubString(1, (int) clob.length());
    }
    return String.valueOf(value);
  }
}
