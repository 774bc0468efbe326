package org.hsbpathway.assessment;

import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CurrentUser;
import org.hsbpathway.clock.Clocks;
import org.hsbpathway.clock.WorkingDays;
import org.hsbpathway.deadline.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The statutory assessment and the visit that belongs to it count from the earliest time that the
 * concern reached us.
 */
@Component
class CountsFromEarliestConcern {

  private final ChildAndFamilyAssessments assessments;
  private final Deadlines deadlines;
  private final CurrentUser user;
  private final Clocks clocks;

  CountsFromEarliestConcern(
      ChildAndFamilyAssessments assessments, Deadlines deadlines, CurrentUser user, Clocks clocks) {
    this.assessments = assessments;
    this.deadlines = deadlines;
    this.user = user;
    this.clocks = clocks;
  }

  @EventListener
  void hear(CaseFile.ReachedUsEarlier event) {
    var dueOn = clocks.dueOn("childAndFamilyAssessment", WorkingDays.dateOf(event.receivedAt()));
    assessments
        .findByCaseReferenceAndCompletedOnIsNull(event.caseReference())
        .ifPresent(assessment -> assessments.save(assessment.isDueBy(dueOn)));
    deadlines.countFrom(event.caseReference(), ChildVisit.CLOCK, event.receivedAt(), user.id());
  }
}
