package org.hsbpathway.intervention;

import java.time.LocalDate;
import java.util.List;
import org.hsbpathway.casefile.ChildVoice;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.ModuleFamily;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.Setting;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * One review of the work with child and family: what changed, what they say, and what was decided.
 */
record InterventionReview(
    LocalDate on,
    List<Attendee> attendees,
    String childVoice,
    String familyUpdate,
    String policeUpdate,
    int incidentsSinceLast,
    int planBreaches,
    YesNoNotKnown harmedChildSafe,
    Supervision supervision,
    List<Setting> evidenceFrom,
    String supervisionEvidence,
    InterventionReviewOutcome outcome,
    String decisions,
    String change,
    LocalDate nextSessionOn,
    ModuleFamily nextModule,
    String pauseReason,
    LocalDate pauseUntil,
    String whatWasTried,
    boolean safetyPlanChecked,
    String handedTo,
    String by) {

  private static final int SETTINGS_FOR_LOWERING = 2;
  private static final int SHORTEST_REASON = 20;

  /** Who took part. */
  enum Attendee {
    CHILD,
    PARENTS_CARERS,
    PRACTITIONER,
    SOCIAL_WORKER,
    SCHOOL,
    YJS,
    HEALTH,
    FOSTER_OR_HOME,
    OTHER
  }

  /** What the review advises; the review of the safety plan decides. */
  enum Supervision {
    KEEP,
    RAISE,
    LOWER
  }

  void requireComplete(LocalDate today, boolean anySessionHeld) {
    Days.refuseTheFuture("heldOn", "The review cannot be", on, today);
    ChildVoice.require("childVoice", childVoice);
    if (supervision == Supervision.LOWER) {
      if (incidentsSinceLast > 0) {
        throw new Refusal(
            "supervision",
            "There were incidents since the last review: supervision is not lowered now.");
      }
      if (evidenceFrom.size() < SETTINGS_FOR_LOWERING) {
        throw new Refusal(
            "evidenceFrom", "Lowering supervision needs evidence from at least two places.");
      }
    }
    switch (outcome) {
      case PAUSE -> {
        if (pauseUntil == null || !pauseUntil.isAfter(today)) {
          throw new Refusal("pauseUntil", "A pause ends on a day to come.");
        }
      }
      case COMPLETE -> {
        if (!anySessionHeld) {
          throw new Refusal(
              "outcome", "No session has taken place, so the work cannot be complete.");
        }
      }
      case DISENGAGED -> {
        if (whatWasTried == null || whatWasTried.strip().length() < SHORTEST_REASON) {
          throw new Refusal(
              "whatWasTried",
              "Say what was tried to stay in contact; this is never a silent ending.");
        }
        if (!safetyPlanChecked) {
          throw new Refusal(
              "safetyPlanChecked", "Check first that the safety plan goes on without the work.");
        }
      }
      case TRANSFERRED, ESCALATED, REFER_SPECIALIST -> {
        if (handedTo == null || handedTo.isBlank()) {
          throw new Refusal("handedTo", "Say who takes over.");
        }
      }
      default -> {}
    }
  }
}
