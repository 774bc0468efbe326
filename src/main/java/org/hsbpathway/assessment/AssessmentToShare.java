package org.hsbpathway.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.sharing.SharedItem;
import org.hsbpathway.sharing.Source;
import org.hsbpathway.sharing.Written;
import org.springframework.stereotype.Component;

/** The summary of the specialist assessment, once it is signed off. */
@Component
class AssessmentToShare implements Source {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final SpecialistAssessments assessments;
  private final ObjectMapper json;

  AssessmentToShare(SpecialistAssessments assessments, ObjectMapper json) {
    this.assessments = assessments;
    this.json = json;
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
    var answers = new LinkedHashMap<String, Object>(json.convertValue(report, ANSWERS));
    for (var area : report.domains()) {
      var key = key(area.domain());
      answers.put(key + "Strengths", area.strengths());
      answers.put(key + "Concerns", area.concerns());
    }
    return new Written(null, report.writtenOn(), null, "writeAssessment", answers);
  }

  /** As the form calls it: SELF_REGULATION is selfRegulation. */
  private static String key(AssessmentReport.Domain domain) {
    var words = domain.name().toLowerCase(java.util.Locale.ROOT).split("_");
    var key = new StringBuilder(words[0]);
    for (int word = 1; word < words.length; word++) {
      key.append(org.springframework.util.StringUtils.capitalize(words[word]));
    }
    return key.toString();
  }
}
