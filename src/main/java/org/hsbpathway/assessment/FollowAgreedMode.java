package org.hsbpathway.assessment;

import java.util.Optional;
import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.casefile.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the agencies or the police agree about the alleged events holds for work that runs. */
@Component
class FollowAgreedMode {

  private final SpecialistAssessments assessments;
  private final Standing standing;
  private final OffenceHold hold;
  private final CurrentUser user;

  FollowAgreedMode(
      SpecialistAssessments assessments, Standing standing, OffenceHold hold, CurrentUser user) {
    this.assessments = assessments;
    this.standing = standing;
    this.hold = hold;
    this.user = user;
  }

  @EventListener
  void hear(Standing.Changed changed) {
    var reference = changed.caseReference();
    if (changed.fact() == Fact.ASSESSMENT_MODE) {
      allocated(reference)
          .ifPresent(
              assessment ->
                  standing
                      .now(reference, Fact.ASSESSMENT_MODE, AssessmentMode.class)
                      .ifPresent(mode -> assessments.save(assessment.goOnAs(mode, user.id()))));
    } else if (changed.fact() == Fact.OFFENCE_DISCUSSION_HOLD && !hold.isInForce(reference)) {
      allocated(reference)
          .ifPresent(assessment -> assessments.save(assessment.holdLifted(user.id())));
    }
  }

  private Optional<SpecialistAssessment> allocated(CaseReference reference) {
    return assessments
        .findByCaseReferenceAndConcludedOnIsNull(reference)
        .filter(assessment -> assessment.mode() != null);
  }
}
