package org.hsbpathway.assessment;

import org.hsbpathway.casefile.AssessmentMode;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the agencies or the police agree about the alleged events holds for work that runs. */
@Component
class FollowAgreedMode {

  private final SpecialistAssessments assessments;
  private final Standing standing;

  FollowAgreedMode(SpecialistAssessments assessments, Standing standing) {
    this.assessments = assessments;
    this.standing = standing;
  }

  @EventListener
  void hear(Standing.Changed changed) {
    if (changed.fact() == Fact.ASSESSMENT_MODE) {
      assessments
          .findByCaseReferenceAndConcludedOnIsNull(changed.caseReference())
          .filter(assessment -> assessment.mode() != null)
          .ifPresent(
              assessment ->
                  standing
                      .now(changed.caseReference(), Fact.ASSESSMENT_MODE, AssessmentMode.class)
                      .ifPresent(mode -> assessments.save(assessment.goOnAs(mode))));
    }
  }
}
