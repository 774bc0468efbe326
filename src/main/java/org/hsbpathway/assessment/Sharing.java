package org.hsbpathway.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.Refusal;

/** Who heard the result, when and how, and what they said. */
record Sharing(
    boolean childTold,
    LocalDate childToldOn,
    String childResponse,
    boolean parentsTold,
    LocalDate parentsToldOn,
    String parentResponse,
    List<Explained> formats,
    NotTold notTold,
    String approvedBy,
    LocalDate tellBy,
    String by) {

  /** Why somebody does not hear the result yet. */
  enum NotTold {
    SIGNIFICANT_HARM_RISK,
    WOULD_INCREASE_RISK,
    WOULD_PREJUDICE_POLICE,
    PERSON_CANNOT_BE_REACHED_AND_URGENT,
    COURT_OR_STATUTORY_DUTY
  }

  void check(LocalDate signedOffOn, LocalDate today, LocalDate latestTelling) {
    requireDay("sharedWithChildOn", childTold, childToldOn, signedOffOn, today);
    requireDay("sharedWithParentsOn", parentsTold, parentsToldOn, signedOffOn, today);
    if (!childTold || !parentsTold) {
      if (notTold == null) {
        throw new Refusal("notToldReason", "Somebody has not been told: say why.");
      }
      if (approvedBy == null || approvedBy.equals(by)) {
        throw new Refusal(
            "approvedBy",
            "A manager decides that somebody is not told yet; name a manager other than yourself.");
      }
      if (tellBy == null || tellBy.isBefore(today) || tellBy.isAfter(latestTelling)) {
        throw new Refusal(
            "tellBy",
            "Say by which day they are told: within five working days, not in the past. Where that is too early, a manager agrees that the family is not told yet.");
      }
    }
  }

  /** Both the child and the parents heard it before anybody else. */
  @JsonIgnore
  boolean isTalkedFirst() {
    return childTold && parentsTold;
  }

  private static void requireDay(
      String field, boolean told, LocalDate on, LocalDate signedOffOn, LocalDate today) {
    if (told && (on == null || on.isAfter(today) || on.isBefore(signedOffOn))) {
      throw new Refusal(field, "Say on which day they heard it, between the sign-off and today.");
    }
  }
}
