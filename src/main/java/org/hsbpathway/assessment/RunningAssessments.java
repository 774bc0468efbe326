package org.hsbpathway.assessment;

import org.hsbpathway.casefile.CaseReference;
import org.hsbpathway.casefile.Fact;
import org.hsbpathway.casefile.Standing;
import org.springframework.stereotype.Component;

/**
 * What of the assessment of a child runs at the moment, which the closing of a case has to know.
 */
@Component
class RunningAssessments {

  private final ChildAndFamilyAssessments childAndFamily;
  private final SpecialistAssessments specialist;
  private final Standing standing;

  RunningAssessments(
      ChildAndFamilyAssessments childAndFamily,
      SpecialistAssessments specialist,
      Standing standing) {
    this.childAndFamily = childAndFamily;
    this.specialist = specialist;
    this.standing = standing;
  }

  boolean childAndFamily(CaseReference reference) {
    return childAndFamily.findByCaseReferenceAndCompletedOnIsNull(reference).isPresent();
  }

  boolean specialist(CaseReference reference) {
    return specialist.findByCaseReferenceAndConcludedOnIsNull(reference).isPresent();
  }

  void state(CaseReference reference, String by) {
    var statutory = childAndFamily(reference);
    standing.state(reference, Fact.CHILD_AND_FAMILY_ASSESSMENT, inWords(statutory), by);
    standing.state(reference, Fact.ASSESSMENT, inWords(statutory || specialist(reference)), by);
  }

  private static String inWords(boolean runs) {
    return runs ? "RUNNING" : "CONCLUDED";
  }
}
