package org.hsbpathway.casefile;

import java.time.LocalDate;
import java.time.Period;

/**
 * How old a child was when an incident happened: criminal responsibility depends on the age at the
 * act, never on the age at referral (Children and Young Persons Act 1933, section 50).
 *
 * @param youngest age in years at the earliest possible moment, {@code null} if unknown
 * @param oldest age in years at the latest possible moment, {@code null} if unknown
 * @param spansTenthBirthday the child may have been under ten and may have been ten or over
 */
public record AgeAtIncident(
    Integer youngest, Integer oldest, boolean spansTenthBirthday, boolean unknown) {

  private static final int CRIMINAL_RESPONSIBILITY = 10;

  /** Nobody knows: the date of birth is missing. */
  public static final AgeAtIncident UNKNOWN = new AgeAtIncident(null, null, false, true);

  static AgeAtIncident of(
      LocalDate earliestBirth, LocalDate latestBirth, LocalDate from, LocalDate to) {
    int youngest = Math.max(0, Period.between(latestBirth, from).getYears());
    int oldest = Math.max(youngest, Period.between(earliestBirth, to).getYears());
    return new AgeAtIncident(
        youngest,
        oldest,
        youngest < CRIMINAL_RESPONSIBILITY && oldest >= CRIMINAL_RESPONSIBILITY,
        false);
  }

  /** An estimated date of birth leaves both sides of the tenth birthday possible. */
  AgeAtIncident estimated() {
    return unknown ? this : new AgeAtIncident(youngest, oldest, true, false);
  }

  /** Under ten for certain. */
  public boolean underTen() {
    return !unknown && !spansTenthBirthday && oldest < CRIMINAL_RESPONSIBILITY;
  }

  /** Ten or over for certain. */
  public boolean tenOrOver() {
    return !unknown && !spansTenthBirthday && youngest >= CRIMINAL_RESPONSIBILITY;
  }

  /** Whether both say the same of the tenth birthday: before it, after it, either or not known. */
  boolean isOnTheSameSideAs(AgeAtIncident other) {
    return underTen() == other.underTen()
        && tenOrOver() == other.tenOrOver()
        && unknown == other.unknown;
  }

  /** The age in words, and that it may lie on either side of the tenth birthday. */
  String flagged() {
    return spansTenthBirthday ? inWords() + " (before or after the tenth birthday)" : inWords();
  }

  /**
   * The age in words, such as {@code 9}, {@code 9 or 10}, {@code 12 to 14} or {@code not known}.
   */
  public String inWords() {
    if (unknown) {
      return "not known";
    }
    if (youngest.equals(oldest)) {
      return youngest.toString();
    }
    return youngest + (oldest - youngest == 1 ? " or " : " to ") + oldest;
  }
}
