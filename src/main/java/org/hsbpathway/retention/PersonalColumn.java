package org.hsbpathway.retention;

import java.util.Optional;
import java.util.Set;

/**
 * One column of a table, as the register of personal data has it.
 *
 * @param about whose data it is
 * @param shown the heading under which it stands in a copy of the record, or why it does not
 * @param others whether a passage may be about somebody else
 */
record PersonalColumn(String table, String name, Set<About> about, String shown, boolean others) {

  /** Whose data it can be. */
  enum About {
    CHILD,
    HARMED,
    OTHERS,
    WORKER,
    NOBODY
  }

  private static final String NOT = "not: ";

  /** The heading in a copy; empty where the column is in none. */
  Optional<String> heading() {
    return shown.startsWith(NOT) ? Optional.empty() : Optional.of(shown);
  }

  /** Whether it is in a copy, or somebody said why not. */
  boolean isSettled() {
    return !shown.isBlank() && !shown.strip().equals(NOT.strip());
  }
}
