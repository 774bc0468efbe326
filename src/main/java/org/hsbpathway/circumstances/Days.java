package org.hsbpathway.circumstances;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hsbpathway.casefile.Refusal;

/** Writes a day as people read it, and refuses days that cannot be. */
final class Days {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Days() {}

  static String inWords(LocalDate day) {
    return IN_WORDS.format(day);
  }

  static void refuseTheFuture(String field, LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw new Refusal(field, "This day cannot be in the future.");
    }
  }
}
