package org.hsbpathway.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.OffenceHold;
import org.hsbpathway.deadline.CountsFrom;
import org.springframework.stereotype.Component;

/**
 * From when the dates of an assessment count: the day of its allocation, also where the police hold
 * puts it off, the day of a session, or the hold that defers it.
 */
@Component
class AssessmentStarts implements CountsFrom {

  private final SpecialistAssessments assessments;
  private final OffenceHold hold;

  AssessmentStarts(SpecialistAssessments assessments, OffenceHold hold) {
    this.assessments = assessments;
    this.hold = hold;
  }

  @Override
  public List<LocalDate> days(CaseReference caseReference, String clock) {
    var running = assessments.findByCaseReferenceAndConcludedOnIsNull(caseReference);
    return switch (clock) {
      case SpecialistAssessment.CLOCK ->
          running.flatMap(SpecialistAssessment::allocatedOn).stream().toList();
      case "sessionRecord" ->
          running.flatMap(SpecialistAssessment::nextSessionOn).stream().toList();
      case "policeHoldReview" ->
          running.flatMap(assessment -> lookedAt(assessment, caseReference)).stream().toList();
      default -> List.of();
    };
  }

  /** Whoever looked last at the hold or at the deferral; another 28 days begin with it. */
  private Optional<LocalDate> lookedAt(SpecialistAssessment assessment, CaseReference reference) {
    return Stream.concat(
            hold.lookedAtOn(reference).stream(), assessment.deferrals().stream().map(Deferral::on))
        .max(LocalDate::compareTo);
  }
}
