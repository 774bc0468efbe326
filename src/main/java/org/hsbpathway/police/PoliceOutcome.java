package org.hsbpathway.police;

import java.util.EnumSet;
import java.util.Set;
import org.hsbpathway.casefile.Labelled;

/** How the police or a court ended the matter. */
enum PoliceOutcome implements Labelled {
  NFA_EVIDENTIAL("no further action, evidential difficulties"),
  NFA_PUBLIC_INTEREST("no further action, not in the public interest"),
  UNDER_10("below the age of criminal responsibility"),
  OTHER_BODY_PRIMACY("left to another body"),
  OUTCOME_21("outcome 21, not in the public interest to investigate further"),
  OUTCOME_22("outcome 22, diversion instead of further action"),
  COMMUNITY_RESOLUTION("community resolution"),
  YOUTH_CAUTION("youth caution"),
  YOUTH_CONDITIONAL_CAUTION("youth conditional caution"),
  NOT_GUILTY("found not guilty"),
  DISCONTINUED("proceedings discontinued"),
  REFERRAL_ORDER("referral order"),
  YRO("youth rehabilitation order"),
  CUSTODY_OR_OTHER("custody or another sentence"),
  ABSOLUTE_OR_CONDITIONAL_DISCHARGE("absolute or conditional discharge");

  private static final Set<PoliceOutcome> POSSIBLE_UNDER_10 =
      EnumSet.of(NFA_EVIDENTIAL, NFA_PUBLIC_INTEREST, UNDER_10, OTHER_BODY_PRIMACY);
  private static final Set<PoliceOutcome> CAUTIONS =
      EnumSet.of(YOUTH_CAUTION, YOUTH_CONDITIONAL_CAUTION);
  private static final Set<PoliceOutcome> CONVICTIONS =
      EnumSet.of(REFERRAL_ORDER, YRO, CUSTODY_OR_OTHER, ABSOLUTE_OR_CONDITIONAL_DISCHARGE);

  private final String label;

  PoliceOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  boolean possibleUnderTen() {
    return POSSIBLE_UNDER_10.contains(this);
  }

  boolean isCaution() {
    return CAUTIONS.contains(this);
  }

  /** Whether a court found that it happened; only then an incident is more than alleged. */
  boolean isFinding() {
    return CONVICTIONS.contains(this);
  }
}
