package org.hsbpathway.assessment;

import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The statutory assessment counts from the earliest time that the concern reached us. */
@Component
class CountsFromEarliestConcern {

  private final ChildAndFamilyAssessments assessments;
  private final Clocks clocks;

  CountsFromEarliestConcern(ChildAndFamilyAssessments assessments, Clocks clocks) {
    this.assessments = assessments;
    this.clocks = clocks;
  }

  @EventListener
  void hear(CaseFile.ReachedUsEarlier event) {
    var dueOn = clocks.dueOn("childAndFamilyAssessment", WorkingDays.dateOf(event.receivedAt()));
    assessments
        .findByCaseReferenceAndCompletedOnIsNull(event.caseReference())
        .ifPresent(assessment -> assessments.save(assessment.isDueBy(dueOn)));
  }
}
