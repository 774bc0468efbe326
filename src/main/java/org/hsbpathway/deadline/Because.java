package org.hsbpathway.deadline;

import java.util.EnumSet;
import java.util.Set;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.clock.ClockDefinition.Weight;

/**
 * Why a date or its work was paused, or more time given, as everybody may read it beside the date;
 * what somebody wrote about it stays in the record.
 */
public enum Because implements Labelled {
  HOLD_BY_POLICE("the police ask to wait"),
  CHILD_UNWELL("the child is unwell"),
  FAMILY_NOT_AVAILABLE("the family is not available"),
  PLACEMENT_MOVE("the child moves to another placement"),
  IDENTITY_ASKED_FOR("proof of identity was asked for"),
  CLARIFICATION_ASKED_FOR("it was asked what is meant"),
  WORKER_AWAY("a worker is away"),
  AGENCY_NOT_READY("another agency is not ready"),
  HELP_TO_UNDERSTAND("an interpreter or other help to understand each other is needed"),
  MORE_TO_FIND_OUT("there is more to find out"),
  /** Stated with the work itself, never chosen for a date. */
  WORK_PAUSED("the work with the child is paused"),
  ANOTHER_REASON("another reason, which is in the record");

  /** The pauses that the table of stages knows (S7, and E13 for the work itself). */
  private static final Set<Because> STAND_STILL =
      EnumSet.of(HOLD_BY_POLICE, CHILD_UNWELL, FAMILY_NOT_AVAILABLE, PLACEMENT_MOVE, WORK_PAUSED);

  /** What the law lets an answer to a request for access wait for (T30). */
  private static final Set<Because> BY_LAW =
      EnumSet.of(IDENTITY_ASKED_FOR, CLARIFICATION_ASKED_FOR);

  private final String label;

  Because(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether a clock of this weight stands still for it; more time is given for any reason. */
  boolean pauses(Weight weight) {
    return (weight == Weight.STATUTORY ? BY_LAW : STAND_STILL).contains(this);
  }
}
