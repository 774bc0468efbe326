package org.hsbpathway.strategy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * The talk with the child and the parents about the outcome, or the decision not to have it yet.
 */
record FamilyTold(
    FamilyTold.Told told,
    Instant toldAt,
    String toldBy,
    String explained,
    View childView,
    String childWords,
    View parentView,
    String parentWords,
    String notToldBecause,
    WithheldReason withheldReason,
    String approvedBy,
    LocalDate reviewOn,
    YesNoNotKnown letterSent) {

  /** Who was told. */
  enum Told {
    CHILD_AND_PARENTS,
    CHILD_ONLY,
    PARENTS_ONLY,
    /** Shared first, because a child was at risk; they are told within days. */
    TELL_LATER,
    WITHHELD
  }

  /** What somebody thinks of what was explained to them. */
  enum View {
    AGREES,
    AGREES_IN_PART,
    OBJECTS,
    DID_NOT_UNDERSTAND,
    NOT_YET_ASKED
  }

  /** The only reasons for not talking first. */
  enum WithheldReason {
    SIGNIFICANT_HARM_RISK,
    WOULD_INCREASE_RISK,
    WOULD_PREJUDICE_POLICE,
    PERSON_CANNOT_BE_REACHED_AND_URGENT,
    COURT_OR_STATUTORY_DUTY
  }

  /** Where the talk leads: what was withheld is looked at again; labels {@code isFamilyTold}. */
  enum Route {
    TOLD,
    /** A task with the agreed day stays open until child and parents know. */
    TELLING_OWED,
    WITHHELD,
    WITHHELD_ALREADY;

    static Route of(Told told, boolean already) {
      return switch (told) {
        case CHILD_AND_PARENTS, CHILD_ONLY, PARENTS_ONLY -> TOLD;
        case TELL_LATER -> already ? WITHHELD_ALREADY : TELLING_OWED;
        case WITHHELD -> already ? WITHHELD_ALREADY : WITHHELD;
      };
    }
  }

  static final ProcessVariable<Route> VARIABLE =
      ProcessVariable.outcome("familyToldOutcome", Route.class);

  FamilyTold checked(
      Instant heldAt, Instant now, LocalDate today, LocalDate latestReview, String user) {
    if (told == Told.WITHHELD || told == Told.TELL_LATER) {
      if (withheldReason == null
          || notToldBecause == null
          || approvedBy == null
          || reviewOn == null) {
        throw new Refusal(
            "withheldReason",
            "Not telling the family needs a reason, the manager who agreed, and a day for looking at it again.");
      }
      if (approvedBy.equals(user)) {
        throw new Refusal(
            "approvedBy", "Somebody else has to agree that the family is not told yet.");
      }
      if (reviewOn.isBefore(today) || reviewOn.isAfter(latestReview)) {
        throw told == Told.TELL_LATER
            ? new Refusal(
                "tellBy",
                "Child and parents are told by "
                    + Days.shortly(latestReview)
                    + ", and not in the past.")
            : new Refusal(
                "reviewOn",
                "Not telling the family is looked at again by "
                    + Days.shortly(latestReview)
                    + ", and not in the past.");
      }
      return this;
    }
    if (toldAt == null || toldBy == null || explained == null) {
      throw new Refusal("toldAt", "Say when they were told, by whom and what was explained.");
    }
    if (toldAt.isAfter(now)) {
      throw new Refusal("toldAt", "The talk cannot be in the future.");
    }
    if (toldAt.isBefore(heldAt)) {
      throw new Refusal("toldAt", "They cannot be told the outcome before the discussion.");
    }
    if (told != Told.CHILD_AND_PARENTS && notToldBecause == null) {
      throw new Refusal("notToldBecause", "Say why only one side was told.");
    }
    return this;
  }

  /** Parents who were told count as the family told; a child told alone does not. */
  @JsonIgnore
  boolean isFamilyTold() {
    return told == Told.CHILD_AND_PARENTS || told == Told.PARENTS_ONLY;
  }
}
