package org.hsbpathway.referral;

import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/**
 * What a team manager can decide about a referral. The exits of the gateway {@code
 * whichReferralOutcome} ask for these constants.
 */
enum ReferralOutcome implements Labelled {
  STRATEGY_DISCUSSION(
      "strategy discussion", "children's social care and its partners follow it up today", true),
  POLICE_IMMEDIATE(
      "police at once and strategy discussion",
      "children's social care and its partners follow it up today",
      true),
  CIN_ASSESSMENT(
      "child in need assessment",
      "children's social care looks at what the child and family need",
      true),
  EARLY_HELP("early help", "the family is offered early help", true),
  CONSULTATION_ONLY("consultation only", "our specialist co-ordinator gives advice", false),
  NFA_SIGNPOST(
      "no further action, signposted",
      "children's social care takes no further step and points to other help",
      false),
  TRANSFER_TO_LA(
      "transferred to another authority",
      "the authority responsible for the child is asked to take it on",
      false),
  LINK_TO_OPEN_CASE("linked to an open case", "children's social care follows it up", false),
  DUPLICATE("duplicate of a reported concern", "children's social care follows it up", false);

  static final ProcessVariable<ReferralOutcome> VARIABLE =
      ProcessVariable.outcome("referralOutcome", ReferralOutcome.class);

  private final String label;
  private final String forReferrer;
  private final boolean accepted;

  ReferralOutcome(String label, String forReferrer, boolean accepted) {
    this.label = label;
    this.forReferrer = forReferrer;
    this.accepted = accepted;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * The kind of step that follows, in words that give nothing away about the child or the police.
   */
  String forReferrer() {
    return forReferrer;
  }

  /** Whether the concern becomes a case of this pathway. */
  boolean accepted() {
    return accepted;
  }

  /** Whether another case or another authority holds the child's safety from now on. */
  boolean movesElsewhere() {
    return this == TRANSFER_TO_LA || joinsAnotherCase();
  }

  boolean joinsAnotherCase() {
    return this == LINK_TO_OPEN_CASE || this == DUPLICATE;
  }

  /**
   * What the decision makes of the case; one that joins another case waits for that case's name.
   */
  CaseFile carryOut(CaseFile file) {
    return switch (this) {
      case STRATEGY_DISCUSSION, POLICE_IMMEDIATE, CIN_ASSESSMENT, EARLY_HELP -> file.accept();
      case CONSULTATION_ONLY -> file.answerWithAdvice();
      case NFA_SIGNPOST, TRANSFER_TO_LA -> file.doNotAccept();
      case LINK_TO_OPEN_CASE, DUPLICATE -> file;
    };
  }
}
