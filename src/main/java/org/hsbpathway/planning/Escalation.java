package org.hsbpathway.planning;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Refusal;

/**
 * What managers made of a disagreement, and the safer option that holds until the meeting is back.
 */
record Escalation(
    Escalation.Stage stage,
    List<Escalation.SpokenWith> spokenWith,
    Escalation.Resolution resolution,
    String decision,
    String safestMeanwhile,
    LocalDate meetsAgainOn,
    String by) {

  /** How far up it had to go. */
  enum Stage {
    MANAGERS,
    SENIOR_MANAGERS,
    PARTNERSHIP
  }

  /** Whether it is settled; if not, the safer option stands. */
  enum Resolution {
    SETTLED,
    SAFER_OPTION_STANDS
  }

  /** Whom the manager spoke with. */
  record SpokenWith(String agency, String name, LocalDate spokenOn) {}

  Escalation {
    spokenWith = spokenWith == null ? List.of() : List.copyOf(spokenWith);
  }

  Escalation checked(LocalDate today) {
    if (spokenWith.isEmpty()) {
      throw new Refusal(
          "spokenWith", "Speak with the manager of at least one agency that disagrees.");
    }
    if (spokenWith.stream().anyMatch(talk -> talk.spokenOn().isAfter(today))) {
      throw new Refusal("spokenWith", "A talk cannot be in the future.");
    }
    if (meetsAgainOn.isBefore(today)) {
      throw new Refusal("meetsAgainOn", "You cannot meet again in the past.");
    }
    return this;
  }
}
