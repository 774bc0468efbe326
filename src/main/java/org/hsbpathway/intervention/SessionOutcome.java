package org.hsbpathway.intervention;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** Whether the next session follows, or a review is due first. */
enum SessionOutcome implements Labelled {
  NEXT_SESSION("the next session"),
  REVIEW_DUE("a review");

  static final ProcessVariable<SessionOutcome> VARIABLE =
      ProcessVariable.outcome("sessionOutcome", SessionOutcome.class);

  private final String label;

  SessionOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
