package org.hsbpathway.intervention;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** How the one-to-one work ends. */
enum InterventionOutcome implements Labelled {
  COMPLETE("complete"),
  TRANSFERRED("transferred"),
  DISENGAGED("disengaged"),
  ESCALATED("escalated"),
  NOT_WANTED("the family does not want it"),
  NOT_NEEDED("not needed");

  static final ProcessVariable<InterventionOutcome> VARIABLE =
      ProcessVariable.outcome("interventionOutcome", InterventionOutcome.class);

  private final String label;

  InterventionOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
