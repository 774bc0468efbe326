package org.hsbpathway.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them, and refusals of days that cannot be. */
public final class Days {

  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private static final DateTimeFormatter SHORTLY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private Days() {}

  public static String inWords(LocalDate day) {
    return IN_WORDS.format(day);
  }

  /** With the month in three or four letters, where a line has little room. */
  public static String shortly(LocalDate day) {
    return SHORTLY.format(day);
  }

  /**
   * A sentence, with a blank before it, for what is written down after its last day; else nothing.
   *
   * @param on the day on which it took place
   * @param recordBy the last day for writing it down
   */
  public static String lateEntry(LocalDate on, LocalDate recordBy, LocalDate today) {
    return today.isAfter(recordBy) ? " Late entry: it was on " + shortly(on) + "." : "";
  }

  /** No day refuses nothing. */
  public static void refuseTheFuture(String field, LocalDate day, LocalDate today) {
    refuseTheFuture(field, "This day cannot be", day, today);
  }

  /**
   * No day refuses nothing.
   *
   * @param what the beginning of the sentence, as in "The visit cannot be"
   */
  public static void refuseTheFuture(String field, String what, LocalDate day, LocalDate today) {
    if (day != null && day.isAfter(today)) {
      throw new Refusal(field, what + " in the future.");
    }
  }

  /**
   * Refuses a day before something else happened, or in the future; no day is refused nothing.
   *
   * @param what the beginning of the sentence, as in "The letters cannot have been sent"
   * @param from the day of the step before, {@code null} where there is none
   */
  public static void between(
      String field, String what, LocalDate day, LocalDate from, LocalDate today) {
    refuseTheFuture(field, what, day, today);
    if (day != null && from != null && day.isBefore(from)) {
      throw new Refusal(field, what + " before " + inWords(from) + ".");
    }
  }
}
