package org.hsbpathway.strategy;

import java.time.LocalDate;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.Days;
import org.hsbpathway.casefile.Refusal;
import org.hsbpathway.casefile.YesNoNotKnown;

/**
 * What may be talked about with the child while the police investigate, agreed with a named police
 * role and reviewed by a day: never a constant, always a decision.
 *
 * @param mode how an assessment goes ahead, if one follows
 * @param proposed what the table proposed
 * @param modeReason why a person decided otherwise than the table proposed
 */
record InvestigationLimits(
    YesNoNotKnown hold,
    String officerRole,
    String holdReason,
    LocalDate reviewOn,
    AssessmentMode mode,
    AssessmentMode proposed,
    String modeReason) {

  /** Refuses a hold that nobody answers for or nobody looks at again in time. */
  InvestigationLimits checked(
      AssessmentRoute route, PolicePosition police, LocalDate today, LocalDate latestReview) {
    if (isOnHold() && officerRole == null) {
      throw new Refusal(
          "policeOfficerRole", "Name the role of the police officer who asks for it.");
    }
    if (isOnHold() && reviewOn == null) {
      throw new Refusal("holdReviewDate", "Say by when it is looked at again.");
    }
    if (isOnHold() && (reviewOn.isBefore(today) || reviewOn.isAfter(latestReview))) {
      throw new Refusal(
          "holdReviewDate",
          "It is looked at again by " + Days.shortly(latestReview) + ", and not in the past.");
    }
    if (route.assessesTheChild() && mode == null) {
      throw new Refusal("assessmentMode", "Say how the assessment goes ahead.");
    }
    if (mode == AssessmentMode.FULL
        && isOnHold()
        && police.policeAgreeToInterviews() != PolicePosition.PoliceAgreement.YES) {
      throw new Refusal(
          "assessmentMode",
          "Police ask that the alleged events are not talked about and have not agreed to interviews:"
              + " the assessment cannot be full yet.");
    }
    if (mode != null && mode != proposed && modeReason == null) {
      throw new Refusal("modeReason", "You decide otherwise than the table proposes: say why.");
    }
    return this;
  }

  private boolean isOnHold() {
    return hold == YesNoNotKnown.YES;
  }
}
