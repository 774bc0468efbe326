package org.hsbpathway.assessment;

import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.hsbpathway.casefile.TwoWorkers;
import org.hsbpathway.casefile.Workers;
import org.hsbpathway.clock.Clocks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When an assessor is replaced, the assessment goes on with two suitable people, or the change is
 * refused: the second assessor may lead if certified, and nobody assesses alone.
 */
@Component
class AssessorsTakenOver {

  private final SpecialistAssessments assessments;
  private final Certificates certificates;
  private final TwoWorkers twoWorkers;
  private final Standing standing;
  private final Clocks clocks;

  AssessorsTakenOver(
      SpecialistAssessments assessments,
      Certificates certificates,
      TwoWorkers twoWorkers,
      Standing standing,
      Clocks clocks) {
    this.assessments = assessments;
    this.certificates = certificates;
    this.twoWorkers = twoWorkers;
    this.standing = standing;
    this.clocks = clocks;
  }

  @EventListener
  void hear(Workers.TakenOver event) {
    assessments
        .findByCaseReferenceAndConcludedOnIsNull(event.caseReference())
        .filter(assessment -> assessment.leadAssessor() != null)
        .ifPresent(assessment -> follow(assessment, event));
  }

  private void follow(SpecialistAssessment assessment, Workers.TakenOver event) {
    var takers = event.workers();
    var lead = takers.getOrDefault(Fact.LEAD_ASSESSOR, assessment.leadAssessor());
    var second = takers.getOrDefault(Fact.SECOND_ASSESSOR, assessment.secondAssessor());
    assessments.save(
        assessment.goOnWith(
            lead,
            second,
            // Whoever leads already goes on leading, also when the certificate runs out meanwhile.
            lead.equals(assessment.leadAssessor())
                || certificates.qualify(lead, assessment.model(), clocks.today()),
            twoWorkers.withHarmedChildrenOnly(event.caseReference())));
  }
}
