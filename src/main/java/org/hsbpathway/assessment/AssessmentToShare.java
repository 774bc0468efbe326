package org.hsbpathway.assessment;

import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Codes;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.hsbpathway.workflow.AsAnswers;
import org.springframework.stereotype.Component;

/** The summary of the specialist assessment, once it is signed off. */
@Component
class AssessmentToShare implements Source {

  private final SpecialistAssessments assessments;
  private final AsAnswers asAnswers;

  AssessmentToShare(SpecialistAssessments assessments, AsAnswers asAnswers) {
    this.assessments = assessments;
    this.asAnswers = asAnswers;
  }

  @Override
  public SharedItem item() {
    return SharedItem.SPECIALIST_ASSESSMENT;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return assessments
        .findFirstByCaseReferenceOrderByOpenedOnDesc(caseReference)
        .filter(assessment -> assessment.signedOff() == SignOffOutcome.AGREED)
        .flatMap(SpecialistAssessment::lastReport)
        .map(this::written);
  }

  private Written written(AssessmentReport report) {
    var answers = asAnswers.of(report);
    for (var area : report.domains()) {
      var key = Codes.asKey(area.domain());
      answers.put(key + "Strengths", area.strengths());
      answers.put(key + "Concerns", area.concerns());
    }
    return new Written(null, report.writtenOn(), null, "writeAssessment", answers);
  }
}
