package org.hsbpathway.police;

import java.time.LocalDate;

/** A condition of bail, of a caution or of an order in the words it was given. */
record Condition(String text, LocalDate from, LocalDate until) {

  boolean endsBeforeItStarts() {
    return from != null && until != null && until.isBefore(from);
  }
}
