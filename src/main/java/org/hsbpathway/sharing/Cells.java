package org.hsbpathway.sharing;

import java.util.List;

/** Tables that analysts edit as text: cells between semicolons, remarks behind a hash. */
public final class Cells {

  private Cells() {}

  /** The rows with their cells, the heads of the columns first. */
  public static List<List<String>> of(String csv) {
    return csv.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split(";", -1)))
        .toList();
  }
}
