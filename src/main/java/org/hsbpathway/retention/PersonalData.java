package org.hsbpathway.retention;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hsbpathway.sharing.Cells;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The register of personal data, read from {@code retention/personal-data.csv} and {@code
 * retention/tables.csv}.
 */
@Component
class PersonalData {

  private final List<PersonalColumn> columns;
  private final List<KeptTable> tables;

  PersonalData() {
    this(read("personal-data"), read("tables"));
  }

  PersonalData(String columns, String tables) {
    this.columns = Cells.of(columns).stream().skip(1).flatMap(PersonalData::columnsOf).toList();
    this.tables = Cells.of(tables).stream().skip(1).map(PersonalData::tableOf).toList();
  }

  private static String read(String name) {
    try {
      return new ClassPathResource("retention/" + name + ".csv")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<PersonalColumn> columnsOf(List<String> cells) {
    var about =
        Arrays.stream(cells.get(2).split(","))
            .map(who -> PersonalColumn.About.valueOf(who.strip().toUpperCase(Locale.ROOT)))
            .collect(toSet());
    return Arrays.stream(cells.get(1).split(" "))
        .map(
            name ->
                new PersonalColumn(
                    cells.get(0), name, about, cells.get(3), cells.get(4).equals("yes")));
  }

  private static KeptTable tableOf(List<String> cells) {
    return new KeptTable(
        cells.get(0),
        cells.get(1),
        KeptTable.Rule.valueOf(cells.get(2)),
        cells.get(3),
        cells.size() > 4 ? cells.get(4) : "");
  }

  /** In the order in which they stand in a copy of the record. */
  List<PersonalColumn> columns() {
    return columns;
  }

  /** In the order in which rows are removed. */
  List<KeptTable> tables() {
    return tables;
  }

  /**
   * What is wrong with the register, a sentence each: a column or table that nobody entered, one
   * that is not there, one for which nobody said who finds it and what removes it.
   *
   * @param schema the columns of each table as the database has them
   */
  List<String> complaints(Map<String, Set<String>> schema) {
    var complaints = new ArrayList<String>();
    var ruled = tables.stream().map(KeptTable::name).toList();
    var registered = columns.stream().map(PersonalData::place).collect(toCollection(TreeSet::new));
    schema.forEach(
        (table, names) -> {
          if (!ruled.contains(table)) {
            complaints.add(
                "Table " + table + " has no rule in tables.csv: what removes the rows of a case?");
          }
          if (isOurs(table)) {
            names.stream()
                .map(name -> table + "." + name)
                .filter(place -> !registered.contains(place))
                .forEach(
                    place ->
                        complaints.add(
                            "Column "
                                + place
                                + " is not in personal-data.csv: whose data is it, and where does that person find it?"));
          }
        });
    registered.stream()
        .filter(place -> !isThere(place, schema))
        .forEach(
            place ->
                complaints.add("personal-data.csv names " + place + ", which does not exist."));
    ruled.stream()
        .filter(table -> !schema.containsKey(table))
        .forEach(table -> complaints.add("tables.csv names " + table + ", which does not exist."));
    columns.stream()
        .filter(column -> !column.isSettled())
        .forEach(
            column ->
                complaints.add(
                    "Column " + place(column) + " is in no copy and nobody said why not."));
    tables.stream()
        .filter(table -> !table.isSettled())
        .forEach(
            table ->
                complaints.add(
                    "Table "
                        + table.name()
                        + " does not say how its rows are found, or why they are kept."));
    return complaints;
  }

  private static boolean isThere(String place, Map<String, Set<String>> schema) {
    var dot = place.indexOf('.');
    return schema
        .getOrDefault(place.substring(0, dot), Set.of())
        .contains(place.substring(dot + 1));
  }

  /** The engine's tables, and that of the migrations, have columns of their own making. */
  private static boolean isOurs(String table) {
    return !table.startsWith("act_") && !table.startsWith("flyway_");
  }

  private static String place(PersonalColumn column) {
    return column.table() + "." + column.name();
  }
}
