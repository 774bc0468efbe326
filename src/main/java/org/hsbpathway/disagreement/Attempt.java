package org.hsbpathway.disagreement;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Refusal;

/**
 * One level's try to settle a disagreement: who spoke with whom, and where they got to.
 *
 * @param saferOption what holds until it is settled; nothing once it is
 */
record Attempt(
    Level level,
    List<Attempt.Talk> talks,
    Settlement result,
    String decision,
    String saferOption,
    String by,
    LocalDate on) {

  /** A talk with somebody who holds another view. */
  record Talk(String agency, String name, LocalDate spokenOn) {}

  Attempt {
    talks = talks == null ? List.of() : List.copyOf(talks);
  }

  Attempt checked(LocalDate raisedOn) {
    if (talks.isEmpty()) {
      throw new Refusal("talks", "Speak with at least one person who holds another view.");
    }
    if (talks.stream().anyMatch(talk -> talk.spokenOn().isAfter(on))) {
      throw new Refusal("talks", "A talk cannot be in the future.");
    }
    if (talks.stream().anyMatch(talk -> talk.spokenOn().isBefore(raisedOn))) {
      throw new Refusal("talks", "A talk at this level cannot lie before it was raised.");
    }
    if (result == Settlement.TAKEN_FURTHER && level.isLast()) {
      throw new Refusal(
          "result",
          "There is no level above the partnership: say what it settled, or that the safer option stands.");
    }
    if (result == Settlement.SAFER_OPTION_STANDS && !level.isLast()) {
      throw new Refusal(
          "result",
          "Only the partnership ends a disagreement without settling it: take it further.");
    }
    if (result != Settlement.SETTLED && (saferOption == null || saferOption.isBlank())) {
      throw new Refusal("saferOption", "Say which safer option holds meanwhile.");
    }
    return this;
  }
}
