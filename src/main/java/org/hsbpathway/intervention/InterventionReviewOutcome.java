package org.hsbpathway.intervention;

import java.util.Optional;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What a review decides. Together its constants label the exits of {@code howDoesWorkGoOn}. */
enum InterventionReviewOutcome implements Labelled {
  CONTINUE("the work continues"),
  CHANGE_APPROACH("the approach changes"),
  INTENSIFY("the work is intensified"),
  PAUSE("the work pauses"),
  REFER_SPECIALIST("a specialist is asked"),
  COMPLETE("the work is complete"),
  DISENGAGED("the child or the family disengaged"),
  TRANSFERRED("the work is transferred"),
  ESCALATED("the work is escalated to child protection");

  static final ProcessVariable<InterventionReviewOutcome> VARIABLE =
      ProcessVariable.outcome("interventionReviewOutcome", InterventionReviewOutcome.class);

  private final String label;

  InterventionReviewOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  boolean goesOn() {
    return this == CONTINUE || this == CHANGE_APPROACH || this == INTENSIFY;
  }

  /** How the work ends, if it does. */
  Optional<InterventionOutcome> end() {
    return switch (this) {
      case COMPLETE -> Optional.of(InterventionOutcome.COMPLETE);
      case DISENGAGED -> Optional.of(InterventionOutcome.DISENGAGED);
      case TRANSFERRED -> Optional.of(InterventionOutcome.TRANSFERRED);
      case ESCALATED -> Optional.of(InterventionOutcome.ESCALATED);
      default -> Optional.empty();
    };
  }
}
