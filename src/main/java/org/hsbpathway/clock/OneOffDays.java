package org.hsbpathway.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Days that no library can know in advance: a bank holiday by proclamation, or one that is moved.
 *
 * <p>Each line of the file is a date and the words for it: {@code 2022-09-19 = State funeral}. A
 * bank holiday that is none this year is taken away by {@code 2022-05-30 = working day: moved to 2
 * June}.
 */
record OneOffDays(SortedMap<LocalDate, String> holidays, SortedSet<LocalDate> workingDays) {

  static final OneOffDays NONE =
      new OneOffDays(Collections.emptySortedMap(), Collections.emptySortedSet());

  private static final String WORKING_DAY = "working day:";

  /** Reads the file; a line that is not understood is refused, so no day is lost in silence. */
  static OneOffDays in(Path file) {
    var days = new OneOffDays(new TreeMap<>(), new TreeSet<>());
    var lines = linesOf(file);
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          days.add(line);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "Line " + (i + 1) + " of the one-off days in " + file + " " + e.getMessage(), e);
        }
      }
    }
    return days;
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The one-off days in " + file + " cannot be read; is the file there, and is it text?", e);
    }
  }

  private void add(String line) {
    var parts = line.split("=", 2);
    var words = parts.length < 2 ? "" : parts[1].strip();
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "has no words for the day; write it like this: 2022-09-19 = State funeral");
    }
    var date = dateIn(parts[0].strip());
    if (holidays.containsKey(date) || workingDays.contains(date)) {
      throw new IllegalArgumentException("names " + date + " a second time; keep one of the two");
    }
    if (words.toLowerCase(Locale.ROOT).startsWith(WORKING_DAY)) {
      workingDays.add(date);
    } else {
      holidays.put(date, words);
    }
  }

  private static LocalDate dateIn(String text) {
    try {
      var date = LocalDate.parse(text);
      if (!WorkingDays.isWeekday(date)) {
        throw new IllegalArgumentException(
            "names %s, a %s, which is no working day whatever happens; is the date right?"
                .formatted(date, date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)));
      }
      return date;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "does not begin with a date; write it like this: 2022-09-19 = State funeral", e);
    }
  }

  boolean isHoliday(LocalDate date) {
    return holidays.containsKey(date);
  }

  boolean isWorkingDay(LocalDate date) {
    return workingDays.contains(date);
  }

  /** Short and stable: it changes when a day is added or taken away. */
  String version() {
    return holidays.isEmpty() && workingDays.isEmpty()
        ? "none"
        : "%08x".formatted((holidays.keySet() + " " + workingDays).hashCode());
  }
}
