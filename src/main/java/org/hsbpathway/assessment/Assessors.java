package org.hsbpathway.assessment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hsbpathway.casefile.CaseReference;
import org.springframework.stereotype.Component;

/**
 * The two people who assess a child. The model offers them the tasks of the assessment by name: the
 * second one often comes from youth justice or social work.
 */
@Component
public class Assessors {

  private final SpecialistAssessments assessments;

  Assessors(SpecialistAssessments assessments) {
    this.assessments = assessments;
  }

  /** User ids of both, as soon as they are chosen. */
  public List<String> of(String caseReference) {
    return assessments
        .findByCaseReferenceAndConcludedOnIsNull(new CaseReference(caseReference))
        .stream()
        .flatMap(running -> Stream.of(running.leadAssessor(), running.secondAssessor()))
        .filter(Objects::nonNull)
        .toList();
  }
}
