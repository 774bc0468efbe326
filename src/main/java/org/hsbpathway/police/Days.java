package org.hsbpathway.police;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a day as people read it. */
final class Days {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Days() {}

  static String inWords(LocalDate day) {
    return IN_WORDS.format(day);
  }
}
