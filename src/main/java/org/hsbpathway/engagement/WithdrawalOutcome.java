package org.hsbpathway.engagement;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * What the manager decides after a refusal. Each constant labels one exit of {@code
 * whatAfterWithdrawal}.
 */
enum WithdrawalOutcome implements Labelled {
  TALK_AGAIN("talk again"),
  CHILD_MAY_DECIDE("the child understands and may decide"),
  CHILD_AND_FAMILY_ONLY("child and family assessment only"),
  REST_GOES_ON("everything else goes on"),
  MAY_LEAVE("no significant harm: they may leave"),
  DISCUSSION_NEEDED("a strategy discussion"),
  ENQUIRY_NEEDED("a section 47 enquiry");

  static final ProcessVariable<WithdrawalOutcome> VARIABLE =
      ProcessVariable.outcome("withdrawalOutcome", WithdrawalOutcome.class);

  private final String label;

  WithdrawalOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the agencies have to look at a risk that nobody manages. */
  boolean escalates() {
    return this == DISCUSSION_NEEDED || this == ENQUIRY_NEEDED;
  }

  /** Whether something that was offered ends, so that safety has to hold without it. */
  boolean endsSomething() {
    return this == CHILD_AND_FAMILY_ONLY || this == REST_GOES_ON || this == MAY_LEAVE;
  }
}
