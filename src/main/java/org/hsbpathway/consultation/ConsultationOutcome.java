package org.hsbpathway.consultation;

import org.hsbpathway.casefile.Labelled;
import org.hsbpathway.workflow.ProcessVariable;

/** What a consultation can conclude. */
enum ConsultationOutcome implements Labelled {
  ADVICE_ONLY("advice only", false),
  EARLY_HELP("advice and early help", false),
  REFER_NAMED("referral", true),
  STRATEGY_DISCUSSION("strategy discussion", true),
  CALL_POLICE_NOW("police now", true),
  ADULT_OR_OTHER_CONCERN("a concern about an adult, or another concern", false);

  static final ProcessVariable<ConsultationOutcome> VARIABLE =
      ProcessVariable.outcome("consultationOutcome", ConsultationOutcome.class);

  private final String label;
  private final boolean referral;

  ConsultationOutcome(String label, boolean referral) {
    this.label = label;
    this.referral = referral;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the consultation becomes a referral the moment it is concluded. */
  boolean becomesReferral() {
    return referral;
  }

  /** Whether a child is in danger, so that the safety plan starts tonight. */
  boolean isUrgent() {
    return this == STRATEGY_DISCUSSION || this == CALL_POLICE_NOW;
  }
}
