package org.hsbpathway.assessment;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * What the manager decides after a refusal. Each constant labels one exit of {@code
 * whatAfterRefusal}.
 */
enum RefusalOutcome implements Labelled {
  TALK_AGAIN("talk again"),
  CHILD_MAY_DECIDE("the child understands and may decide"),
  CHILD_AND_FAMILY_ONLY("child and family assessment only"),
  ESCALATE("escalate");

  static final ProcessVariable<RefusalOutcome> VARIABLE =
      ProcessVariable.outcome("refusalOutcome", RefusalOutcome.class);

  private final String label;

  RefusalOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
