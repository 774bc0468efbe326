package org.hsbpathway.assessment;

import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.hsbpathway.workflow.AsAnswers;
import org.springframework.stereotype.Component;

/** The outcome of the child and family assessment, once it is completed. */
@Component
class ChildAndFamilyAssessmentToShare implements Source {

  private final ChildAndFamilyAssessments assessments;
  private final AsAnswers asAnswers;

  ChildAndFamilyAssessmentToShare(ChildAndFamilyAssessments assessments, AsAnswers asAnswers) {
    this.assessments = assessments;
    this.asAnswers = asAnswers;
  }

  @Override
  public SharedItem item() {
    return SharedItem.CHILD_AND_FAMILY_ASSESSMENT;
  }

  @Override
  public Optional<Written> of(CaseReference caseReference) {
    return assessments
        .findFirstByCaseReferenceAndCompletedOnIsNotNullOrderByCompletedOnDesc(caseReference)
        .map(this::written);
  }

  private Written written(ChildAndFamilyAssessment assessment) {
    Map<String, Object> answers = asAnswers.of(assessment.findings());
    answers.put("childSeenAlone", assessment.findings().childSeenAlone() ? "YES" : "NO");
    answers.put("decision", assessment.decision().name());
    if (assessment.conclusion() != null) {
      answers.put("conclusion", assessment.conclusion().name());
    }
    return new Written(
        null, assessment.completedOn(), null, "completeChildAndFamilyAssessment", answers);
  }
}
