package org.hsbpathway.strategy;

import java.util.Map;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * What police said in the discussion about talking with the child: whether they ask for a limit,
 * whether they agree to interviews all the same, and whether a hearing is close.
 */
record PolicePosition(
    YesNoNotKnown hold,
    PoliceAgreement policeAgreeToInterviews,
    YesNoNotKnown courtDateSoon,
    String officerRole) {

  /** Whether police agree to interviews of an assessment. */
  enum PoliceAgreement {
    YES,
    NO,
    NOT_ASKED
  }

  PolicePosition {
    policeAgreeToInterviews =
        policeAgreeToInterviews == null ? PoliceAgreement.NOT_ASKED : policeAgreeToInterviews;
    courtDateSoon = courtDateSoon == null ? YesNoNotKnown.NOT_KNOWN : courtDateSoon;
  }

  /** As the table {@code assessmentMode} asks for it. */
  Map<String, String> inputs() {
    return Map.of(
        "hold", hold.name(),
        "policeAgreeToInterviews", policeAgreeToInterviews.name(),
        "courtDateSoon", courtDateSoon.name());
  }
}
