package org.hsbpathway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hsbpathway.PathwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** No column without somebody who finds it in a copy, and no table without what removes it. */
@PathwayTest
class PersonalDataTest {

  private static final String COLUMNS =
      """
      table;columns;about;heading;others
      visits;id;nobody;not: technical;no
      visits;said;child;Visits;yes
      """;
  private static final String TABLES =
      """
      table;rows;rule;remark
      visits;case_reference = :case;CASE;
      """;

  @Autowired PersonalData register;
  @Autowired DataSource database;

  @Test
  void everyColumnOfEveryTableIsInACopyOrSaysWhyNotAndHasWhatRemovesIt() throws SQLException {
    assertThat(register.complaints(schema())).isEmpty();
  }

  @Test
  void theRowsOfACaseAreFoundInEveryTable() {
    var query = new NamedParameterJdbcTemplate(database);
    for (var table : register.tables()) {
      if (!table.rows().isBlank()) {
        assertThat(
                query.queryForObject(
                    "select count(*) from " + table.name() + " where " + table.rowsInCopy(),
                    Map.of("case", "HSB-2026-999999"),
                    Integer.class))
            .as(table.name())
            .isZero();
      }
    }
  }

  @Test
  void whatNobodyEnteredIsNamedInASentence() {
    var small = new PersonalData(COLUMNS, TABLES);
    assertThat(small.complaints(Map.of("visits", Set.of("id", "said")))).isEmpty();
    assertThat(small.complaints(Map.of("visits", Set.of("id", "said", "mood"))))
        .containsExactly(
            "Column visits.mood is not in personal-data.csv: whose data is it, and where does that person find it?");
    assertThat(small.complaints(Map.of("visits", Set.of("id"))))
        .containsExactly("personal-data.csv names visits.said, which does not exist.");
    assertThat(small.complaints(Map.of("visits", Set.of("id", "said"), "calls", Set.of())))
        .containsExactly("Table calls has no rule in tables.csv: what removes the rows of a case?");
    assertThat(small.complaints(Map.of()))
        .contains("tables.csv names visits, which does not exist.");
  }

  @Test
  void aColumnInNoCopyAndATableThatIsKeptSayWhy() {
    var schema = Map.of("visits", Set.of("id", "said"));
    assertThat(new PersonalData(COLUMNS.replace("Visits", "not: "), TABLES).complaints(schema))
        .containsExactly("Column visits.said is in no copy and nobody said why not.");
    assertThat(new PersonalData(COLUMNS, TABLES.replace("CASE;", "KEPT;")).complaints(schema))
        .containsExactly("Table visits does not say how its rows are found, or why they are kept.");
  }

  private Map<String, Set<String>> schema() throws SQLException {
    var schema = new TreeMap<String, Set<String>>();
    try (var connection = database.getConnection()) {
      var tables =
          connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"});
      while (tables.next()) {
        if (tables.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
          schema.put(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT), new TreeSet<>());
        }
      }
      var columns = connection.getMetaData().getColumns(null, null, "%", "%");
      while (columns.next()) {
        var table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (schema.containsKey(table)
            && columns.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
          schema.get(table).add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return schema;
  }
}
