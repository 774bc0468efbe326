package org.hsbpathway.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.clock.WorkingDays;

/**
 * One time that people came together about one child: when, how, who, and if somebody was missing,
 * why and when they meet again.
 *
 * @param otherAuthorityNotThere why nobody came of the authority that shares the responsibility,
 *     and who tells it what was agreed; missing where somebody came, or there is none
 */
record Sitting(
    Instant heldAt,
    DiscussionFormat format,
    List<Attendee> attendees,
    boolean quorate,
    String notQuorateReason,
    LocalDate reconvenesOn,
    String otherAuthorityNotThere) {

  private static final EnumSet<Agency> NEEDED =
      EnumSet.of(Agency.CSC, Agency.POLICE, Agency.HEALTH);

  Sitting {
    attendees = attendees == null ? List.of() : List.copyOf(attendees);
  }

  /** Refuses what cannot have been: a sitting in the future, before the concern, or misjudged. */
  Sitting checked(Instant concernReceivedAt, Instant now) {
    if (heldAt.isAfter(now)) {
      throw new Refusal("heldAt", "The discussion cannot be in the future.");
    }
    if (heldAt.isBefore(concernReceivedAt)) {
      throw new Refusal("heldAt", "The discussion cannot lie before the concern was received.");
    }
    if (attendees.isEmpty()) {
      throw new Refusal("attendees", "Say who was there.");
    }
    if (quorate && !missing().isEmpty()) {
      throw new Refusal(
          "quorate",
          "The list of who was there lacks "
              + missing().stream().map(Agency::label).collect(Collectors.joining(" and "))
              + ": complete it, or record that the discussion was not quorate.");
    }
    if (!quorate && missing().isEmpty()) {
      throw new Refusal(
          "quorate", "Social care, police and health were there: the discussion was quorate.");
    }
    if (!quorate && (notQuorateReason == null || reconvenesOn == null)) {
      throw new Refusal("reconvenesOn", "Say why somebody was missing and when you meet again.");
    }
    if (!quorate && reconvenesOn.isBefore(WorkingDays.dateOf(now))) {
      throw new Refusal("reconvenesOn", "You cannot meet again in the past.");
    }
    return this;
  }

  /** Both authorities decide together; what is urgent does not wait for the one that is missing. */
  Sitting withBothAuthorities() {
    if (quorate && otherAuthorityNotThere == null && !wasThere(Agency.OTHER_LA)) {
      throw new Refusal(
          "otherAuthorityNotThere",
          "Two authorities are responsible for the child: the other one is invited to each discussion. Ring its worker and add them to who was there, or say when it was invited and who tells it today what was agreed.");
    }
    return this;
  }

  boolean wasThere(Agency agency) {
    return attendees.stream().anyMatch(one -> one.agency() == agency);
  }

  Quorum quorum() {
    return quorate ? Quorum.QUORATE : Quorum.NOT_QUORATE;
  }

  private EnumSet<Agency> missing() {
    var missing = EnumSet.copyOf(NEEDED);
    attendees.forEach(attendee -> missing.remove(attendee.agency()));
    return missing;
  }
}
