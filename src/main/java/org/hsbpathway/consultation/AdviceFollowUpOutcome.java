package org.hsbpathway.consultation;

import org.hsbpathway.workflow.ProcessVariable;

/** What whoever asked says of the advice later; the exits of {@code isAdviceFollowedUp}. */
enum AdviceFollowUpOutcome {
  HELPED("The advice helped; nothing is new."),
  NOT_HELPED("The advice did not help."),
  WORRIED("Something new worries those who followed the advice up."),
  NOT_REACHED("Nobody was reached to ask after the advice.");

  static final ProcessVariable<AdviceFollowUpOutcome> VARIABLE =
      ProcessVariable.outcome("adviceFollowUpOutcome", AdviceFollowUpOutcome.class);

  private final String sentence;

  AdviceFollowUpOutcome(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
